import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { placeOf } from '#shared/sheets/places/locate.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { PrintDialog } from '../features/paper/print-dialog.tsx'
import { printedStates, type PastStore } from '../features/plan/past/past-store.ts'
import type { PlanStore } from '../features/plan/plan-store.ts'

type PrintForProps = {
  readonly api: Api
  readonly open: { readonly planId: RecordId; readonly store: PlanStore; readonly past: PastStore | null }
  readonly onClose: () => void
}

/** The print dialog for what is on the desk: a sheet of the plan, or of the earlier state that is looked at. */
export function PrintFor({ api, open, onClose }: PrintForProps) {
  const { planId, store, past } = open
  const state = useStore(store.state)
  const earlier = past?.state.getState() ?? null
  if (state.status !== 'ready') return null
  if (earlier?.status === 'ready') {
    const { model } = earlier.past
    const props = { api, planId, model, sheet: earlier.sheet, editing: null, onClose }
    return <PrintDialog {...props} past={printedStates(earlier)} />
  }
  const { model, sheet } = state
  const show = (next: SheetChoice) => {
    store.show(next)
    onClose()
  }
  const showSpot = ({ recordId, field }: { readonly recordId: RecordId; readonly field: string }) => {
    const place = placeOf(model, recordId, field)
    if (place !== null) show(place.sheet)
  }
  const editing = { change: store.change, show }
  return <PrintDialog {...{ api, planId, model, sheet, editing, onClose }} onShow={showSpot} />
}
