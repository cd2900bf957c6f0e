import { applyChanges, type RecordChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import type { FieldsOf, RecordType } from '../record/record-types.ts'

/** Fields of a type that point to other records. */
type ReferenceField<T extends RecordType> = {
  [K in keyof FieldsOf<T>]: FieldsOf<T>[K] extends RecordId | null ? K : never
}[keyof FieldsOf<T>] &
  string

/**
 * A whole plan in memory, for the sheets to ask. Lists are in order of `position`, then of id. A model never changes;
 * `withChanges` gives the next one, with the very same lists of all record types that the changes leave alone.
 */
export type PlanModel = {
  readonly plan: PlanRecord<'plan'>
  readonly municipality: PlanRecord<'municipality'>
  readonly find: <T extends RecordType>(type: T, id: RecordId) => PlanRecord<T> | null
  readonly findAny: (id: RecordId) => PlanRecord | null
  /** Every record, by type, in no other order. */
  readonly all: () => readonly PlanRecord[]
  readonly list: <T extends RecordType>(type: T) => ReadonlyArray<PlanRecord<T>>
  readonly listBy: <T extends RecordType>(
    type: T,
    field: ReferenceField<T>,
    target: RecordId | null,
  ) => ReadonlyArray<PlanRecord<T>>
  readonly withChanges: (changes: readonly RecordChange[]) => PlanModel
}

/** Throws where the records are no plan: exactly one plan record with its municipality. */
export function createPlanModel(records: Iterable<PlanRecord>): PlanModel {
  const collected = collectPlan()
  collected.add(records)
  return collected.toModel()
}

/** A plan whose records come one part after another. */
export type CollectedPlan = {
  readonly add: (records: Iterable<PlanRecord>) => void
  /** All that was added, as `createPlanModel` makes it; nothing may be added any more. */
  readonly toModel: () => PlanModel
}

/** A plan that nothing was added to yet. */
export function collectPlan(): CollectedPlan {
  const byType = new Map<RecordType, Map<RecordId, PlanRecord>>()
  return {
    add(records) {
      for (const record of records) {
        const ofType = byType.get(record.type)
        if (ofType === undefined) byType.set(record.type, new Map([[record.id, record]]))
        else ofType.set(record.id, record)
      }
    },
    toModel: () => modelOf(new Map([...byType].map(([type, byId]) => [type, createTypeIndex(byId)]))),
  }
}

const NO_RECORDS: readonly PlanRecord[] = []

function modelOf(byType: ReadonlyMap<RecordType, TypeIndex>): PlanModel {
  const list = <T extends RecordType>(type: T) =>
    (byType.get(type)?.sorted() ?? NO_RECORDS) as ReadonlyArray<PlanRecord<T>>
  const find = <T extends RecordType>(type: T, id: RecordId) =>
    (byType.get(type)?.byId.get(id) ?? null) as PlanRecord<T> | null
  const plan = list('plan')[0]
  const municipality = plan === undefined ? null : find('municipality', plan.fields.municipality)
  if (plan === undefined || municipality === null) throw new Error('a plan has a plan record and its municipality')
  return {
    plan,
    municipality,
    find,
    list,
    all: () => [...byType.values()].flatMap(({ byId }) => [...byId.values()]),
    findAny: (id) => [...byType.values()].map(({ byId }) => byId.get(id)).find((found) => found !== undefined) ?? null,
    listBy: <T extends RecordType>(type: T, field: ReferenceField<T>, target: RecordId | null) =>
      (byType.get(type)?.groupedBy(field).get(target) ?? NO_RECORDS) as ReadonlyArray<PlanRecord<T>>,
    withChanges: (changes) => modelOf(withChangedTypes(byType, changes)),
  }
}

function withChangedTypes(
  byType: ReadonlyMap<RecordType, TypeIndex>,
  changes: readonly RecordChange[],
): ReadonlyMap<RecordType, TypeIndex> {
  const next = new Map(byType)
  for (const [type, ofType] of Map.groupBy(changes, (change) => typeOf(change))) {
    next.set(type, createTypeIndex(applyChanges(next.get(type)?.byId ?? new Map(), ofType)))
  }
  return next
}

function typeOf(change: RecordChange): RecordType {
  return change.op === 'update' ? change.type : change.record.type
}

/** The records of one type: by id at once, sorted and grouped when first asked. */
type TypeIndex = {
  readonly byId: ReadonlyMap<RecordId, PlanRecord>
  readonly sorted: () => readonly PlanRecord[]
  readonly groupedBy: (field: string) => ReadonlyMap<RecordId | null, readonly PlanRecord[]>
}

function createTypeIndex(byId: ReadonlyMap<RecordId, PlanRecord>): TypeIndex {
  let sorted: readonly PlanRecord[] | null = null
  const groups = new Map<string, ReadonlyMap<RecordId | null, readonly PlanRecord[]>>()
  const index: TypeIndex = {
    byId,
    sorted: () => (sorted ??= inOrder(byId.values())),
    groupedBy(field) {
      const known = groups.get(field)
      if (known !== undefined) return known
      const grouped = Map.groupBy(index.sorted(), (record) => looseFields(record)[field] as RecordId | null)
      groups.set(field, grouped)
      return grouped
    },
  }
  return index
}

/** By position, then by id: those of one position apart from the others, since most records come by id already. */
function inOrder(records: Iterable<PlanRecord>): readonly PlanRecord[] {
  const byPosition = Map.groupBy(records, (record) => Number(looseFields(record)['position'] ?? 0))
  return [...byPosition]
    .sort(([one], [other]) => one - other)
    .flatMap(([, ofPosition]) => ofPosition.sort((one, other) => (one.id < other.id ? -1 : 1)))
}

function looseFields(record: PlanRecord): LooseFields {
  return record.fields
}
