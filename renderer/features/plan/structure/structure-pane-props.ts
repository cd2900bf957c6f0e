import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import type { LineTools } from './line-items.ts'

/** What the sections of the right pane need that are about the plan's structure. */
export type StructurePaneProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly lines: LineTools
  readonly address: CellAddress
  readonly record: PlanRecord | null
}
