import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import type { FieldContent } from '#shared/domain/record/field.ts'
import type { LooseFields, LooseRecord } from '#shared/domain/record/plan-record.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import type { Replica } from './revision-replica.ts'

export function contentsOf(shown: FieldContent, conflict: Conflict | undefined): readonly FieldContent[] {
  return conflict?.kind === 'field' ? [conflict.ours, ...conflict.candidates.map(({ content }) => content)] : [shown]
}

/** The records of a conflict about records, in each form. */
export function recordsIn(conflict: Conflict): readonly LooseRecord[] {
  switch (conflict.kind) {
    case 'field':
      return []
    case 'cell':
      return [conflict.ours, ...conflict.candidates.flatMap(({ content }) => content)]
    case 'removal':
      return [conflict.ours, ...conflict.candidates.map(({ content }) => content)].flatMap(({ records }) => records)
  }
}

/** A conflict without who wrote what and when, and without which side is whose. Fields that conflict of themselves are told there. */
export function gist(conflict: Conflict): string {
  return `${conflict.key} ${contentsIn(conflict).toSorted().join()}`
}

function contentsIn(conflict: Conflict): readonly string[] {
  switch (conflict.kind) {
    case 'field':
      return contentsOf(null, conflict).map((content) => JSON.stringify(content))
    case 'cell':
      return [conflict.ours.id, ...conflict.candidates.map(({ content }) => canonicalJson(content))]
    case 'removal':
      return recordsIn(conflict).map(({ id }) => id)
  }
}

/** What must be the same in two offices that know the same: all records, but for what conflicts say to be open, and all conflicts. */
export function agreement({ records, open }: Replica): string {
  const inConflict = new Set(open.map(({ key }) => key))
  const agreed = [...records.values()].map(({ id, fields }) => {
    const free = Object.entries<FieldContent>(fields as LooseFields).filter(
      ([field]) => !inConflict.has(`field:${id}:${field}`),
    )
    return `${id} ${JSON.stringify(Object.fromEntries(free.toSorted(([one], [other]) => (one < other ? -1 : 1))))}`
  })
  return [...agreed.toSorted(), ...open.map(gist)].join('\n')
}

export function textOf({ records }: Replica): string {
  return [...records.values()]
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((record) => canonicalJson(record))
    .join('\n')
}

export function differenceOf(one: string, other: string): string {
  const [left, right] = [one.split('\n'), other.split('\n')]
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `+ ${line}`),
  ].join('\n')
}
