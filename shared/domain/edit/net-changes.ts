import { changedRecordId, type RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import { sameContent, type RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'

/** The change that makes `after` of `before`; null where they are the same. Null in either place is a record that is not there. */
export function changeBetween(before: PlanRecord | null, after: PlanRecord | null): RecordChange | null {
  if (before === null) return after === null ? null : { op: 'insert', record: after }
  if (after === null) return { op: 'delete', record: before }
  const [held, wanted]: readonly LooseFields[] = [before.fields, after.fields]
  const changed = Object.keys(wanted ?? {}).filter((name) => !sameContent(held?.[name] ?? null, wanted?.[name] ?? null))
  if (changed.length === 0) return null
  const pick = (fields: LooseFields | undefined) =>
    Object.fromEntries(changed.map((name) => [name, fields?.[name] ?? null]))
  return { op: 'update', id: before.id, type: before.type, before: pick(held), after: pick(wanted) }
}

const ORDER = { delete: 0, update: 1, insert: 2 } as const

/**
 * What changes made one after another come to, one change a record: an act may touch a record only once. Records are taken away first,
 * so that the cells of values are free for others.
 */
export function netChanges(model: PlanModel, changes: readonly RecordChange[]): readonly RecordChange[] {
  const after = model.withChanges(changes)
  return [...new Set(changes.map(changedRecordId))]
    .flatMap((id) => changeBetween(model.findAny(id), after.findAny(id)) ?? [])
    .sort((one, other) => ORDER[one.op] - ORDER[other.op])
}

/** Edits made one after another on what the ones before left, as one act. */
export function inSequence(
  model: PlanModel,
  edits: ReadonlyArray<(model: PlanModel) => readonly RecordChange[]>,
): readonly RecordChange[] {
  const all: RecordChange[] = []
  let present = model
  for (const edit of edits) {
    const changes = edit(present)
    all.push(...changes)
    present = present.withChanges(changes)
  }
  return netChanges(model, all)
}

/** What makes the plan `after` of the plan `before`. */
export function changesBetween(before: PlanModel, after: PlanModel): readonly RecordChange[] {
  const [held, wanted] = [before, after].map((model) => new Map(model.all().map((record) => [record.id, record])))
  return changesBetweenRecords(held ?? new Map(), wanted ?? new Map())
}

/** The same of two sets of records, which need not be whole plans. */
export function changesBetweenRecords(
  before: ReadonlyMap<RecordId, PlanRecord>,
  after: ReadonlyMap<RecordId, PlanRecord>,
): readonly RecordChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((id) => changeOfRecord(before.get(id) ?? null, after.get(id) ?? null) ?? [])
    .sort((one, other) => ORDER[one.op] - ORDER[other.op])
}

function changeOfRecord(before: PlanRecord | null, after: PlanRecord | null): RecordChange | null {
  return before === after ? null : changeBetween(before, after)
}
