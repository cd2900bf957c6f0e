import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { chaptersSheetOf } from '../../sheets/chapters-sheet.ts'
import { outlineOf, type OutlineItem } from '../../sheets/outline.ts'
import { planHeading } from '../../sheets/sheet-heading.ts'
import { listSheets, type ListedSheet, type SheetKind } from '../../sheets/sheet-choice.ts'
import { cardHeading, cardsItem, groupHeadings, groupsByMeasure } from './card-items.ts'
import type { Form } from '../../domain/form/form.ts'
import { hasContent } from './has-content.ts'
import type { PrintRun, RunHeading, RunItem } from './print-run.ts'

/** Sheets that are no part of the plan as adopted, or say again what stands on others: lists to work with, and the report of a year. */
const NOT_IN_BOOK: readonly SheetKind[] = ['bars', 'findings', 'report']
/** They come behind the policies. */
const WHOLE_PLAN: readonly SheetKind[] = ['kpi', 'schedule']
/** It closes the book. */
const LAST: readonly SheetKind[] = ['terms']

/** The whole plan as one book, its cards in a form. Sheets on which nothing stands are left out. */
export function bookOf(model: PlanModel, form: Form): PrintRun {
  const sheets = listSheets(model).filter(
    ({ choice, shelf }) => shelf !== 'register' && !NOT_IN_BOOK.includes(choice.kind) && hasContent(model, choice),
  )
  const ofKinds = (kinds: readonly SheetKind[]) => sheets.filter(({ choice }) => kinds.includes(choice.kind))
  const others = sheets.filter(({ choice: { kind } }) => ![...WHOLE_PLAN, ...LAST, 'chapters'].includes(kind))
  const overview = others.filter(({ shelf }) => shelf === 'plan')
  const annexes = others.filter(({ shelf }) => shelf === 'annex')
  return {
    title: planHeading(model, '').planTitle,
    items: [
      { part: { kind: 'title' }, headings: [] },
      { part: { kind: 'contents' }, headings: [] },
      ...ofKinds(['chapters']).map((sheet) => chaptersItem(model, sheet)),
      ...overview.map(sheetItem),
      ...policyItems(model, form),
      ...[...ofKinds(WHOLE_PLAN), ...annexes, ...ofKinds(LAST)].map(sheetItem),
    ],
  }
}

function sheetItem({ choice, title }: ListedSheet): RunItem {
  const key = choice.owner ?? choice.kind
  return { part: { kind: 'sheet', choice }, headings: [{ key, depth: 0, title, block: null }] }
}

/** The prose has no heading of its own: its chapters are headings of the book. */
function chaptersItem(model: PlanModel, { choice }: ListedSheet): RunItem {
  const headings = chaptersSheetOf(model).chapters.map(({ id, depth, number, title }) => ({
    key: id,
    depth,
    title: [number.text, title.text].filter(Boolean).join(' '),
    block: `${id} head`,
  }))
  return { part: { kind: 'sheet', choice }, headings }
}

type Groups = ReturnType<typeof groupsByMeasure>

/** 扉, cards of the measures and cards of the projects, policy by policy. */
function policyItems(model: PlanModel, form: Form): readonly RunItem[] {
  const groups = groupsByMeasure(model, form)
  return outlineOf(model).flatMap((policy): readonly RunItem[] => {
    const heading = { ...cardHeading(model, policy.id, 0), block: null }
    if (policy.children.length === 0) return itemsAt(model, policy, { form, groups, depth: 0, waiting: [heading] })
    const divider: RunItem = { part: { kind: 'divider', measure: policy.id }, headings: [heading] }
    return [divider, ...itemsAt(model, policy, { form, groups, depth: 0, waiting: [] })]
  })
}

/** `waiting` are the headings of measures that nothing is printed of yet: they stand above the first sheet that is. */
type Level = {
  readonly form: Form
  readonly groups: Groups
  readonly depth: number
  readonly waiting: readonly RunHeading[]
}

/** The cards of a measure, of the projects under it, and of the measures under it, in printed order. */
function itemsAt(model: PlanModel, { id, children }: OutlineItem, level: Level): readonly RunItem[] {
  const { form, groups, depth, waiting } = level
  const own = (groups.get(id) ?? []).map((owners, rank) =>
    cardsItem(owners, [...(rank === 0 ? waiting : []), ...groupHeadings(model, owners, { form, measure: id, depth })]),
  )
  const measures = children.filter(({ kind }) => kind === 'measure')
  const below = measures.flatMap((measure, rank) => {
    const above = rank === 0 && own.length === 0 ? waiting : []
    const heading = { ...cardHeading(model, measure.id, depth + 1), block: null }
    return itemsAt(model, measure, { form, groups, depth: depth + 1, waiting: [...above, heading] })
  })
  return [...own, ...below]
}
