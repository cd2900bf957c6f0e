import type { PaperSubject } from './paper-subject.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import { COMPARISON_TITLE } from '../sheets/comparison/comparison-sheet.ts'
import { listCardOwners } from '../sheets/outline.ts'
import { sheetTitle, type SheetChoice } from '../sheets/sheet-choice.ts'
import { titleOfSheet } from '../sheets/places/title-of-sheet.ts'

/** What was printed, as the ledger of paper says it: 冊子, 工程表, 個票 3 窓口の改革, 個票一式（企画課、遅れているもの）. */
export function printedWords(subject: PaperSubject, model: PlanModel): string {
  switch (subject.kind) {
    case 'sheet':
      return sheetWords({ kind: subject.sheet, owner: subject.owner }, model)
    case 'comparison':
      return COMPARISON_TITLE
    case 'batch':
      return `個票一式${limits(subject, model)}`
    case 'book':
      return '冊子'
  }
}

function sheetWords({ kind, owner }: SheetChoice, model: PlanModel): string {
  const title = sheetTitle(kind)
  if (owner === null) return title
  const card = listCardOwners(model).find(({ id }) => id === owner)
  if (kind === 'card') return [title, card?.number, card?.title].filter(Boolean).join(' ')
  return titleOfSheet(model, { kind, owner })
}

type Batch = Extract<PaperSubject, { readonly kind: 'batch' }>

/** What the batch was limited to, in brackets; '' for all cards. */
function limits({ section, measure, isDelayed }: Batch, model: PlanModel): string {
  const nameOf = (id: RecordId | null, of: (id: RecordId) => string | undefined) => (id === null ? undefined : of(id))
  const said = [
    nameOf(section, (id) => model.find('section', id)?.fields.name),
    nameOf(measure, (id) => model.find('measure', id)?.fields.title),
    isDelayed ? '遅れているもの' : undefined,
  ].filter((text) => text !== undefined)
  return said.length === 0 ? '' : `（${said.join('、')}）`
}
