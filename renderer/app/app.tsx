import { useEffect, useState, type ComponentProps } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { PastScreen } from '../features/plan/past/past-screen.tsx'
import { PlanScreen } from '../features/plan/plan-screen.tsx'
import { TrustScreen } from '../features/trust/trust-screen.tsx'
import { AppDialogs, type AppDialog } from './app-dialogs.tsx'
import { ExchangeFor } from './exchange-for.tsx'
import { openPast, openPresent, type OpenPlan, type StateToOpen } from './open-plan.ts'
import { outerCommands } from './outer-commands.ts'
import { createTextSize, textSizeAct, type TextSize } from './text-size.ts'
import { TopBar } from './top-bar.tsx'
import './base.css'
import './app.css'

/** The whole program: the list of plans, the keys and the roster, or one plan. */
export function App({ api }: { readonly api: Api }) {
  const [open, setOpen] = useState<OpenPlan | null>(null)
  const [signedAt, setSignedAt] = useState(0)
  const [dialog, setDialog] = useState<AppDialog | null>(null)
  const textSize = useTextSize(api)
  const openPlan = (planId: RecordId, isNew = false) => setOpen(openPresent(api, planId, isNew))
  const openState = (planId: RecordId, state: StateToOpen) => {
    setDialog(null)
    setOpen(openPast(api, open?.planId === planId ? open : openPresent(api, planId), state))
  }
  const commands = outerCommands({
    print: () => setDialog('print'),
    acts: () => setDialog('acts'),
    findPaper: () => setDialog('find-paper'),
    exchange: () => setOpen((held) => held && { ...held, tab: 'exchange' }),
    home: () => setOpen(null),
  })
  return (
    <div className="app">
      <TopBar
        api={api}
        textSize={textSize}
        onHome={() => setOpen(null)}
        open={
          open === null
            ? null
            : {
                planId: open.planId,
                store: open.store,
                tab: open.tab,
                isPast: open.past !== null,
                signedAt,
                onTab: (tab) => setOpen({ ...open, tab, past: null }),
                onActs: () => setDialog('acts'),
                onPrint: () => setDialog('print'),
              }
        }
      />
      {open === null && (
        <FirstScreen
          api={api}
          onOpen={openPlan}
          onCreated={(planId) => openPlan(planId, true)}
          onFindPaper={() => setDialog('find-paper')}
        />
      )}
      {open !== null && (
        <OpenScreen
          api={api}
          open={open}
          commands={commands}
          onClosePast={() => setOpen({ ...open, past: null })}
          onSigned={() => setSignedAt((count) => count + 1)}
        />
      )}
      {dialog !== null && <AppDialogs {...{ api, dialog, open }} onDialog={setDialog} onOpenState={openState} />}
    </div>
  )
}

/** The list of plans, or 鍵と名簿. */
function FirstScreen(props: Omit<ComponentProps<typeof HomeScreen>, 'onTrust'>) {
  const [isTrustShown, setTrustShown] = useState(false)
  if (isTrustShown) return <TrustScreen api={props.api} onBack={() => setTrustShown(false)} />
  return <HomeScreen {...props} onTrust={() => setTrustShown(true)} />
}

type OpenScreenProps = {
  readonly api: Api
  readonly open: OpenPlan
  readonly commands: ReturnType<typeof outerCommands>
  readonly onClosePast: () => void
  readonly onSigned: () => void
}

/** The screen of the open plan: its sheets as they stand or stood, or what is exchanged of it. */
function OpenScreen({ api, open, commands, onClosePast, onSigned }: OpenScreenProps) {
  const { store, tab, past, isNew } = open
  if (tab === 'exchange') return <ExchangeFor api={api} open={open} onSigned={onSigned} />
  if (past !== null) return <PastScreen store={past} plan={store} onClose={onClosePast} />
  return <PlanScreen api={api} store={store} commands={commands} isNew={isNew} />
}

/** The size of all text, as it was at the last start. */
function useTextSize(api: Api): TextSize {
  const [textSize] = useState(() => createTextSize(document.documentElement, api.settings))
  useEffect(() => void textSize.load(), [textSize])
  useTextSizeKeys(textSize)
  return textSize
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
