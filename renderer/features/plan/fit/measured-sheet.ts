import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Standing } from '#shared/bundle/standing.ts'
import type { Form } from '#shared/domain/form/form.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { pageSetupOf, type PageSetup } from '#shared/paper/page-setup.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { formGroupsOf } from '#shared/sheets/form/form-groups.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { loadFace } from '../../../paper/page-fonts.ts'
import { cardsLayoutOf, pageOwnerOf } from '../../../paper/paper-layout.ts'
import { paperStampOf, type PaperStamp } from '../../../paper/paper-stamp.ts'
import type { SheetLayout } from '../../../sheets/sheet-layout.ts'

/** A card as it would be printed, with those with which it shares its pages. */
export type MeasuredSheet = {
  readonly owner: RecordId
  readonly layout: SheetLayout
  readonly setup: PageSetup
  readonly stamp: PaperStamp
}

/** A plan, and what it is a part of, in words; '' where it is whole. */
type MeasuredPlan = { readonly model: PlanModel; readonly part: string }

/** A text on its way into a cell; `typed` null where nothing is being typed. */
type Typing = {
  readonly address: CellAddress | null
  readonly typed: string | null
  readonly newId: () => RecordId
}

/**
 * The sheet of an owner with a text that is not kept yet, ready to be laid out: its fonts are there. Null in a form of measures, whose sheets
 * take as many pages as they need.
 */
export async function measuredSheet(
  { model, part }: MeasuredPlan,
  owner: RecordId,
  typing: Typing,
): Promise<MeasuredSheet | null> {
  const form = findForm(model, null)
  if (form.unit === 'measure') return null
  const owners = form.perPage === 1 ? [owner] : (groupOf(model, form, owner) ?? [owner])
  const layout = cardsLayoutOf(withTyped(model, typing), form, owners)
  if (layout === null) return null
  const setup = pageSetupOf(model, { kind: 'card', owner: pageOwnerOf(owners) }, form)
  await loadFace(setup.face)
  return { owner, layout, setup, stamp: paperStampOf(model, { ...UNPRINTED, part }) }
}

function groupOf(model: PlanModel, form: Form, owner: RecordId): readonly RecordId[] | undefined {
  return formGroupsOf(model, form).find((owners) => owners.includes(owner))
}

const LONGEST: Standing = { state: 'draft', submission: null, lapsed: 'approved' }

/** As long as what the foot of a printed page says; the foot is as high whatever the digits are. */
const UNPRINTED = { digest: '0'.repeat(64), stateName: '', standing: LONGEST, today: '令和10年12月30日' }

function withTyped(model: PlanModel, { address, typed, newId }: Typing): PlanModel {
  if (address === null || typed === null) return model
  const edited = writeCell(model, address, { text: typed, newId })
  return edited.ok ? model.withChanges(edited.value) : model
}
