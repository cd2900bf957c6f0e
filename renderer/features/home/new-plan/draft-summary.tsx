import { columnsOf, periodText } from '#shared/domain/plan-template/build-plan.ts'
import { newPlanText } from '../../../messages/new-plan-text.ts'
import { periodOf, yearsOf, type DraftPlan } from './draft-plan.ts'

/** What the plan will be, after the answers so far. */
export function DraftSummary({ draft }: { readonly draft: DraftPlan }) {
  const words = newPlanText.summaryRows
  const { town, prefecture, title, levels, fields, chapters } = draft
  const rows = [
    [words.town, [prefecture, town].filter(Boolean).join(' ')],
    [words.title, title],
    [words.period, writtenPeriod(draft)],
    [words.levels, levels.map(({ name }) => name).join(' ＞ ')],
    [words.columns, columnLabels(draft)],
    [words.fields, fields.flatMap(({ label, isTaken }) => (isTaken ? [label] : [])).join('、') || newPlanText.none],
    ...(chapters.length === 0 ? [] : [[words.chapters, chapters.map((chapter) => chapter.title).join('、')] as const]),
  ] as const
  return (
    <aside className="draft-summary" aria-labelledby="draft-summary">
      <h3 id="draft-summary">{newPlanText.summary}</h3>
      <dl>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text === '' ? newPlanText.undecided : text}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}

function writtenPeriod(draft: DraftPlan): string {
  const period = periodOf(draft)
  return period === null ? '' : periodText({ ...period, calendar: draft.calendar })
}

function columnLabels(draft: DraftPlan): string {
  const period = periodOf(draft)
  if (period === null) return ''
  const { calendar, columns } = draft
  const years = yearsOf(draft)
  const halves = columns.halves.flatMap((rank) => years[rank] ?? [])
  const labels = columnsOf({ ...period, calendar, columns: { ...columns, halves } }).map(({ label }) => label)
  return labels.length === 0 ? newPlanText.none : labels.join('、')
}
