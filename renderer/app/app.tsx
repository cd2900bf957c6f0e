import { useEffect, useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { PlanMoment } from '#shared/domain/journal/plan-moment.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ExchangeScreen } from '../features/exchange/exchange-screen.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { ActsDialog } from '../features/plan/acts/acts-dialog.tsx'
import { PastScreen } from '../features/plan/past/past-screen.tsx'
import { createPastStore, type PastStore } from '../features/plan/past/past-store.ts'
import { PlanScreen } from '../features/plan/plan-screen.tsx'
import { createPlanStore, type PlanStore } from '../features/plan/plan-store.ts'
import { outerCommands } from './outer-commands.ts'
import { createTextSize, textSizeAct, type TextSize } from './text-size.ts'
import { PrintFor } from './print-for.tsx'
import { TopBar, type PlanTab } from './top-bar.tsx'
import './base.css'
import './app.css'

/** The open plan, made anew for each opening. `past` is the earlier state of it that is looked at; null for the present. */
type OpenPlan = {
  readonly planId: RecordId
  readonly store: PlanStore
  readonly tab: PlanTab
  readonly past: PastStore | null
  /** Made just now, so that the keyboard goes to the name of its first project. */
  readonly isNew: boolean
}

/** The whole program: the list of plans, or one plan. */
export function App({ api }: { readonly api: Api }) {
  const [open, setOpen] = useState<OpenPlan | null>(null)
  const [dialog, setDialog] = useState<'print' | 'acts' | null>(null)
  const [textSize] = useState(() => createTextSize(document.documentElement, api.settings))
  useEffect(() => void textSize.load(), [textSize])
  useTextSizeKeys(textSize)
  const openPlan = (planId: RecordId, isNew = false) => {
    const store = createPlanStore(api, planId)
    void store.load()
    setOpen({ planId, store, tab: 'plan', past: null, isNew })
  }
  const closeDialog = () => setDialog(null)
  const commands = outerCommands({
    print: () => setDialog('print'),
    acts: () => setDialog('acts'),
    exchange: () => setOpen((held) => held && { ...held, tab: 'exchange' }),
    home: () => setOpen(null),
  })
  return (
    <div className="app">
      <TopBar
        textSize={textSize}
        onHome={() => setOpen(null)}
        open={
          open === null
            ? null
            : {
                store: open.store,
                tab: open.tab,
                isPast: open.past !== null,
                onTab: (tab) => setOpen({ ...open, tab, past: null }),
                onActs: () => setDialog('acts'),
                onPrint: () => setDialog('print'),
              }
        }
      />
      {open === null && <HomeScreen api={api} onOpen={openPlan} onCreated={(planId) => openPlan(planId, true)} />}
      {open?.tab === 'plan' && open.past === null && (
        <PlanScreen api={api} store={open.store} commands={commands} isNew={open.isNew} />
      )}
      {open?.tab === 'plan' && open.past !== null && (
        <PastScreen store={open.past} plan={open.store} onClose={() => setOpen({ ...open, past: null })} />
      )}
      {open?.tab === 'exchange' && <ExchangeScreen api={api} planId={open.planId} />}
      {open !== null && dialog === 'print' && <PrintFor api={api} open={open} onClose={closeDialog} />}
      {open !== null && dialog === 'acts' && (
        <ActsDialog
          api={api}
          store={open.store}
          onClose={closeDialog}
          onOpen={(moment, isComparing = false) => {
            closeDialog()
            setOpen({ ...open, tab: 'plan', past: openPast(api, open, { moment, isComparing }) })
          }}
        />
      )}
    </div>
  )
}

type ToOpen = { readonly moment: PlanMoment; readonly isComparing: boolean }

/** An earlier state of the open plan, with the sheet that is on the desk. */
function openPast(api: Api, { planId, store }: OpenPlan, { moment, isComparing }: ToOpen): PastStore {
  const past = createPastStore(api, planId)
  const present = store.state.getState()
  const sheet = present.status === 'ready' ? present.sheet : ({ kind: 'levels', owner: null } as const)
  void past.load(moment, { sheet, isComparing })
  return past
}

function useTextSizeKeys(textSize: TextSize): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = textSizeAct(event, textSize)
      if (act === null) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [textSize])
}
