import { sameContent, type FieldContent, type RecordId } from '../record/field.ts'
import type { LooseFields, LooseRecord, PlanRecord } from '../record/plan-record.ts'
import type { Writer } from './conflict.ts'
import type { PlanStanding, RecordStanding, Written } from './plan-standing.ts'
import { revisionAt, type RevisionGraph } from './revision-graph.ts'

/** A state of a plan: the latest revisions that it has, and what the plan says there. */
export type PlanState = { readonly heads: readonly string[]; readonly records: readonly PlanRecord[] }

/** Two states of one plan, and all revisions that either descends from. Where theirs is a part of the plan, what is not in it says nothing. */
export type TwoStates = {
  readonly planId: RecordId
  readonly graph: RevisionGraph
  readonly ours: PlanState
  readonly theirs: PlanState
}

/** What the revisions of a state say beside what the plan shows. */
export type SeenState = {
  readonly graph: RevisionGraph
  readonly standing: PlanStanding
  readonly shown: ReadonlyMap<RecordId, PlanRecord>
}

/** Who wrote something; of several revisions the one with the smallest digest. */
export function writerOf(graph: RevisionGraph, ranks: readonly number[]): Writer {
  const [first, ...others] = ranks.map((rank) => revisionAt(graph, rank))
  if (first === undefined) throw new Error('what was written has a revision')
  const { digest, at, actor } = others.reduce((least, each) => (each.digest < least.digest ? each : least), first)
  return { digest, at, actor }
}

/** Whether the field is a rank, which never conflicts: no text is lost where two offices order a list. */
export function isRank(field: string): boolean {
  return field === 'position'
}

/** What a field shows as long as nobody has seen any of its contents: the least rank, or the first content. */
export function firstContent(field: string, written: readonly Written[]): FieldContent {
  const contents = written.map(({ content }) => content)
  return isRank(field) ? Math.min(...contents.map(Number)) : (contents[0] ?? null)
}

/**
 * The record as the revision of rank `keeper` has it, or as all together have it; fields of which they know nothing as the plan shows them, or as they were when
 * the record was last seen whole. Null where no revision of the state tells.
 */
export function recordFor(
  { graph, shown }: SeenState,
  standing: RecordStanding,
  keeper: number | null,
): LooseRecord | null {
  const known = shown.get(standing.id) ?? standing.whole
  if (known === null) return null
  const contents = [...standing.fields].map(([field, written]): readonly [string, FieldContent] => {
    const own = written.filter(({ ranks }) => keeper !== null && ranks.some((rank) => graph.descends(keeper, rank)))
    return [field, firstContent(field, own.length > 0 ? own : written)]
  })
  return { id: known.id, type: known.type, fields: { ...known.fields, ...Object.fromEntries(contents) } }
}

/** The fields of a record whose type is not known here. */
export function fieldsOf(record: LooseRecord | PlanRecord): LooseFields {
  return record.fields
}

export function isSameRecord(one: LooseRecord, other: LooseRecord | undefined): boolean {
  const { id, fields } = one
  return (
    id === other?.id &&
    Object.entries(fields).every(([name, content]) => sameContent(content, other.fields[name] ?? null))
  )
}
