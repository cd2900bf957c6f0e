import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'
import { valueAsides } from './value-asides.ts'
import { fieldLine, marksOf, type SheetLine } from '../cells/sheet-line.ts'

export type ValueRole = FieldsOf<'value'>['role']

/** One printed row of an indicator: the indicator itself, or one of its 内訳. `owner` carries the values. */
export type IndicatorRow = {
  readonly use: RecordId
  readonly indicator: RecordId
  readonly owner: RecordId
  readonly rowLabel: string
  readonly name: SheetLine
  /** What limits it, as printed: definition, scope, validity. */
  readonly remarks: readonly string[]
}

/** The rows of the indicators that stand at this place, in printed order. */
export function indicatorRowsOf(model: PlanModel, owner: RecordId): readonly IndicatorRow[] {
  return model.listBy('indicatorUse', 'owner', owner).flatMap((use) => {
    const indicator = model.find('indicator', use.fields.indicator)
    return indicator === null ? [] : rowsOfUse(model, use, indicator)
  })
}

function rowsOfUse(
  model: PlanModel,
  use: PlanRecord<'indicatorUse'>,
  indicator: PlanRecord<'indicator'>,
): readonly IndicatorRow[] {
  const { definition, scopeNote, validity } = indicator.fields
  const shared = {
    use: use.id,
    indicator: indicator.id,
    name:
      use.fields.label === null
        ? fieldLine(model, indicator.id, 'name', indicator.fields.name)
        : fieldLine(model, use.id, 'label', use.fields.label),
    remarks: [definition, scopeNote, use.fields.scopeNote, validity].filter((text) => text !== null),
  }
  const own = { ...shared, owner: indicator.id, rowLabel: use.fields.rowLabel ?? '' }
  const parts = model
    .listBy('breakdown', 'indicator', indicator.id)
    .map((part) => ({ ...shared, owner: part.id, rowLabel: part.fields.label }))
  const hasOwnValues = model.listBy('value', 'owner', indicator.id).length > 0
  return parts.length > 0 && !hasOwnValues ? parts : [own, ...parts]
}

/** The values of one role that `belongs` takes, in order; where there are none, one empty line at `period`. */
export function valueLines(
  model: PlanModel,
  cell: { readonly owner: RecordId; readonly role: ValueRole; readonly period: string | null },
  belongs: (period: string | null) => boolean,
): readonly SheetLine[] {
  const lines = model
    .listBy('value', 'owner', cell.owner)
    .filter(({ fields }) => fields.role === cell.role && belongs(fields.period))
    .sort(byPeriod)
    .map((value) => lineOfValue(model, value))
  return lines.length > 0 ? lines : [emptyLine(cell)]
}

function byPeriod(one: PlanRecord<'value'>, other: PlanRecord<'value'>): number {
  const [a, b] = [one.fields.period ?? '', other.fields.period ?? '']
  return a === b ? one.fields.position - other.fields.position : a < b ? -1 : 1
}

function lineOfValue(model: PlanModel, value: PlanRecord<'value'>): SheetLine {
  const { owner, role, period, position, raw } = value.fields
  return {
    text: raw,
    address: { kind: 'value', owner, role, period, position },
    recordId: value.id,
    marks: marksOf(model, value.id, raw),
    asides: valueAsides(model, value),
  }
}

function emptyLine(cell: {
  readonly owner: RecordId
  readonly role: ValueRole
  readonly period: string | null
}): SheetLine {
  return { text: '', address: { kind: 'value', ...cell, position: 0 }, recordId: null, marks: [] }
}
