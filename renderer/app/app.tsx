import { useEffect, useState, type ComponentProps } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { TakeInDialog } from '../features/take-in/take-in-dialog.tsx'
import { createTakeInStore } from '../features/take-in/take-in-store.ts'
import { AppDialogs, type AppDialog } from './app-dialogs.tsx'
import { FirstScreen, type TrustVisit } from './first-screen.tsx'
import { openPast, openPresent, type OpenPlan, type StateToOpen } from './open-plan.ts'
import { OpenPlanScreen } from './open-plan-screen.tsx'
import { outerCommands } from './outer-commands.ts'
import { createTextSize, textSizeAct, type TextSize } from './text-size.ts'
import { TopBar } from './top-bar.tsx'
import './base.css'
import './app.css'

/** The whole program: the list of plans, the keys and the roster, or one plan. */
export function App({ api }: { readonly api: Api }) {
  const [open, setOpen] = useState<OpenPlan | null>(null)
  const [trust, setTrust] = useState<TrustVisit | null>(null)
  const [signedAt, setSignedAt] = useState(0)
  const [dialog, setDialog] = useState<AppDialog | null>(null)
  const [takeIn] = useState(() => createTakeInStore(api))
  const textSize = useTextSize(api)
  const pickFile = () => void takeIn.pick()
  const goHome = (visit: TrustVisit | null = null) => {
    setOpen(null)
    setTrust(visit)
  }
  const openPlan = (planId: RecordId, isNew = false) => setOpen(openPresent(api, planId, isNew))
  const openState = (planId: RecordId, state: StateToOpen) => {
    setDialog(null)
    setOpen(openPast(api, open?.planId === planId ? open : openPresent(api, planId), state))
  }
  const commands = outerCommands({
    print: () => setDialog('print'),
    acts: () => setDialog('acts'),
    findPaper: () => setDialog('find-paper'),
    takeIn: pickFile,
    exchange: () => setOpen((held) => held && { ...held, tab: 'exchange' }),
    home: () => goHome(),
  })
  return (
    <div className="app">
      <TopBar
        api={api}
        textSize={textSize}
        onHome={() => goHome()}
        open={open && planBar(open, { signedAt, setOpen, setDialog })}
      />
      {open === null && (
        <FirstScreen
          {...{ api, trust }}
          onTrust={setTrust}
          onOpen={openPlan}
          onCreated={(planId) => openPlan(planId, true)}
          onTakeIn={pickFile}
          onFindPaper={() => setDialog('find-paper')}
        />
      )}
      {open !== null && (
        <OpenPlanScreen
          {...{ api, open, commands }}
          onChange={setOpen}
          onSigned={() => setSignedAt((count) => count + 1)}
          onTakeIn={pickFile}
        />
      )}
      <TakeInDialog
        {...{ api, store: takeIn, openPlanId: open?.planId ?? null }}
        onTaken={({ planId }) => openPlan(planId)}
        onKeyOrRoster={(file) => goHome({ file })}
      />
      {dialog !== null && <AppDialogs {...{ api, dialog, open }} onDialog={setDialog} onOpenState={openState} />}
    </div>
  )
}

type BarActs = {
  readonly signedAt: number
  readonly setOpen: (open: OpenPlan) => void
  readonly setDialog: (dialog: AppDialog) => void
}

/** What the bar above shows of the open plan, and where it leads. */
function planBar(open: OpenPlan, { signedAt, setOpen, setDialog }: BarActs): ComponentProps<typeof TopBar>['open'] {
  const { planId, store, tab, past } = open
  return {
    planId,
    store,
    tab,
    isPast: past !== null,
    signedAt,
    onTab: (next) => setOpen({ ...open, tab: next, past: null }),
    onActs: () => setDialog('acts'),
    onPrint: () => setDialog('print'),
  }
}

/** The size of text as the officer left it, and its keys. */
function useTextSize(api: Api): TextSize {
  const [textSize] = useState(() => createTextSize(document.documentElement, api.settings))
  useEffect(() => void textSize.load(), [textSize])
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
  return textSize
}
