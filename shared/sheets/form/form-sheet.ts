import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { Form, FormPart } from '../../domain/form/form.ts'
import { cardSheetOf } from '../card/card-sheet.ts'
import { planHeading } from '../sheet-heading.ts'
import { measurePath } from '../outline.ts'
import { titleOfSheet } from '../places/title-of-sheet.ts'
import { printedCard } from '../cells/without-blanks.ts'
import { composePart } from './parts/compose-part.ts'
import { formGroupsOf } from './form-groups.ts'
import { inOrderOfCard } from './order-of-card.ts'
import type { FormCell, FormRow, FormSheet, FormUnit } from './form-page.ts'
import type { FormSubject } from './form-subject.ts'
import { projectCardsBelow } from './project-cards.ts'

/**
 * The sheet of these owners in a form, as it is printed; null where the plan has none of them. The owners share the head of the page: they
 * stand under the same measure.
 */
export function formSheetOf(model: PlanModel, form: Form, owners: readonly RecordId[]): FormSheet | null {
  const subjects = owners.flatMap((owner) => subjectOf(model, form, owner) ?? [])
  const [first] = subjects
  if (first === undefined) return null
  const leading = leadingParts(form)
  const headParts = leading.filter((part) => isOfPage(part, form))
  const captionParts = leading.filter((part) => !isOfPage(part, form))
  const unitParts = form.parts.filter((part) => !leading.includes(part))
  const title = titleOfSheet(model, { kind: 'card', owner: first.card.owner })
  const isAbove = areAbove(model, form, owners)
  return {
    kind: 'form',
    form: { ...form, isFilling: form.isFilling && !isAbove },
    heading: planHeading(model, subjects.length === 1 ? title : first.card.heading.sheetTitle),
    pageHead: rowsOf(first, headParts),
    pageRank: form.pageRank !== 'none' && hasAllOwners(model, form, owners) ? form.pageRank : 'none',
    units: subjects.map((subject) => ({ ...unitOf(subject, unitParts), caption: captionOf(subject, captionParts) })),
    unitsPerPage: isAbove ? owners.length : form.perPage,
    unitShare: isAbove ? 1 : 1 / form.perPage,
  }
}

/** Whether these are measures among whose projects' cards they stand: as many of them share a page as it can hold. */
function areAbove(model: PlanModel, { unit }: Form, owners: readonly RecordId[]): boolean {
  if (unit === 'measure' || model.list('placement').length === 0) return false
  return owners.every((owner) => model.find('measure', owner) !== null)
}

function subjectOf(model: PlanModel, form: Form, owner: RecordId): FormSubject | null {
  const card = cardSheetOf(model, owner)
  if (card === null) return null
  const projects = form.unit === 'measure' ? projectCardsBelow(model, owner) : []
  const measure = model.find('placement', owner)?.fields.measure ?? owner
  return { model, form, card: printedCard(card), measures: measurePath(model, measure), projects }
}

/** The bands and titles that a form begins with are those of the page, unless they are of one card among several. */
function leadingParts({ parts, perPage }: Form): readonly FormPart[] {
  const isLeading = ({ look, source }: FormPart) =>
    (look === 'band' || look === 'title') && (perPage === 1 || source === 'measures' || source === 'measure-names')
  const end = parts.findIndex((part) => !isLeading(part))
  return end < 0 ? parts : parts.slice(0, end)
}

/** Below the measure whose sheets share their pages stand the headings of single cards. */
function isOfPage({ level }: FormPart, { pageLevel }: Form): boolean {
  return pageLevel === null || level === null || level <= pageLevel
}

/** Only a sheet that shows all of its measure has pages that can be counted. */
function hasAllOwners(model: PlanModel, form: Form, owners: readonly RecordId[]): boolean {
  return formGroupsOf(model, form).some(
    (group) => group.length === owners.length && group.every((owner) => owners.includes(owner)),
  )
}

function captionOf(subject: FormSubject, parts: readonly FormPart[]): FormUnit['caption'] {
  const measure = subject.measures.at(-1)
  const rows = rowsOf(subject, parts)
  return measure === undefined || rows.length === 0 ? null : { measure: measure.id, rows }
}

function unitOf(subject: FormSubject, formParts: readonly FormPart[]): Omit<FormUnit, 'caption'> {
  const parts = inOrderOfCard(subject, formParts)
  const side = parts.filter(({ look }) => look === 'side')
  const rows = rowsOf(
    subject,
    parts.filter(({ look }) => look !== 'side'),
  )
  return { owner: subject.card.owner, side: rowsOf(subject, side)[0]?.cells[0] ?? null, rows }
}

function rowsOf(subject: FormSubject, parts: readonly FormPart[]): readonly FormRow[] {
  const shown = parts.filter(({ isLeftOut }) => !isLeftOut)
  return withoutEmptySections(
    [...Map.groupBy(shown, ({ row }) => row).entries()].flatMap(([row, beside]) =>
      stacked(
        beside.map((part, at) => composePart(subject, part, `${subject.card.owner} ${String(row)} ${String(at)}`)),
      ).map((cells, depth) => ({
        key: `${subject.card.owner} row ${String(row)} ${String(depth)}`,
        look: beside[0]?.look ?? 'boxed',
        cells,
      })),
    ),
  )
}

/** A heading of the form's own stands only above what belongs to it: what comes before the next heading. */
function withoutEmptySections(rows: readonly FormRow[]): readonly FormRow[] {
  return rows.filter((row, index) => {
    const next = rows[index + 1]
    return !isHeading(row) || (next !== undefined && !isHeading(next) && !next.cells.some(hasLabelAbove))
  })
}

/** Whether a row is a heading of the form's own. */
export function isHeading({ cells }: FormRow): boolean {
  return cells.every(({ content }) => content.kind === 'heading')
}

function hasLabelAbove({ labelAt, label }: FormCell): boolean {
  return labelAt === 'above' && label !== ''
}

/** A part that gives several cells puts them below each other; what stands beside it stands beside the first. */
function stacked(columns: ReadonlyArray<readonly FormCell[]>): ReadonlyArray<readonly FormCell[]> {
  const height = Math.max(0, ...columns.map((cells) => cells.length))
  return Array.from({ length: height }, (_, depth) => columns.flatMap((cells) => cells[depth] ?? []))
}
