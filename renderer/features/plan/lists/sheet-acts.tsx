import { missingCatalogues, takeOverCatalogues } from '#shared/domain/category/take-over-catalogues.ts'
import { catalogueText, sectionText } from '../../../messages/section-text.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import type { PlanTools } from '../tools/use-plan-tools.ts'
import './lists.css'

type SheetActsProps = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly tools: PlanTools }

/** What can be done with the whole list that is on the desk; nothing with most. */
export function SheetActs({ plan, store, tools }: SheetActsProps) {
  switch (plan.sheet.kind) {
    case 'sections':
      return (
        <div className="sheet-acts">
          <button type="button" onClick={() => tools.open('sections')}>
            {sectionText.open}
          </button>
        </div>
      )
    case 'catalogues':
      return <CatalogueActs plan={plan} store={store} />
    default:
      return null
  }
}

function CatalogueActs({ plan, store }: Omit<SheetActsProps, 'tools'>) {
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
