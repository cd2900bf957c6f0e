import { useState } from 'react'
import { missingCatalogues, takeOverCatalogues } from '#shared/domain/category/take-over-catalogues.ts'
import { catalogueText, sectionText } from '../../../messages/section-text.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { ReorganiseDialog } from '../sections/reorganise-dialog.tsx'

type SheetActsProps = { readonly plan: ReadyPlan; readonly store: PlanStore }

/** What can be done with the whole list that is on the desk; nothing with most. */
export function SheetActs({ plan, store }: SheetActsProps) {
  switch (plan.sheet.kind) {
    case 'sections':
      return <SectionActs plan={plan} store={store} />
    case 'catalogues':
      return <CatalogueActs plan={plan} store={store} />
    default:
      return null
  }
}

function SectionActs({ plan, store }: SheetActsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="sheet-acts">
      <button type="button" onClick={() => setOpen(true)}>
        {sectionText.open}
      </button>
      {isOpen && <ReorganiseDialog model={plan.model} store={store} onClose={() => setOpen(false)} />}
    </div>
  )
}

function CatalogueActs({ plan, store }: SheetActsProps) {
  if (missingCatalogues(plan.model).length === 0) return null
  return (
    <div className="sheet-acts">
      <button type="button" onClick={() => void store.change('record/add', takeOverCatalogues, catalogueText.done)}>
        {catalogueText.takeOver}
      </button>
      <span className="field-hint">{catalogueText.hint}</span>
    </div>
  )
}
