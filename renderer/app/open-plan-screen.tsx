import type { Api } from '#shared/contracts/index.ts'
import { PastScreen } from '../features/plan/past/past-screen.tsx'
import { PlanScreen } from '../features/plan/plan-screen.tsx'
import type { PlanCommand } from '../features/plan/tools/palette/plan-command.ts'
import { ConflictsFor } from './conflicts-for.tsx'
import { ExchangeFor } from './exchange-for.tsx'
import type { OpenPlan } from './open-plan.ts'

type OpenPlanScreenProps = {
  readonly api: Api
  readonly open: OpenPlan
  readonly commands: readonly PlanCommand[]
  readonly onChange: (open: OpenPlan) => void
  readonly onSigned: () => void
  readonly onTakeIn: () => void
}

/** The screen of the open plan that is chosen above. */
export function OpenPlanScreen({ api, open, commands, onChange, onSigned, onTakeIn }: OpenPlanScreenProps) {
  const { tab, store, past } = open
  const toPlan = () => onChange({ ...open, tab: 'plan', past: null })
  switch (tab) {
    case 'exchange':
      return <ExchangeFor api={api} open={open} onSigned={onSigned} onTakeIn={onTakeIn} />
    case 'conflicts':
      return <ConflictsFor api={api} open={open} onPlan={toPlan} />
    case 'plan':
      if (past !== null) return <PastScreen store={past} plan={store} onClose={toPlan} />
      return (
        <PlanScreen
          api={api}
          store={store}
          commands={commands}
          isNew={open.isNew}
          onConflicts={(conflict) => onChange({ ...open, tab: 'conflicts', conflict })}
        />
      )
  }
}
