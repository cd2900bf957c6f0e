import { failed, ok, type Result } from '../../result.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { readLooseRecord, type RecordError } from '../record/read-record.ts'
import type { RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'

/** Why a set of records is no plan. `plan/not-one-plan`: it needs exactly one plan record. */
export type PlanRecordsError =
  | RecordError
  | { readonly code: 'plan/not-one-plan' }
  | { readonly code: 'plan/duplicate-record'; readonly id: string }
  | { readonly code: 'plan/dangling-reference'; readonly field: string }
  | { readonly code: 'plan/duplicate-cell'; readonly id: string }
  | { readonly code: 'plan/circular-reference'; readonly field: string }
  | { readonly code: 'plan/still-referred'; readonly type: RecordType }

/**
 * The records as a whole plan: each fit for its type, ids and cells unique, every reference met by a record
 * that it may point to, and nothing above or after itself.
 */
export function checkPlanRecords(given: readonly LooseRecord[]): Result<readonly PlanRecord[], PlanRecordsError> {
  const records: PlanRecord[] = []
  for (const each of given) {
    const record = readLooseRecord(each)
    if (!record.ok) return record
    records.push(record.value)
  }
  const byId = new Map(records.map((record) => [record.id, record]))
  if (byId.size !== records.length) return failed({ code: 'plan/duplicate-record', id: repeatedId(records) })
  const byType = Map.groupBy(records, ({ type }) => type)
  if (byType.get('plan')?.length !== 1) return failed({ code: 'plan/not-one-plan' })
  const problem = findDangling(records, byId) ?? findCircle(byType) ?? findRepeatedCell(byType.get('value') ?? [])
  return problem === null ? ok(records) : failed(problem)
}

function repeatedId(records: readonly PlanRecord[]): string {
  const seen = new Set<RecordId>()
  return records.find(({ id }) => seen.size === seen.add(id).size)?.id ?? ''
}

function findDangling(
  records: readonly PlanRecord[],
  byId: ReadonlyMap<RecordId, PlanRecord>,
): PlanRecordsError | null {
  for (const record of records) {
    for (const { field, targets } of referencesOf(record.type)) {
      const target = targetOf(record, field)
      if (target === null) continue
      const found = byId.get(target)
      if (found === undefined || !targets.includes(found.type)) {
        return { code: 'plan/dangling-reference', field: `${record.type}.${field}` }
      }
    }
  }
  return null
}

/** Measures above themselves, sections that succeed themselves: a reference within one type must come to an end. */
function findCircle(byType: ReadonlyMap<RecordType, readonly PlanRecord[]>): PlanRecordsError | null {
  for (const [type, records] of byType) {
    for (const { field, targets } of referencesOf(type)) {
      if (!targets.includes(type)) continue
      const next = new Map(records.map((record) => [record.id, targetOf(record, field)]))
      if ([...next.keys()].some((id) => isCircular(id, next)))
        return { code: 'plan/circular-reference', field: `${type}.${field}` }
    }
  }
  return null
}

function targetOf(record: PlanRecord, field: string): RecordId | null {
  const contents: LooseFields = record.fields
  return contents[field] as RecordId | null
}

function isCircular(start: RecordId, next: ReadonlyMap<RecordId, RecordId | null>): boolean {
  let id = next.get(start) ?? null
  for (let steps = 0; id !== null && steps < next.size; steps += 1) {
    if (id === start) return true
    id = next.get(id) ?? null
  }
  return id !== null
}

function findRepeatedCell(records: readonly PlanRecord[]): PlanRecordsError | null {
  const cells = new Set<string>()
  for (const { id, type, fields } of records) {
    if (type !== 'value') continue
    const { owner, role, period, position } = fields
    const before = cells.size
    if (cells.add(`${owner} ${role} ${period ?? ''} ${String(position)}`).size === before) {
      return { code: 'plan/duplicate-cell', id }
    }
  }
  return null
}
