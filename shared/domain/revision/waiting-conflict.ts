import { sameContent, type RecordId } from '../record/field.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { referencesOf } from '../record/references.ts'
import { cellKeyOf } from './cell-key.ts'
import type { CellConflict, RemovalConflict, Writer } from './conflict.ts'
import type { MergedPlan } from './merged-plan.ts'
import { fieldsOf, isRank, withFields, writerOf, type Records } from './plan-state.ts'
import { REMOVED, removalKey } from './removal-conflict.ts'

/** Records that are there and that the plan cannot show: another value has their cell, or what they point to is not there. */
export function waitingConflicts(plan: MergedPlan): ReadonlyArray<CellConflict | RemovalConflict> {
  const waiting = new Map([...plan.wanted].filter(([id]) => !plan.shown.has(id)))
  if (waiting.size === 0) return []
  const values = [...plan.shown.values()].filter(({ type }) => type === 'value')
  const taken = new Map(values.map((value) => [cellOf(value), value]))
  const first = [...waiting.values()].filter((record) =>
    pointers(record).every((target) => !waiting.has(target as RecordId)),
  )
  const byCell = Map.groupBy(first, (record) => (record.type === 'value' ? taken.get(cellOf(record)) : undefined))
  return [...byCell].flatMap(([ours, records]): ReadonlyArray<CellConflict | RemovalConflict> =>
    ours === undefined
      ? records.map((record) => waitingConflict(plan, waiting, record))
      : [cellConflict(plan, waiting, { ours, records })],
  )
}

function pointers(record: PlanRecord): readonly string[] {
  return referencesOf(record.type).flatMap(({ field }) => {
    const target = fieldsOf(record)[field]
    return typeof target === 'string' ? [target] : []
  })
}

function cellOf(record: LooseRecord): string {
  return cellKeyOf(fieldsOf(record))
}

type Cell = { readonly ours: LooseRecord; readonly records: readonly PlanRecord[] }

function cellConflict(plan: MergedPlan, waiting: Records, { ours, records }: Cell): CellConflict {
  const sorted = records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const candidates = sorted.flatMap((record) => formsOf(plan, [record, ...hangingOn(waiting, record)]))
  return { kind: 'cell', key: `cell:${cellOf(ours)}`, base: null, ours, oursBy: makerOf(plan, ours.id), candidates }
}

/** Records that wait together, and the same with each other content that a field of them may have. */
function formsOf(plan: MergedPlan, records: readonly [PlanRecord, ...PlanRecord[]]): CellConflict['candidates'] {
  const others = records.flatMap((record, at) =>
    otherForms(plan, record).map(({ form, writer }) => ({ content: records.with(at, form), ...writer })),
  )
  return [{ content: [...records], ...makerOf(plan, records[0].id) }, ...others]
}

function otherForms({ graph, standing }: MergedPlan, record: PlanRecord) {
  return [...(standing.get(record.id)?.fields ?? [])].flatMap(([field, written]) =>
    written
      .filter(({ content }) => !isRank(field) && !sameContent(content, fieldsOf(record)[field] ?? null))
      .map(({ content, ranks }) => ({
        form: withFields(record, { [field]: content }),
        writer: writerOf(graph, ranks),
      })),
  )
}

/** What waits with a record since it points to it. */
function hangingOn(waiting: Records, record: PlanRecord): readonly PlanRecord[] {
  const all = new Set([record])
  for (const each of all) {
    for (const other of waiting.values()) if (pointers(other).includes(each.id)) all.add(other)
  }
  return [...all].slice(1).toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

function waitingConflict(plan: MergedPlan, waiting: Records, record: PlanRecord): RemovalConflict {
  const { id, type } = record
  const content = { records: [record, ...hangingOn(waiting, record)] }
  const candidates = [{ content, ...makerOf(plan, id) }]
  const key = removalKey(id)
  return { kind: 'removal', key, record: id, type, base: null, ours: REMOVED, oursBy: null, candidates }
}

/** Who keeps a record, or removed it with others that are contested; where no revision says either, who began the plan. */
function makerOf({ graph, standing }: MergedPlan, id: LooseRecord['id']): Writer {
  const { keepers = [], removers = [] } = standing.get(id) ?? {}
  return writerOf(graph, [keepers, removers, graph.roots].find(({ length }) => length > 0) ?? [])
}
