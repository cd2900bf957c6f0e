import { canonicalJson } from '#shared/bundle/canonical-json.ts'
import type { FieldContent, RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, PlanRecord } from '#shared/domain/record/plan-record.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import { cellKeyOf } from '#shared/domain/revision/cell-key.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import type { Replica } from './revision-replica.ts'

/** Fields in which a plan may be unable to carry out what all revisions say. */
export function isStructural({ type }: PlanRecord, field: string): boolean {
  return fieldsOfType(type)[field]?.kind === 'reference' || (type === 'value' && ['role', 'period'].includes(field))
}

export function contentsOf(shown: FieldContent, conflict: Conflict | undefined): readonly FieldContent[] {
  return conflict?.kind === 'field' ? [conflict.ours, ...conflict.candidates.map(({ content }) => content)] : [shown]
}

function recordsIn(conflict: Conflict): readonly { readonly id: RecordId; readonly fields: LooseFields }[] {
  switch (conflict.kind) {
    case 'field':
      return []
    case 'cell':
      return [conflict.ours, ...conflict.candidates.flatMap(({ content }) => content)]
    case 'removal':
      return [conflict.ours, ...conflict.candidates.map(({ content }) => content)].flatMap(({ records, links }) => [
        ...records,
        ...links,
      ])
  }
}

export function idsInGroups(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(conflicts.flatMap((conflict) => recordsIn(conflict).map(({ id }) => id)))
}

/** A conflict without who wrote what and when. */
export function gist(conflict: Conflict): string {
  if (conflict.kind === 'removal') return conflict.key
  const contents =
    conflict.kind === 'field'
      ? contentsOf(null, conflict)
      : [conflict.ours, ...conflict.candidates.map(({ content }) => content[0])].map(
          (record) => record?.fields['raw'] ?? null,
        )
  return `${conflict.key} ${contents
    .map((content) => JSON.stringify(content))
    .toSorted()
    .join()}`
}

/** What must be the same in two offices that know the same: conflicts, and all that is in none. */
export function agreement({ records, open }: Replica): string {
  const unsure = unsureCells(records, open)
  const told = open.filter(({ key }) => !unsure.has(key))
  const inGroups = idsInGroups(open)
  const inConflict = new Set(open.map(({ key }) => key))
  const agreed = [...records.values()]
    .filter((record) => !inGroups.has(record.id) && !(record.type === 'value' && unsure.has(cellKey(record.fields))))
    .map(({ id, fields }) => {
      const free = Object.entries<FieldContent>(fields as LooseFields).filter(
        ([field]) => !inConflict.has(`field:${id}:${field}`),
      )
      return `${id} ${JSON.stringify(Object.fromEntries(free))}`
    })
  return [...agreed.toSorted(), ...told.map(gist)].join('\n')
}

/** Cells that a value may come to stand in: as long as that is open, what else is there conflicts only where the value is shown there. */
function unsureCells(records: Replica['records'], open: readonly Conflict[]): ReadonlySet<string> {
  return new Set(
    open.flatMap((conflict) => {
      const record = conflict.kind === 'field' ? records.get(conflict.record) : undefined
      if (conflict.kind !== 'field' || record === undefined || !isStructural(record, conflict.field)) return []
      return contentsOf(null, conflict).map((content) => cellKey({ ...record.fields, [conflict.field]: content }))
    }),
  )
}

function cellKey(fields: LooseFields): string {
  return `cell:${cellKeyOf(fields)}`
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
