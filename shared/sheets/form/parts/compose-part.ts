import type { FormSource } from '../../../domain/form/form-words.ts'
import type { FormPart } from '../../../domain/form/form.ts'
import type { CardField } from '../../card/card-fields.ts'
import type { CardSheet } from '../../card/card-sheet.ts'
import { REPEAT_MARK } from '../../outline.ts'
import { isBlankPlace } from '../../cells/without-blanks.ts'
import { indicatorContent } from './compose-indicators.ts'
import { measureCells } from './compose-measures.ts'
import { projectTableOf } from './compose-project-table.ts'
import { projectsInWords } from './compose-projects.ts'
import { inventoryCells } from './compose-inventories.ts'
import type { FormCell } from '../form-page.ts'
import type { Composed, FormSubject } from '../form-subject.ts'
import type { SheetLine } from '../../cells/sheet-line.ts'
import type { SheetNote } from '../../notes/sheet-notes.ts'
import { scheduleColumnsOf } from '../../schedule/schedule-grid.ts'
import { yearColumnsOf } from '../../indicators/year-columns.ts'
import { withAffixes } from '../affixes.ts'
import { scheduleContent } from './compose-schedule.ts'
import { sectionCell } from './compose-sections.ts'
import { situationCell } from './compose-situations.ts'

/** The cells of one part, below each other: [] where the plan has nothing for it, unless the form keeps a height for it. */
export function composePart(subject: FormSubject, part: FormPart, key: string): readonly FormCell[] {
  const composed = composedOf(subject, part)
  const isKept = composed.length === 0 && part.lines !== null && isKnown(subject, part) && !isAbove(subject)
  return (isKept ? [keptEmpty(part)] : composed).map(({ own, content, isNamed = false, names = null }, index) => ({
    key: `${key} ${String(index)}`,
    label: part.labelAt === 'none' ? '' : filledIn(subject, isNamed ? own : (part.label ?? own)),
    labelAt: part.labelAt,
    width: part.width,
    lines: part.lines,
    content: withAffixes(content, part),
    names,
  }))
}

/** Whether this is the sheet of a measure among those of its projects: places of a project's text stand empty there for no reason. */
function isAbove({ model, form, card }: FormSubject): boolean {
  return form.unit === 'project' && model.list('placement').length > 0 && model.find('measure', card.owner) !== null
}

/** No room is kept for a field that the plan does not have, nor for the schedule of one without columns. */
function isKnown({ model }: FormSubject, { source, field }: FormPart): boolean {
  if (source === 'schedule' || source === 'arrow-schedule') return scheduleColumnsOf(model).length > 0
  return source !== 'field' || model.list('fieldDef').some(({ fields }) => fields.label === field)
}

function keptEmpty({ field }: FormPart): Composed {
  return { own: field ?? '', content: { kind: 'lines', lines: [], isRich: false } }
}

/** What a label of a form says of the plan: the last year of its period. */
const LAST_YEAR = '［最終年度］'

function filledIn({ model }: FormSubject, label: string): string {
  if (!label.includes(LAST_YEAR)) return label
  const last = yearColumnsOf(model).findLast(({ year, isBeyond }) => year !== null && !isBeyond)
  return label.replaceAll(LAST_YEAR, last?.label ?? '')
}

function composedOf(subject: FormSubject, part: FormPart): readonly Composed[] {
  return composers[part.source](subject, part)
}

type Compose = (subject: FormSubject, part: FormPart) => readonly Composed[]

/** What each source of a form shows. */
const composers: Readonly<Record<FormSource, Compose>> = {
  field: (subject, part) => (part.level === null ? ownField(subject, part.field ?? '') : measureField(subject, part)),
  'other-fields': (subject) => otherFields(subject).map(fieldCell),
  measures: measureCells,
  'measure-names': measureCells,
  number: ({ card }) => linesCell(card.numberLabel ?? '番号', card.number),
  name: ({ card }) => named(card, nameWithRepeat(card)),
  'name-tags': ({ card }) => named(card, nameWithTags(card)),
  sections: sectionCell,
  tags: ({ card }) => linesCell('状態', card.statusTags),
  audience: ({ card }) => linesCell('対象', card.audienceTags),
  state: ({ card }) => linesCell('経過', ...card.lifecycle),
  indicators: (subject) => indicatorContent(subject, 'indicators'),
  'indicator-rows': (subject) => indicatorContent(subject, 'indicator-rows'),
  'indicator-list': (subject) => indicatorContent(subject, 'indicator-list'),
  targets: (subject) => indicatorContent(subject, 'targets'),
  schedule: scheduleContent,
  'arrow-schedule': scheduleContent,
  projects: projectsInWords,
  'project-table': projectTableOf,
  inventories: inventoryCells,
  situations: situationCell,
  notes: notesCell,
  heading: () => [{ own: '', content: { kind: 'heading' } }],
}

function named({ owner, nameLabel }: CardSheet, lines: readonly SheetLine[]): readonly Composed[] {
  return linesCell(nameLabel, ...lines).map((composed) => ({ ...composed, names: owner }))
}

/** The name, with 【再掲】 on the sheet of a repeat. */
function nameWithRepeat({ name, isRepeat }: CardSheet): readonly SheetLine[] {
  return name.map((line, rank) => (isRepeat && rank === 0 ? { ...line, text: `${line.text}${REPEAT_MARK}` } : line))
}

function linesCell(own: string, ...given: ReadonlyArray<SheetLine | null>): readonly Composed[] {
  const lines = given.filter((line) => line !== null)
  return lines.length === 0 ? [] : [{ own, content: { kind: 'lines', lines, isRich: false } }]
}

/** The name as the plan prints it, with 【新規】 straight behind. */
function nameWithTags(card: CardSheet): readonly SheetLine[] {
  const tags = card.statusTags?.text ?? ''
  return nameWithRepeat(card).map((line, rank) => (rank === 0 ? { ...line, text: `${line.text}${tags}` } : line))
}

function fieldCell({ label, lines }: CardField): Composed {
  return { own: label, content: { kind: 'lines', lines, isRich: true } }
}

function allFields({ card }: FormSubject): readonly CardField[] {
  return [...card.fields.before, ...card.fields.behind]
}

/** What the plan itself calls a field, whatever this one sheet prints. */
function planLabel({ model }: FormSubject, { field }: CardField): string {
  return model.find('fieldDef', field)?.fields.label ?? ''
}

function ownField(subject: FormSubject, label: string): readonly Composed[] {
  return allFields(subject)
    .filter((field) => planLabel(subject, field) === label)
    .map(fieldCell)
}

/** The fields that the form names at no place of their own. */
function otherFields(subject: FormSubject): readonly CardField[] {
  const named = subject.form.parts.filter(({ source, level }) => source === 'field' && level === null)
  return allFields(subject).filter((field) => named.every((part) => part.field !== planLabel(subject, field)))
}

/** A field of the measure at a level above, as the sheets of its projects repeat it. */
function measureField(subject: FormSubject, { field, level }: FormPart): readonly Composed[] {
  const measure = subject.measures[level ?? 0]
  if (measure === undefined || measure.id === subject.card.owner) return []
  const { model } = subject
  const lines = model
    .listBy('fieldValue', 'owner', measure.id)
    .filter(({ fields }) => model.find('fieldDef', fields.field)?.fields.label === field)
    .map(({ id, fields }) => ({ text: fields.text, address: null, recordId: id, marks: [] }))
  return lines.length === 0 ? [] : [{ own: field ?? '', content: { kind: 'lines', lines, isRich: true } }]
}

/** Each note once, also where several sheets that show the same project explain it in the same words. */
function notesCell({ card, projects }: FormSubject): readonly Composed[] {
  const all = [card, ...projects].flatMap(({ notes }) => notes).filter(({ line }) => !isBlankPlace(line))
  const keyOf = ({ mark, line }: SheetNote) => (mark.isNumbered ? mark.note : `${mark.mark} ${line.text}`)
  const notes = [...Map.groupBy(all, keyOf).values()].flatMap((same) => same.slice(0, 1))
  return notes.length === 0 ? [] : [{ own: '注', content: { kind: 'notes', notes } }]
}
