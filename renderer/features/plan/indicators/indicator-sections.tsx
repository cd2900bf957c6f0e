import { yearKeyOf } from '#shared/domain/fiscal-period/year-key.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import type { PlanStore } from '../plan-store.ts'
import { AssessmentSection } from './assessment-section.tsx'
import { BreakdownSection } from './breakdown-section.tsx'
import { EmptyValueSection } from './empty-value-section.tsx'
import { ReviseTargetSection } from './revise-target-section.tsx'
import { UsesSection } from './uses-section.tsx'

type IndicatorSectionsProps = {
  readonly address: CellAddress
  readonly record: PlanRecord | null
  readonly model: PlanModel
  readonly store: PlanStore
}

/** What the pane offers where the chosen cell is a value or the name of an indicator; nothing elsewhere. */
export function IndicatorSections({ address, record, model, store }: IndicatorSectionsProps) {
  if (address.kind === 'value') return <ValueSections address={address} record={record} model={model} store={store} />
  const indicator = indicatorOf(record)
  if (indicator === null) return null
  return (
    <>
      <BreakdownSection key={`parts ${indicator}`} indicator={indicator} model={model} store={store} />
      <UsesSection key={`uses ${indicator}`} indicator={indicator} model={model} store={store} />
    </>
  )
}

function indicatorOf(record: PlanRecord | null): RecordId | null {
  if (record?.type === 'indicator') return record.id
  return record?.type === 'indicatorUse' ? record.fields.indicator : null
}

type ValueSectionsProps = IndicatorSectionsProps & { readonly address: CellAddress & { readonly kind: 'value' } }

function ValueSections({ address, record, model, store }: ValueSectionsProps) {
  const year = address.role === 'actual' ? yearKeyOf(address.period) : null
  return (
    <>
      {record === null && <EmptyValueSection address={address} store={store} />}
      {record?.type === 'value' && address.role === 'target' && (
        <ReviseTargetSection key={record.id} value={record} model={model} store={store} />
      )}
      {year !== null && <AssessmentSection owner={address.owner} year={year} model={model} store={store} />}
    </>
  )
}
