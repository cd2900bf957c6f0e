import { changeFields } from '../domain/edit/change-fields.ts'
import { insertRecord } from '../domain/edit/insert-record.ts'
import type { RecordChange } from '../domain/journal/record-change.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'

type Fit = Partial<Omit<FieldsOf<'sheetFit'>, 'owner'>>

/** How the sheet of this owner is made to fit; null where nothing was decided. */
export function sheetFitOf(model: PlanModel, owner: RecordId): PlanRecord<'sheetFit'> | null {
  return model.listBy('sheetFit', 'owner', owner)[0] ?? null
}

/** Decides how the sheet of an owner is made to fit. */
export function fitSheet(
  model: PlanModel,
  owner: RecordId,
  { fit, newId }: { readonly fit: Fit; readonly newId: () => RecordId },
): readonly RecordChange[] {
  const held = sheetFitOf(model, owner)
  return held === null
    ? insertRecord(model, { id: newId(), type: 'sheetFit', fields: { owner, ...fit } })
    : changeFields(model, held.id, fit)
}

/** Lines by which texts of this height go beyond their room, all in the same unit; 0 where they fit. */
export function overflowLines({ height, room, line }: FitMeasure): number {
  return height <= room ? 0 : Math.max(1, Math.ceil((height - room) / line))
}

/** `room` is what the place holds, `line` the height of one line of text. */
export type FitMeasure = { readonly height: number; readonly room: number; readonly line: number }

const STEP_POINTS = 0.5

/** Sizes of type below one, in half points, largest first, down to the smallest that the plan allows. */
export function smallerSizes(typeSize: number, minimumSize: number): readonly number[] {
  const first = Math.ceil(typeSize / STEP_POINTS) * STEP_POINTS - STEP_POINTS
  const count = Math.max(0, Math.floor((first - minimumSize) / STEP_POINTS) + 1)
  return Array.from({ length: count }, (_, index) => first - index * STEP_POINTS)
}
