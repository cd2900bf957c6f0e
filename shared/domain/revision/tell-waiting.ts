import type { RecordChange } from '../journal/record-change.ts'
import type { MergedPlan } from './merged-plan.ts'
import { fieldsOf } from './plan-state.ts'

/** What no revision tells of records that wait, or for which another one stands: no plan shows them, so that revisions alone must tell them whole. */
export function tellWaiting({ equal, wanted, shown, standing }: MergedPlan): readonly RecordChange[] {
  const alike = [...equal.values()].map(({ record }) => record)
  return [...wanted.values(), ...alike].flatMap((record): readonly RecordChange[] => {
    const told = standing.get(record.id)
    if (shown.has(record.id) || (told?.whole ?? null) !== null) return []
    const untold = Object.entries(fieldsOf(record)).filter(([field]) => told?.fields.has(field) !== true)
    if (untold.length === 0) return []
    const fields = Object.fromEntries(untold)
    return [{ op: 'update', id: record.id, type: record.type, before: fields, after: fields }]
  })
}
