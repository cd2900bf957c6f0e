import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { findPlace } from '#shared/domain/structure/places.ts'
import type { CellAddress } from '#shared/sheets/sheet-line.ts'
import type { CellStore } from '../../../sheets/cell-store.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { AlsoShownPane } from './also-shown-pane.tsx'
import { FieldPane } from './field-pane.tsx'
import type { LineTools } from './line-items.ts'
import { RepeatPane } from './repeat-pane.tsx'
import { StatePane } from './state-pane.tsx'

export type StructurePaneProps = {
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
  readonly lines: LineTools
  readonly address: CellAddress
  readonly record: PlanRecord | null
}

/** What the chosen cell of a card has to do with the plan's structure: repeats, this sheet's fields, the state of the project. */
export function StructurePane(props: StructurePaneProps) {
  const { plan, record } = props
  const { model, sheet } = plan
  const place = sheet.kind === 'card' && sheet.owner !== null ? findPlace(model, sheet.owner) : null
  if (place === null) return null
  return (
    <>
      <RepeatPane {...props} place={place} />
      {record !== null && <AlsoShownPane {...props} record={record} place={place} />}
      <FieldPane key={place.id} {...props} place={place} />
      {record?.type === 'project' && <StatePane {...props} project={record} />}
    </>
  )
}
