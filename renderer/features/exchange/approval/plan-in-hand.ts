import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Drafts } from '../../../lib/drafts.ts'

/** The open plan as whoever approves it needs it: to be looked at, and to write remarks in. */
export type PlanInHand = {
  readonly model: PlanModel
  /** How many conflicts are not decided. */
  readonly openConflicts: number
  /** Remarks that were begun. */
  readonly remarks: Drafts
  readonly change: (
    act: OfficerAct,
    edit: (model: PlanModel, newId: () => RecordId) => readonly RecordChange[],
    announcement: string,
  ) => Promise<unknown>
}
