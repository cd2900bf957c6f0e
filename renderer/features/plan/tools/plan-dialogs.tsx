import { BulkDialog } from './bulk/bulk-dialog.tsx'
import { KeyList } from './keys/key-list.tsx'
import { Palette } from './palette/palette.tsx'
import { ReorganiseDialog } from '../sections/reorganise-dialog.tsx'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import type { PlanTools } from './use-plan-tools.ts'

type PlanDialogsProps = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly tools: PlanTools }

/** What lies over the plan now, if anything does. */
export function PlanDialogs({ plan, store, tools }: PlanDialogsProps) {
  switch (tools.tool) {
    case null:
      return null
    case 'keys':
      return <KeyList onClose={tools.close} />
    case 'sections':
      return <ReorganiseDialog model={plan.model} store={store} onClose={tools.close} />
    case 'bulk':
      return (
        <BulkDialog plan={plan} store={store} term={tools.find.isOpen ? tools.find.query : ''} onClose={tools.close} />
      )
    case 'palette':
      return (
        <Palette
          model={plan.model}
          commands={tools.commands}
          onGo={tools.go}
          onRun={tools.run}
          onFind={tools.findWords}
          onClose={tools.close}
        />
      )
  }
}
