import type { NothingKind } from '../value/value-reading.ts'

/** Whose figure it is. */
export type FigureRole = 'baseline' | 'target' | 'actual'

/**
 * Why no percentage is computed. It is never an error: many indicators cannot be judged by figures, and the sheet then says so in
 * words instead of showing a number that would be wrong.
 */
export type NotComputed =
  /** The cell is empty, or there is none. */
  | { readonly code: 'missing'; readonly role: FigureRole }
  /** The cell says that there is no value (—, 対象外, 未設定, 未把握). */
  | { readonly code: 'nothing'; readonly role: FigureRole; readonly nothing: NothingKind }
  /** The cell holds words, a step or a state. */
  | { readonly code: 'words'; readonly role: FigureRole }
  /** The cell holds several values. */
  | { readonly code: 'several-values'; readonly role: FigureRole }
  /** 100%に近づける is a way and not a level. */
  | { readonly code: 'approach'; readonly role: FigureRole }
  /** A change against something other than the indicator's baseline (前年度比, 年5%増). */
  | { readonly code: 'other-base'; readonly role: FigureRole }
  /** 5%増 of what is a percentage itself: points or percent, nobody can tell. */
  | { readonly code: 'percent-of-percent'; readonly role: FigureRole }
  | { readonly code: 'unit-differs'; readonly units: readonly string[] }
  /** n of N where N is not the same: the counts cannot be compared. */
  | { readonly code: 'whole-differs' }
  | { readonly code: 'baseline-is-target' }
  /** The target lies on the side of the baseline that the indicator calls worse. */
  | { readonly code: 'against-direction' }
  | { readonly code: 'direction-unstated' }
  | { readonly code: 'divided-by-zero' }
  /** Several figures of one year, and the indicator does not say whether they add up. */
  | { readonly code: 'mode-unstated' }
  /** The year lies before the plan's period or after the target's year, so that no share is due. */
  | { readonly code: 'outside-period' }
  /** The indicator is judged in words. */
  | { readonly code: 'judged-in-words' }
