import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { cellContext } from '../cell/cell-context.ts'

/** What holds a text: 概要, 目標値 令和7年度, 事業 名称. */
export function textLabel(model: PlanModel, recordId: RecordId, field: string): string {
  const value = field === 'raw' ? model.find('value', recordId) : null
  const address =
    value === null ? ({ kind: 'field', recordId, field } as const) : ({ kind: 'value', ...value.fields } as const)
  return cellContext(model, address)[0]?.text ?? ''
}
