import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PaperSubject } from '#shared/paper/paper-subject.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { FormWish } from '#shared/domain/form/find-form.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import type { SheetChoice, SheetKind } from '#shared/sheets/sheet-choice.ts'

/** An earlier state: the entry that led to it, and the two entries of its 新旧対照表, of which the newer one is null for the present. */
export type PrintedPast = {
  readonly seq: number
  readonly comparison: { readonly seq: number; readonly newSeq: number | null }
  readonly isComparing: boolean
}

/** One sheet to print; `comparison` is 新旧対照表. */
export type PaperChoice = { readonly kind: SheetKind | 'comparison'; readonly owner: RecordId | null }

/** Which 個票 are printed together: null and false do not limit. */
export type BatchChoice = {
  readonly section: RecordId | null
  readonly measure: RecordId | null
  readonly isDelayed: boolean
}

/** All that the dialog asks for. What is not on the screen at the moment is kept, so that going back and forth loses nothing. */
export type PrintChoice = Pick<PaperJob, 'size' | 'lie' | 'isProof'> & {
  readonly what: 'sheet' | 'batch' | 'book'
  readonly sheet: PaperChoice
  readonly batch: BatchChoice
  readonly form: FormWish
}

const COMPARISON: PaperChoice = { kind: 'comparison', owner: null }

/** What the dialog begins with: what is on the desk. Of the lines of a form it is a card in that form, so that they can be looked at as they print. */
export function firstChoice(model: PlanModel, desk: SheetChoice, past: PrintedPast | undefined): PrintChoice {
  const batch = { section: null, measure: null, isDelayed: false }
  const first = { what: 'sheet', sheet: desk, batch, form: null, size: null, lie: null, isProof: false } as const
  const card = desk.kind === 'form-parts' ? cardToPrint(model, desk) : null
  if (past?.isComparing === true) return { ...first, sheet: COMPARISON }
  return card === null ? first : { ...first, sheet: card, form: formToPrint(model, desk.owner) }
}

/** The card that is on the desk, or else the first of the plan; null where it has none. */
export function cardToPrint(model: PlanModel, { kind, owner }: SheetChoice): PaperChoice | null {
  const card = kind === 'card' ? owner : (listCardOwners(model)[0]?.id ?? null)
  return card === null ? null : { kind: 'card', owner: card }
}

/** Null where the plan prints in this form anyway. */
function formToPrint(model: PlanModel, form: RecordId | null): FormWish {
  return model.list('paperSetup')[0]?.fields.form === form ? null : form
}

/** What the dialog asks the printer for. */
export function jobOf(planId: RecordId, choice: PrintChoice, past: PrintedPast | undefined): PaperJob {
  const { form, size, lie, isProof } = choice
  const subject = subjectOf(choice)
  return { planId, subject, form, size, lie, isProof, ...statesOf(subject, past) }
}

function subjectOf({ what, sheet, batch }: PrintChoice): PaperSubject {
  switch (what) {
    case 'sheet':
      return sheet.kind === 'comparison'
        ? { kind: 'comparison' }
        : { kind: 'sheet', sheet: sheet.kind, owner: sheet.owner }
    case 'batch':
      return { kind: 'batch', ...batch }
    case 'book':
      return { kind: 'book' }
  }
}

function statesOf({ kind }: PaperSubject, past: PrintedPast | undefined): Pick<PaperJob, 'seq' | 'newSeq'> {
  if (past === undefined) return {}
  if (kind !== 'comparison') return { seq: past.seq }
  const { seq, newSeq } = past.comparison
  return newSeq === null ? { seq } : { seq, newSeq }
}
