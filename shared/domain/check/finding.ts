import type { RecordId } from '../record/field.ts'

/** How much a finding weighs: two statements that cannot both hold; something to look at; a thing one may tidy. */
export const severities = ['contradiction', 'attention', 'hint'] as const
export type Severity = (typeof severities)[number]

/** What each rule has found, in the words and figures of the plan: its sentence is made of these. */
export type FindingParams = {
  /** `stated` 年5%増; `series` 153,700 → 169,000; `rate` what the figures come to a year, in percent; `expected` the last figure by the rule. */
  'growth-rate': {
    readonly indicator: string
    readonly stated: string
    readonly series: string
    readonly rate: string
    readonly expected: string
  }
  'inventory-count': {
    readonly title: string
    readonly indicator: string
    readonly year: string | null
    readonly stated: string
    readonly counted: string
  }
  'count-in-text': {
    readonly words: string
    readonly counted: number
    readonly lists: string
    readonly parts: string
  }
  'unit-change': { readonly indicator: string; readonly units: string }
  'baseline-without-figure': { readonly indicator: string; readonly raw: string }
  'statistic-difference': {
    readonly table: string
    readonly row: string
    readonly column: string
    readonly stated: string
    readonly computed: string
  }
  'without-values': { readonly indicator: string }
  'period-outside-plan': { readonly text: string; readonly period: string; readonly side: 'before' | 'after' }
  'upper-plan-ends-earlier': { readonly title: string; readonly ends: string; readonly planEnds: string }
  'name-differs': { readonly name: string; readonly other: string }
  'label-differs': { readonly label: string; readonly other: string }
  'section-name': { readonly text: string; readonly section: string }
  'section-phrase': { readonly text: string; readonly topic: string; readonly project: string; readonly other: string }
  'wording-drift': { readonly one: string; readonly other: string }
  'target-situation': { readonly project: string; readonly onSheet: string; readonly inOverview: string }
  'shared-indicator': { readonly indicator: string; readonly one: string; readonly other: string }
  'indicator-twin': { readonly indicator: string; readonly year: string; readonly one: string; readonly other: string }
  'mixed-script': { readonly word: string; readonly letters: string }
  'html-remains': { readonly remains: string; readonly count: number }
  'unreadable-character': { readonly codes: string; readonly around: string }
  'old-character': { readonly characters: string; readonly usual: string; readonly around: string }
  'reading-not-kana': { readonly term: string; readonly reading: string; readonly characters: string }
  'mixed-comma': { readonly mark: string; readonly usual: string; readonly around: string }
  'repeated-row': { readonly list: string; readonly row: string }
  'mark-without-note': { readonly mark: string; readonly around: string }
  'unused-note': { readonly mark: string; readonly text: string }
  'row-without-description': { readonly project: string }
  'empty-schedule': { readonly project: string }
  'duplicate-number': { readonly number: string; readonly one: string; readonly other: string }
  'undefined-term': { readonly term: string; readonly count: number }
  'unused-term': { readonly term: string }
}

export type RuleName = keyof FindingParams

/**
 * Something in the plan that may be wrong. `subject` names it within its rule by the records and the words that it is about: it stays
 * the same while other things of the plan change, and is another one once these words do. `recordId` and `field` are the place to go
 * to, `others` the records that it is about besides.
 */
export type Finding<R extends RuleName = RuleName> = {
  readonly [K in R]: {
    readonly rule: K
    readonly severity: Severity
    readonly subject: string
    readonly recordId: RecordId
    readonly field: string | null
    readonly others: readonly RecordId[]
    readonly params: FindingParams[K]
  }
}[R]

/** Where a finding is. `about` names it instead of its place and its words, where these come from other things of the plan too. */
export type Spot = {
  readonly recordId: RecordId
  readonly field?: string
  readonly others?: readonly RecordId[]
  readonly about?: readonly string[]
}

/** A finding whose subject is its records, its field and its words. */
export function findingAt<K extends RuleName>(
  rule: K,
  severity: Severity,
  spot: Spot,
  params: FindingParams[K],
): Finding<K> {
  const { recordId, field = null, others = [] } = spot
  const words = Object.values(params).map((each) => String(each ?? ''))
  const about = spot.about ?? [recordId, ...others.toSorted(), field ?? '', ...words]
  return { rule, severity, subject: boundedText(about.join('\n')), recordId, field, others, params }
}

const SUBJECT_LENGTH = 1_000

/** A text that fits into a record: of a longer one its beginning, its length and the sum of its characters by FNV-1a. */
function boundedText(text: string): string {
  if (text.length <= SUBJECT_LENGTH) return text
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0
  return `${text.slice(0, SUBJECT_LENGTH).toWellFormed()}… ${String(text.length)} ${sum.toString(16)}`
}

/** One text for each finding: the same for the same, different for different ones. */
export function findingKey({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string {
  return `${rule}\n${subject}`
}
