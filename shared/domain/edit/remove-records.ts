import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { Field, RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { changeFields } from './change-fields.ts'
import { listByLoose } from './siblings.ts'

/** References that need not be given, and yet make what they point to the whole of which this is a part. */
const PARTS: readonly string[] = ['measure.parent', 'chapter.parent', 'inventoryRow.parent']

type Reference = { readonly type: RecordType; readonly field: string; readonly isPart: boolean }

/** The fields that may point to a record of each type. */
const referrers: ReadonlyMap<string, readonly Reference[]> = Map.groupBy(
  (Object.keys(recordTypes) as RecordType[]).flatMap((type) =>
    Object.entries<Field>(recordTypes[type]).flatMap(([field, { targets }]) =>
      targets.map((target) => ({ target, type, field, isPart: isPartOf(type, field) })),
    ),
  ),
  ({ target }) => target,
)

/** Whether a record is part of what it points to in this field, and so goes with it. */
export function isPartOf(type: RecordType, field: string): boolean {
  return fieldsOfType(type)[field]?.initial === undefined || PARTS.includes(`${type}.${field}`)
}

/**
 * Takes records away with all that is part of them, and unties what only points to them. An indicator goes with its last use and a
 * project with its last placement.
 */
export function removeRecords(model: PlanModel, ids: readonly RecordId[]): readonly RecordChange[] {
  const removed = collectParts(model, ids)
  const untied = [...removed.values()].flatMap((record) =>
    (referrers.get(record.type) ?? [])
      .filter(({ isPart }) => !isPart)
      .flatMap(({ type, field }) => listByLoose(model, type, field, record.id).map(({ id }) => ({ id, field }))),
  )
  const fields = Map.groupBy(
    untied.filter(({ id }) => !removed.has(id)),
    ({ id }) => id,
  )
  return [
    ...[...removed.values()].map((record): RecordChange => ({ op: 'delete', record })),
    ...[...fields].flatMap(([id, each]) =>
      changeFields(model, id, Object.fromEntries(each.map(({ field }) => [field, null]))),
    ),
  ]
}

function collectParts(model: PlanModel, ids: readonly RecordId[]): ReadonlyMap<RecordId, PlanRecord> {
  const removed = new Map<RecordId, PlanRecord>()
  const due = [...ids]
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    const record = removed.has(id) ? null : model.findAny(id)
    if (record === null) continue
    removed.set(id, record)
    due.push(...partsOf(model, record), ...leftAlone(model, record, removed))
  }
  return removed
}

function partsOf(model: PlanModel, record: PlanRecord): readonly RecordId[] {
  return (referrers.get(record.type) ?? [])
    .filter(({ isPart }) => isPart)
    .flatMap(({ type, field }) => listByLoose(model, type, field, record.id).map(({ id }) => id))
}

/** What stands nowhere any more once this record is gone. */
function leftAlone(
  model: PlanModel,
  record: PlanRecord,
  removed: ReadonlyMap<RecordId, PlanRecord>,
): readonly RecordId[] {
  const isLast = (others: readonly PlanRecord[]) => others.every(({ id }) => removed.has(id))
  if (record.type === 'indicatorUse') {
    const { indicator } = record.fields
    return isLast(model.listBy('indicatorUse', 'indicator', indicator)) ? [indicator] : []
  }
  if (record.type !== 'placement') return []
  const { project } = record.fields
  return isLast(model.listBy('placement', 'project', project)) ? [project] : []
}
