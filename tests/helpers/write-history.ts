import { sameContent, type FieldContent } from '#shared/domain/record/field.ts'
import { isPlaceOnly } from '#shared/domain/journal/record-change.ts'
import type { LooseFields, PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Revision } from '#shared/domain/revision/revision.ts'

/** Whether a record is there, as if that were a field of it. */
export const EXISTENCE = '?'

/** What was written at one place: all writes that an office knows of, and those that no other of them knew. */
type Register = {
  readonly all: ReadonlySet<string>
  readonly live: ReadonlyMap<string, FieldContent>
  /** Whether nobody has written there since the plan began. */
  readonly isBeginning: boolean
}

/**
 * What an office knows of every place of a plan (a record and a field of it), kept as registers of several values: another way to find out what stands against
 * each other, which knows nothing of graphs.
 */
export type WriteHistory = ReadonlyMap<string, Register>

export function beginHistory(root: Revision, records: readonly PlanRecord[]): WriteHistory {
  const places = records.flatMap((record) =>
    Object.entries<FieldContent>({ ...(record.fields as LooseFields), [EXISTENCE]: true }).map(
      ([field, content]) => [placeOf(record.id, field), content] as const,
    ),
  )
  return new Map(
    places.map(([place, content]) => [
      place,
      { ...register(new Set([root.digest]), root.digest, content), isBeginning: true },
    ]),
  )
}

export function placeOf(id: string, field: string): string {
  return `${id} ${field}`
}

/** The history of an office that makes a revision on all that it knows. */
export function withRevision(history: WriteHistory, { digest, changes }: Revision): WriteHistory {
  const next = new Map(history)
  const write = (id: string, fields: LooseFields) => {
    for (const [field, content] of Object.entries(fields)) {
      const place = placeOf(id, field)
      next.set(place, register(new Set([...(next.get(place)?.all ?? []), digest]), digest, content))
    }
  }
  /** What stood there from the beginning is in no revision, and so goes with the record. */
  const leaveBeginning = (place: string) => {
    const held = next.get(place)
    if (held?.isBeginning === true) next.set(place, { ...held, live: new Map() })
  }
  for (const change of changes) {
    if (change.op === 'update')
      write(change.id, isPlaceOnly(change) ? change.after : { ...change.after, [EXISTENCE]: true })
    else if (change.op === 'delete') {
      for (const field of Object.keys(change.record.fields)) leaveBeginning(placeOf(change.record.id, field))
      write(change.record.id, { [EXISTENCE]: false })
    } else write(change.record.id, { ...change.record.fields, [EXISTENCE]: true })
  }
  return next
}

function register(all: ReadonlySet<string>, digest: string, content: FieldContent): Register {
  return { all, live: new Map([[digest, content]]), isBeginning: false }
}

const NOTHING: Register = { all: new Set(), live: new Map(), isBeginning: true }

/** What an office knows that knew `one` and comes to know `other`. */
export function joinHistories(one: WriteHistory, other: WriteHistory): WriteHistory {
  const joined = new Map(one)
  for (const [place, theirs] of other) {
    const ours = one.get(place) ?? NOTHING
    if (ours === theirs) continue
    const live = [
      ...[...ours.live].filter(([digest]) => theirs.live.has(digest) || !theirs.all.has(digest)),
      ...[...theirs.live].filter(([digest]) => !ours.all.has(digest)),
    ]
    joined.set(place, {
      all: new Set([...ours.all, ...theirs.all]),
      live: new Map(live),
      isBeginning: ours.isBeginning && theirs.isBeginning,
    })
  }
  return joined
}

/** The different contents that stand at a place. */
export function contentsAt(history: WriteHistory, place: string): readonly FieldContent[] {
  const contents: FieldContent[] = []
  for (const content of history.get(place)?.live.values() ?? []) {
    if (!contents.some((each) => sameContent(each, content))) contents.push(content)
  }
  return contents
}
