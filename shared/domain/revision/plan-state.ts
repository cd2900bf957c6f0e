import type { FieldContent, RecordId } from '../record/field.ts'
import type { LooseFields, LooseRecord, PlanRecord } from '../record/plan-record.ts'
import type { RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'
import { isCellField } from './cell-key.ts'
import type { Writer } from './conflict.ts'
import type { Written } from './plan-standing.ts'
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

export type Records = ReadonlyMap<RecordId, PlanRecord>

export function byId(records: readonly PlanRecord[]): Records {
  return new Map(records.map((record) => [record.id, record]))
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
 * Whether the field says where a record stands, or leads to a value, which may have to wait for its cell: what a plan can show beside it depends on that, so that
 * all offices show the same.
 */
export function isPlace(type: RecordType, field: string): boolean {
  return (
    isRank(field) ||
    (type === 'value' && isCellField(field)) ||
    referencesOf(type).some(
      (reference) =>
        reference.field === field && (reference.targets.includes(type) || reference.targets.includes('value')),
    )
  )
}

/** The fields of a record whose type is not known here. */
export function fieldsOf(record: LooseRecord | PlanRecord): LooseFields {
  return record.fields
}

export function withFields(record: PlanRecord, fields: LooseFields): PlanRecord {
  return { ...record, fields: { ...record.fields, ...fields } } as PlanRecord
}
