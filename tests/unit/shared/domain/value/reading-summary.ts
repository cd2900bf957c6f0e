import { toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { readValue } from '#shared/domain/value/read-value.ts'
import type { Amount, Content, PeriodPart, ReadItem, Span } from '#shared/domain/value/value-reading.ts'

/** A reading with texts in place of spans and without what is empty, to be compared in one line. */
export type Summary = { readonly [key: string]: string | readonly Summary[] }

/** 12|件: exact number and printed unit. */
function amountText(raw: string, { number, unit }: Amount): string {
  return unit === null ? number : `${number}|${raw.slice(unit.start, unit.end)}`
}

function baseText(raw: string, base: Extract<Content, { kind: 'relative' }>['base']): string {
  if (base === null) return ''
  if (base.kind !== 'period') return `${base.kind} ${textAt(raw, base.span)}`
  return [periodText(base.period), textAt(raw, base.subject)].filter((part) => part !== '').join(' ')
}

function textAt(raw: string, span: Span | null): string {
  return span === null ? '' : raw.slice(span.start, span.end)
}

function periodText(part: PeriodPart | null): string {
  return part === null ? '' : toPeriodText(part.read.period)
}

function contentSummary(raw: string, item: ReadItem): Summary {
  switch (item.kind) {
    case 'amount':
      return { amount: amountText(raw, item.amount), whole: textAt(raw, item.whole) }
    case 'share':
      return { part: amountText(raw, item.part), whole: amountText(raw, item.whole) }
    case 'relative':
      return { amount: amountText(raw, item.amount), direction: item.direction, base: baseText(raw, item.base) }
    case 'ratio':
      return { amount: amountText(raw, item.amount), per: amountText(raw, item.per) }
    case 'frequency':
      return { amount: amountText(raw, item.amount), cycle: item.cycle }
    case 'change':
      return { sides: item.sides.map((side) => itemSummary(raw, side)) }
    case 'several':
      return { items: item.items.map((inner) => itemSummary(raw, inner)) }
    case 'nothing':
      return { nothing: item.nothing }
    case 'state':
      return { stage: item.stage, word: textAt(raw, item.word) }
    case 'conditional':
      return { condition: textAt(raw, item.condition) }
    case 'all-who-want':
      return { group: textAt(raw, item.group) }
    case 'delegated':
      return { plan: textAt(raw, item.plan) }
    case 'milestone':
    case 'undecided':
    case 'unchanged':
    case 'period':
    case 'text':
      return {}
  }
}

function itemSummary(raw: string, item: ReadItem): Summary {
  const all: Summary = {
    kind: item.kind,
    ...contentSummary(raw, item),
    period: periodText(item.period),
    label: textAt(raw, item.label),
    milestone: textAt(raw, item.milestone),
    bounds: item.bounds.map(({ kind, span }) => `${kind} ${textAt(raw, span)}`).join(' '),
    modes: item.modes.map(({ kind }) => kind).join(' '),
    tags: item.tags.map((tag) => textAt(raw, tag)).join(' '),
    scopes: item.scopes.map(({ span, period }) => textAt(raw, span) + periodText(period)).join(' '),
    notes: item.noteMarks.map((mark) => textAt(raw, mark)).join(' '),
    confidence: item.confidence,
  }
  return Object.fromEntries(Object.entries(all).filter(([, content]) => content !== ''))
}

export function summaryOf(raw: string): Summary {
  return itemSummary(raw, readValue(raw))
}

function lineOfSummary(summary: Summary): string {
  return Object.entries(summary)
    .map(([key, content]) => {
      if (typeof content !== 'string') return `${key}=${content.map((inner) => `<${lineOfSummary(inner)}>`).join(' ')}`
      return key === 'kind' || key === 'confidence' ? content : `${key}=${content}`
    })
    .join('; ')
}

/** The summary in one line: kind, parts, confidence. */
export function lineOf(raw: string): string {
  return lineOfSummary(summaryOf(raw))
}
