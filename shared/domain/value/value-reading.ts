import type { ReadPeriod } from '../fiscal-period/scan-period.ts'

/** Place in the printed text, in UTF-16 units; `raw.slice(start, end)` is what stands there. */
export type Span = { readonly start: number; readonly end: number }

/** A time inside a value (／令和7年度, R4.9.30現在). */
export type PeriodPart = { readonly span: Span; readonly read: ReadPeriod }

/** A number with its unit. `number` is an exact decimal: commas, width and 千 to 兆 resolved, decimals as printed (10.0). */
export type Amount = { readonly span: Span; readonly number: string; readonly unit: Span | null }

export type BoundKind = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'about' | 'approach'
/** 以上, 最大, 約, に近づける. */
export type Bound = { readonly span: Span; readonly kind: BoundKind }

/** The modes of an indicator, and `over-period` for a sum over several years (R5～R7間で). */
export type ModeKind = 'cumulative' | 'total' | 'annual' | 'monthly-average' | 'average' | 'over-period'
export type Mode = { readonly span: Span; readonly kind: ModeKind }

/** A remark in brackets: scope, denominator, exclusion, validity. `period` is a time named in it. */
export type ScopeNote = { readonly span: Span; readonly period: PeriodPart | null }

/**
 * How far the reading may be trusted: `sure` where every sign was understood, `likely` where a rule of thumb decided,
 * `text` where the program understood nothing but the words.
 */
export type Confidence = 'sure' | 'likely' | 'text'

/** What stands around the content of any value. */
export type Surroundings = {
  readonly span: Span
  readonly confidence: Confidence
  /** The time for which the value holds, where the value itself says so. */
  readonly period: PeriodPart | null
  /** Words that name what is counted or described. */
  readonly label: Span | null
  /** Words of a step that stand beside a figure or a state (順次拡大). */
  readonly milestone: Span | null
  readonly bounds: readonly Bound[]
  readonly modes: readonly Mode[]
  /** 【小学校】, [市民], a lone ①: with their brackets. */
  readonly tags: readonly Span[]
  readonly scopes: readonly ScopeNote[]
  /** ※1, ※. */
  readonly noteMarks: readonly Span[]
}

/** What a change is measured against; a period comes with what was counted then (令和6年度 参加人数). */
export type RelativeBase =
  | { readonly kind: 'period'; readonly period: PeriodPart; readonly subject: Span | null }
  | { readonly kind: 'each-year'; readonly span: Span }
  | { readonly kind: 'named'; readonly span: Span }

export type Cycle = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'

/** none —, no longer applicable - or 対象外, not set 未設定 or empty, not known 未把握. A true zero is an amount. */
export type NothingKind = 'none' | 'not-applicable' | 'not-set' | 'not-known'

/** Where a state stands: 未導入, 構築中, 導入済み, 新規事業, and `step` for the name of a step (検討, 運用開始). */
export type Stage = 'not-yet' | 'under-way' | 'done' | 'new' | 'step'

export type Content =
  /** 450件, 30%; `whole` is the whole of a percentage (全体の30%). */
  | { readonly kind: 'amount'; readonly amount: Amount; readonly whole: Span | null }
  /** n of N: 150手続／800手続, 14項目のうち12項目. */
  | { readonly kind: 'share'; readonly part: Amount; readonly whole: Amount }
  /** 令和4年度比 5%削減; `base` is null where nothing says against what. */
  | {
      readonly kind: 'relative'
      readonly amount: Amount
      readonly direction: 'more' | 'less'
      readonly base: RelativeBase | null
    }
  /** 4校に1人, 職員1人当たり1.9日. */
  | { readonly kind: 'ratio'; readonly amount: Amount; readonly per: Amount }
  /** 年1回. */
  | { readonly kind: 'frequency'; readonly amount: Amount; readonly cycle: Cycle }
  /** From → to, in printed order; each side with its own time. */
  | { readonly kind: 'change'; readonly sides: readonly ReadItem[] }
  /** Several values in one cell: ① ②, 【小学校】【中学校】, lines. */
  | { readonly kind: 'several'; readonly items: readonly ReadItem[] }
  | { readonly kind: 'nothing'; readonly nothing: NothingKind }
  | { readonly kind: 'state'; readonly stage: Stage; readonly word: Span }
  /** A sentence that promises a step. */
  | { readonly kind: 'milestone' }
  /** 必要に応じ, 随時, 国の動向を見ながら. */
  | { readonly kind: 'conditional'; readonly condition: Span }
  /** 希望する全学区. */
  | { readonly kind: 'all-who-want'; readonly group: Span }
  /** To be decided: 検討の中で…設定, (R5検討). */
  | { readonly kind: 'undecided' }
  /** 次期、健康増進計画で検討. */
  | { readonly kind: 'delegated'; readonly plan: Span }
  /** → alone: the same as in the year before. */
  | { readonly kind: 'unchanged' }
  /** A time alone: R3上半期実績. */
  | { readonly kind: 'period' }
  | { readonly kind: 'text' }

/** One value, or one of several in a cell. All spans are places in the printed text of the whole cell. */
export type ReadItem = Surroundings & Content

/** What was understood of a printed value. `raw` is that text, untouched. */
export type ValueReading = ReadItem & { readonly raw: string }
