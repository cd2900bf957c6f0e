import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Form } from '#shared/domain/form/form.ts'
import { fittedSizeOf } from '#shared/paper/page-setup.ts'
import { formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { formSheetOf } from '#shared/sheets/form/form-sheet.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { formLayout } from '../sheets/form/form-layout.tsx'
import type { SheetBlock, SheetLayout } from '../sheets/sheet-layout.ts'
import { withNotes } from '../sheets/frame/with-notes.tsx'
import { layoutOf } from '../sheets/sheet-layouts.ts'

/** A sheet as it is printed: 個票 in the form, any other as the screen shows it. Null where what it is of is not in the plan. */
export function paperLayoutOf(model: PlanModel, form: Form, sheet: SheetChoice): SheetLayout | null {
  if (sheet.kind !== 'card') return layoutOf(model, sheet, 'paper')
  return sheet.owner === null ? null : cardsLayoutOf(model, form, [formOwnerOf(model, form, sheet.owner)])
}

/** The sheet that these owners share; see `formGroupsOf`. Cards on common pages have the type that was decided for each. */
export function cardsLayoutOf(model: PlanModel, form: Form, owners: readonly RecordId[]): SheetLayout | null {
  const sheet = formSheetOf(model, form, owners)
  if (sheet === null) return null
  const layout = formLayout(sheet)
  return withNotes(model, owners.length === 1 ? layout : { ...layout, blocks: withTypeSizes(model, owners, layout) })
}

/** What the page of such a sheet is asked for: a card alone decides about its page, cards on common pages about themselves. */
export function pageOwnerOf(owners: readonly RecordId[]): RecordId | null {
  const [owner, ...others] = owners
  return others.length === 0 ? (owner ?? null) : null
}

function withTypeSizes(model: PlanModel, owners: readonly RecordId[], { blocks }: SheetLayout): readonly SheetBlock[] {
  const sizes = new Map<string | undefined, number | null>(owners.map((owner) => [owner, fittedSizeOf(model, owner)]))
  return blocks.map((block) => {
    const typeSize = block.caption === undefined ? (sizes.get(block.unit) ?? null) : null
    return typeSize === null ? block : { ...block, typeSize }
  })
}
