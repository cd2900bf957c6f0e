import type { PaperJob, PaperSubject } from '#shared/contracts/paper-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { FormWish } from '#shared/paper/form/find-form.ts'
import type { SheetKind } from '#shared/sheets/sheet-choice.ts'

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

export function firstChoice(sheet: PaperChoice): PrintChoice {
  const batch = { section: null, measure: null, isDelayed: false }
  return { what: 'sheet', sheet, batch, form: null, size: null, lie: null, isProof: false }
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
