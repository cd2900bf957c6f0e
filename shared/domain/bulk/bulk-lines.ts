import { foldText } from '../search/fold-text.ts'
import { markWords, type MarkedSpan } from '../search/mark-words.ts'
import { isProgramNotation } from '../search/searchable-texts.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { Field } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { bulkLine, withoutCollisions, type BulkLine } from './bulk-line.ts'
import { replaceSpans } from './replace-spans.ts'
import { movePeriod, moveYears, type YearMove } from './move-years.ts'
import { unitSpans } from './unit-spans.ts'

/**
 * What is to be changed everywhere. `isLoose` takes a term in every way of writing it; `section` is a 課名, whose old form stays known as
 * another name of the section.
 */
export type BulkRequest =
  | { readonly kind: 'term'; readonly from: string; readonly to: string; readonly isLoose: boolean }
  | { readonly kind: 'section'; readonly from: string; readonly to: string }
  | { readonly kind: 'unit'; readonly from: string; readonly to: string }
  | ({ readonly kind: 'year' } & YearMove)

/** Every content that the request would change, in the order of the record types. Identifiers and choices are never among them. */
export function listBulkLines(model: PlanModel, request: BulkRequest): readonly BulkLine[] {
  switch (request.kind) {
    case 'term':
      return request.from === '' ? [] : textLines(model, (text) => replaceTerm(text, request))
    case 'section':
      return request.from === '' ? [] : sectionLines(model, request)
    case 'unit':
      return request.from === '' ? [] : unitLines(model, request)
    case 'year':
      return yearLines(model, request)
  }
}

type Names = { readonly from: string; readonly to: string }

function replaceTerm(text: string, { from, to, isLoose }: Names & { readonly isLoose: boolean }): string {
  const spans = isLoose
    ? markWords(
        text,
        [foldText(from)].filter((word) => word !== ''),
      )
    : spansOf(text, from)
  return replaceSpans(
    text,
    spans.filter((span) => !isWithin(text, span, { from, to })),
    to,
  )
}

function spansOf(text: string, word: string): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    spans.push({ from: at, to: at + word.length })
  }
  return spans
}

/** Whether the new word stands there already, of which the old one is a part (サーバ in サーバー). */
function isWithin(text: string, span: MarkedSpan, { from, to }: Names): boolean {
  const before = to.indexOf(from)
  return before >= 0 && text.startsWith(to, span.from - before) && span.from >= before
}

/** A line for each text that `rewrite` makes another of. */
function textLines(model: PlanModel, rewrite: (text: string, record: PlanRecord) => string): readonly BulkLine[] {
  return recordsOf(model).flatMap((record) =>
    textPlaces(record).flatMap(({ field, index, text }) => {
      const line = bulkLine(record, { field, index }, { before: text, after: rewrite(text, record) })
      return line === null ? [] : [line]
    }),
  )
}

function recordsOf(model: PlanModel): readonly PlanRecord[] {
  return (Object.keys(recordTypes) as RecordType[]).flatMap((type) => model.list(type) as readonly PlanRecord[])
}

type TextPlace = { readonly field: string; readonly index: number | null; readonly text: string }

/** The texts of a record that an officer has written. */
function textPlaces(record: PlanRecord): readonly TextPlace[] {
  const fields: LooseFields = record.fields
  return Object.entries<Field>(recordTypes[record.type]).flatMap(([field, { kind }]): readonly TextPlace[] => {
    if (isProgramNotation(record.type, field)) return []
    const content = fields[field]
    if (kind === 'text' && typeof content === 'string' && content !== '') return [{ field, index: null, text: content }]
    if (kind !== 'texts' || !Array.isArray(content)) return []
    return content.map((text, index) => ({ field, index, text: String(text) })).filter(({ text }) => text !== '')
  })
}

/** The name in every text, but not where it is a part of the longer name of another section; the register keeps it as another name. */
function sectionLines(model: PlanModel, { from, to }: Names): readonly BulkLine[] {
  const longer = model
    .list('section')
    .flatMap(({ fields }) => [fields.name, ...fields.aliases])
    .filter((name) => name !== from && name.includes(from))
  const lines = textLines(model, (text, record) => {
    if (record.type === 'section' && text !== from) return text
    const kept = longer.flatMap((name) => spansOf(text, name))
    const spans = spansOf(text, from).filter(
      (span) =>
        !kept.some((other) => other.from <= span.from && span.to <= other.to) && !isWithin(text, span, { from, to }),
    )
    return replaceSpans(text, spans, to)
  }).filter(({ type, field }) => !(type === 'section' && field === 'aliases'))
  return [...lines, ...model.list('section').flatMap((section) => aliasLine(section, from))]
}

function aliasLine(section: PlanRecord<'section'>, from: string): readonly BulkLine[] {
  const { name, aliases } = section.fields
  if (name !== from || aliases.includes(from)) return []
  const line = bulkLine(section, { field: 'aliases', index: aliases.length }, { before: '', after: from })
  return line === null ? [] : [line]
}

/** The unit of indicators, and behind the figures of values whose indicator has this unit or none. */
function unitLines(model: PlanModel, { from, to }: Names): readonly BulkLine[] {
  const isOfUnit = (unit: string | null) => unit === null || foldText(unit) === foldText(from)
  const units = model.list('indicator').flatMap((indicator) => {
    const { unit } = indicator.fields
    return unit !== null && isOfUnit(unit)
      ? (bulkLine(indicator, { field: 'unit', index: null }, { before: unit, after: to }) ?? [])
      : []
  })
  const values = model.list('value').flatMap((value) => {
    const owner = model.find('breakdown', value.fields.owner)?.fields.indicator ?? value.fields.owner
    if (!isOfUnit(model.find('indicator', owner)?.fields.unit ?? null)) return []
    const { raw } = value.fields
    const after = replaceSpans(raw, unitSpans(raw, from), to)
    return bulkLine(value, { field: 'raw', index: null }, { before: raw, after }) ?? []
  })
  return [...units, ...values]
}

/** Periods of records, and years in texts in the notation in which they are written. */
function yearLines(model: PlanModel, move: YearMove): readonly BulkLine[] {
  const periods = recordsOf(model).flatMap((record) => {
    const fields: LooseFields = record.fields
    return Object.entries<Field>(recordTypes[record.type]).flatMap(([field, { kind }]) => {
      const before = fields[field]
      if (kind !== 'period' || typeof before !== 'string') return []
      return bulkLine(record, { field, index: null }, { before, after: movePeriod(before, move) }) ?? []
    })
  })
  const texts = textLines(model, (text) => moveYears(text, move))
  const types = Object.keys(recordTypes)
  return [...withoutCollisions(model, periods), ...texts].sort(
    (one, other) => types.indexOf(one.type) - types.indexOf(other.type),
  )
}
