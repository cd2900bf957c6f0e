import { writeMoment } from '../../domain/japan-time/write-moment.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PartAnswer } from '../../domain/scope/section-answers.ts'
import { officeWords, partAnswerWords, writableWords } from '../../messages/office-words.ts'
import { planHeading } from '../sheet-heading.ts'
import type { TableSheet } from '../tables/table-sheet.ts'
import { officeGroup, type OfficeRow } from './office-table.ts'
import { scopeWords } from './scope-words.ts'

const STATES = ['waiting', 'not-handed-out', 'answered'] as const satisfies ReadonlyArray<PartAnswer['state']>

/** 未提出一覧: who has not answered, to call them or to send a note round; then who has. */
export function unansweredSheetOf(model: PlanModel, parts: readonly PartAnswer[]): TableSheet {
  const byState = Map.groupBy(parts, ({ state }) => state)
  const groups = STATES.flatMap((state) => {
    const rows = (byState.get(state) ?? []).map((part, at) => rowOf(model, part, at))
    const title = `${partAnswerWords[state]}（${String(rows.length)}）`
    return rows.length === 0 ? [] : [officeGroup(state, title, rows)]
  })
  return {
    heading: planHeading(model, officeWords.unanswered),
    lead: leadOf(parts),
    columns: [
      { label: officeWords.section, weight: 5 },
      { label: officeWords.projectCount, weight: 3, holds: 'figure' },
      { label: officeWords.writable, weight: 4.5 },
      { label: officeWords.receiver, weight: 4 },
      { label: officeWords.handedOutAt, weight: 5 },
      { label: officeWords.answeredAt, weight: 5 },
    ],
    groups,
    foot: [],
  }
}

function leadOf(parts: readonly PartAnswer[]): string {
  if (parts.every(({ handOut }) => handOut === null)) return officeWords.nothingHandedOut
  const waiting = parts.filter(({ state }) => state === 'waiting').length
  return waiting === 0 ? officeWords.allAnswered : officeWords.someWaiting(waiting)
}

function rowOf(model: PlanModel, { scope, projectCount, handOut, answeredAt }: PartAnswer, at: number): OfficeRow {
  const written = (iso: string | null | undefined) => (iso === null || iso === undefined ? '' : writeMoment(iso))
  return {
    key: String(at),
    cells: [
      scopeWords(model, scope),
      String(projectCount),
      handOut === null ? '' : writableWords[scope.writable],
      handOut?.receiver ?? '',
      written(handOut?.at),
      written(answeredAt),
    ],
  }
}
