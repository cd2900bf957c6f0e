import type { ReactNode } from 'react'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Form } from '#shared/domain/form/form.ts'
import { NO_WISH, pageSetupOf, type PageSubject } from '#shared/paper/page-setup.ts'
import type { PagePlaces } from '#shared/paper/run/page-places.ts'
import { headingsBelow, type PrintRun, type RunHeading, type RunItem } from '#shared/paper/run/print-run.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { Legend } from '../../sheets/lanes/legend.tsx'
import type { SheetLayout } from '../../sheets/sheet-layout.ts'
import { layoutOf } from '../../sheets/sheet-layouts.ts'
import { cardsLayoutOf, pageOwnerOf } from '../paper-layout.ts'
import { withUnitHeadings } from './unit-headings.tsx'
import { SheetTitle } from '../../sheets/frame/sheet-title.tsx'
import { pageLook, type PageLook } from '../page-look.ts'
import { PaperFooter } from '../paper-footer.tsx'
import type { PaperStamp } from '../paper-stamp.ts'
import type { PaperSheet } from '../paper-sheet.tsx'
import { contentsLayout, ContentsTitle, dividerLayout, DividerTitle, titleLayout } from './front-pages.tsx'
import type { RunSheet } from './run-sheet.ts'
import { RunTitle } from './run-title.tsx'

/** What the sheets of a run have in common: the form of its cards, and what the foot of every page says. */
export type RunSetting = {
  readonly model: PlanModel
  readonly form: Form
  readonly job: PaperJob
  readonly stamp: PaperStamp
}

/** A sheet of a plan that is printed alone. */
export function singleSheet(layout: SheetLayout, subject: PageSubject, setting: RunSetting): RunSheet {
  return sheetAlone(layout, lookOf(subject, setting), setting.stamp)
}

/** Any sheet alone, on pages of this look. */
export function sheetAlone(layout: SheetLayout, page: PageLook, stamp: PaperStamp): RunSheet {
  const title = layout.isUntitled === true ? null : <SheetTitle heading={layout.heading} lead={layout.lead} />
  return {
    headings: [],
    sheetAt: (places) => ({ ...onPaper(layout, { title, page, stamp, places }), titleLevel: 2 }),
  }
}

/** The sheets of a book or a batch. */
export function runSheets(run: PrintRun, setting: RunSetting): readonly RunSheet[] {
  return run.items.map((item) => ({
    headings: item.headings,
    sheetAt: (places) => sheetOf(run, item, { ...setting, places }),
  }))
}

type Placed = RunSetting & { readonly places: PagePlaces }

function sheetOf(run: PrintRun, item: RunItem, placed: Placed): PaperSheet {
  const { model, places, stamp } = placed
  const { part, headings } = item
  const front = { page: lookOf({ kind: 'front', owner: null }, placed), stamp, places }
  switch (part.kind) {
    case 'title':
      return onPaper(titleLayout(model), { ...front, title: null })
    case 'contents':
      return onPaper(contentsLayout(model, run, places), { ...front, title: <ContentsTitle model={model} run={run} /> })
    case 'divider': {
      const layout = dividerLayout(model, { headings: headingsBelow(run, item), places })
      return onPaper(layout, { ...front, title: <DividerTitle model={model} measure={part.measure} /> })
    }
    case 'cards':
      return cardsOnPaper(part.owners, headings, placed)
    case 'sheet':
      return choiceOnPaper(part.choice, headings, placed)
  }
}

/** Its title is the last of its headings; the prose has none but those of its chapters. */
function choiceOnPaper(choice: SheetChoice, headings: readonly RunHeading[], placed: Placed): PaperSheet {
  const { model, stamp, places } = placed
  const layout = layoutOf(model, choice, 'paper')
  if (layout === null) throw new Error(`the run has a sheet that the plan has not: ${choice.kind}`)
  const page = lookOf(choice, placed)
  const above = headings.filter(({ block }) => block === null)
  const title = choice.kind === 'chapters' ? null : <RunTitle headings={above} heading={layout.heading} />
  const sheet = onPaper(layout, { title, page, stamp, places })
  return choice.kind === 'chapters' ? { ...sheet, titleLevel: 1 } : { ...sheet, titleLevel: levelBelow(above) }
}

/** Cards in a form: the headings stand among their blocks, each above the card with which it begins. */
function cardsOnPaper(owners: readonly RecordId[], headings: readonly RunHeading[], placed: Placed): PaperSheet {
  const { model, form, stamp, places } = placed
  const layout = cardsLayoutOf(model, form, owners)
  if (layout === null) throw new Error(`the run has cards that the plan has not: ${owners.join()}`)
  const page = lookOf({ kind: 'card', owner: pageOwnerOf(owners) }, placed)
  return onPaper(withUnitHeadings(layout, headings), { title: null, page, stamp, places })
}

/** The page of a sheet; a card's is that of its form. */
function lookOf(subject: PageSubject, { model, form, job }: RunSetting): PageLook {
  const usual = subject.kind === 'card' ? form : NO_WISH
  return pageLook(pageSetupOf(model, subject, { size: job.size ?? usual.size, lie: job.lie ?? usual.lie }), job)
}

function levelBelow(headings: readonly RunHeading[]): number {
  return (headings.at(-1)?.depth ?? 0) + 2
}

type OnPaper = {
  readonly title: ReactNode
  readonly page: PageLook
  readonly stamp: PaperStamp
  readonly places: PagePlaces
}

function onPaper(layout: SheetLayout, { title, page, stamp, places }: OnPaper): PaperSheet {
  return {
    layout,
    page,
    title:
      layout.legend === undefined ? (
        title
      ) : (
        <>
          {title}
          <Legend kinds={layout.legend} />
        </>
      ),
    titleLevel: 1,
    footer: (index) => (
      <PaperFooter heading={layout.heading} stamp={stamp} page={places.first + index} of={places.total} />
    ),
  }
}
