import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PagePlaces } from '#shared/paper/run/page-places.ts'
import { headingAnchor, headingsOf, type PrintRun, type RunHeading } from '#shared/paper/run/print-run.ts'
import { planHeading } from '#shared/sheets/sheet-heading.ts'
import { runText } from '../../messages/run-text.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { HeadingGap } from '../../sheets/heading-gap.tsx'
import { wholeBlock, type SheetBlock, type SheetLayout } from '../../sheets/sheet-layout.ts'
import { contentsLines } from './contents-lines.tsx'

/** Titles of more letters are set smaller, so that a line holds one of their long words. */
const LONG_TITLE = 30

/** 表紙: what the plan calls itself, whose it is, and for when. */
export function titleLayout(model: PlanModel): SheetLayout {
  const { title, subtitle, edition, adopted, periodText } = model.plan.fields
  const draw = () => (
    <tr>
      <td>
        <div className="book-title">
          <h1 className={title.length > LONG_TITLE ? 'is-long' : undefined}>{title}</h1>
          {subtitle !== null && subtitle !== '' && <p className="book-subtitle">{subtitle}</p>}
          <p className="book-period">{sheetText.period(periodText)}</p>
        </div>
        <div className="book-publisher">
          {[edition, adopted].filter(Boolean).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="book-municipality">{model.municipality.fields.name}</p>
        </div>
      </td>
    </tr>
  )
  return pageOf(model, {
    className: 'book-front',
    sheetTitle: '',
    blocks: [wholeBlock({ key: 'title', cells: [], draw })],
  })
}

/** 目次 of a book; of a batch its first page, which says what it is. */
export function contentsLayout(model: PlanModel, run: PrintRun, places: PagePlaces): SheetLayout {
  const blocks = contentsLines(headingsOf(run), places)
  return isBook(run)
    ? pageOf(model, { className: 'contents', sheetTitle: runText.contents, blocks })
    : pageOf(model, { className: 'contents is-list', sheetTitle: run.title, blocks })
}

function isBook({ items }: PrintRun): boolean {
  return items[0]?.part.kind === 'title'
}

/** What stands above the lines of the contents. */
export function ContentsTitle({ model, run }: { readonly model: PlanModel; readonly run: PrintRun }) {
  if (isBook(run)) return <h2 className="contents-heading">{runText.contents}</h2>
  const { planTitle, municipality, periodText } = planHeading(model, '')
  return (
    <header className="batch-title">
      <p className="batch-plan">
        {municipality}　{planTitle}
      </p>
      <h1>{run.title}</h1>
      <p className="batch-facts">
        <span>{runText.cards(headingsOf(run).length)}</span>
        <span>{sheetText.period(periodText)}</span>
      </p>
    </header>
  )
}

type Divider = { readonly headings: readonly RunHeading[]; readonly places: PagePlaces }

/** 扉 of a policy: what stands below it and where. */
export function dividerLayout(model: PlanModel, { headings, places }: Divider): SheetLayout {
  return pageOf(model, { className: 'divider contents', sheetTitle: '', blocks: contentsLines(headings, places) })
}

/** The name of a policy on its 扉. */
export function DividerTitle({ model, measure }: { readonly model: PlanModel; readonly measure: RecordId }) {
  const record = model.find('measure', measure)
  if (record === null) return null
  const { number, title, level } = record.fields
  const { name = '', prefix = null } = model.find('level', level)?.fields ?? {}
  const place = number === null || number === '' ? '' : `${prefix ?? `${name} `}${number}`
  return (
    <h2 className="divider-title" id={headingAnchor(measure)}>
      {place !== '' && (
        <span className="divider-level">
          {place}
          <HeadingGap />
        </span>
      )}
      <span className="divider-name">{title}</span>
    </h2>
  )
}

type FrontPage = {
  readonly className: string
  readonly sheetTitle: string
  readonly blocks: readonly SheetBlock[]
}

function pageOf(model: PlanModel, { className, sheetTitle, blocks }: FrontPage): SheetLayout {
  const heading = planHeading(model, sheetTitle)
  return { className, heading, columns: null, head: null, blocks }
}
