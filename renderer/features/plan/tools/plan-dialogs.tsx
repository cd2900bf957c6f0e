import { KeyList } from './keys/key-list.tsx'
import { Palette } from './palette/palette.tsx'
import type { ReadyPlan } from '../plan-store.ts'
import type { PlanTools } from './use-plan-tools.ts'

/** What lies over the plan now, if anything does. */
export function PlanDialogs({ plan, tools }: { readonly plan: ReadyPlan; readonly tools: PlanTools }) {
  switch (tools.tool) {
    case null:
      return null
    case 'keys':
      return <KeyList onClose={tools.close} />
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
