import type { AppError } from '#shared/app-error.ts'
import type { DecidedConflict, OpenConflict } from '#shared/contracts/exchange-contract.ts'
import type { Page } from '#shared/contracts/page.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Decision } from '#shared/domain/revision/conflict.ts'
import type { CommentSpot } from '#shared/domain/comment/comments-on.ts'
import type { Drafts } from '../../../lib/drafts.ts'

/** The latest decisions; `total` counts all. */
export type DecidedList = Pick<Page<DecidedConflict>, 'total' | 'items'>

/** What deciding conflicts needs of an open plan. */
export type ConflictDesk = {
  /** The plan as it is shown. */
  readonly model: PlanModel
  /** What is open. */
  readonly conflicts: readonly OpenConflict[]
  /** What has been decided, the latest first. */
  readonly decided: DecidedList
  /** What was begun as another content, by the key of the conflict. */
  readonly drafts: Drafts
  readonly isBusy: boolean
  readonly error: AppError | null
  /** What undo or redo has just turned; '' where something else was done since. */
  readonly announcement: string
  readonly settle: (key: string, decision: Decision) => Promise<AppError | null>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Leads to the cell on its sheet. */
  readonly show: (spot: CommentSpot) => void
}
