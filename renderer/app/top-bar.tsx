import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanStore, ReadyPlan } from '../features/plan/plan-store.ts'
import { savedText } from '../lib/moment-text.ts'
import { usePart } from '../lib/use-part.ts'
import { appText } from '../messages/app-text.ts'
import { conflictText } from '../messages/conflict-text.ts'
import { handoutText } from '../messages/handout-text.ts'
import { pastText } from '../messages/past-text.ts'
import { turnWords } from '../messages/plan-text.ts'
import { StandingMark } from '../sheets/frame/standing-mark.tsx'
import type { TextSize } from './text-size.ts'
import { useStanding } from './use-standing.ts'

export type PlanTab = 'plan' | 'exchange' | 'conflicts'

type TopBarProps = {
  readonly api: Api
  readonly textSize: TextSize
  readonly onHome: () => void
  /** Null on the list of plans. */
  readonly open: {
    readonly planId: RecordId
    readonly store: PlanStore
    readonly tab: PlanTab
    /** Whether an earlier state is looked at, in which nothing can be done. */
    readonly isPast: boolean
    /** Rises with each signature that this window has made. */
    readonly signedAt: number
    readonly onTab: (tab: PlanTab) => void
    readonly onActs: () => void
    readonly onPrint: () => void
  } | null
}

/** The line above every screen. */
export function TopBar({ api, textSize, onHome, open }: TopBarProps) {
  return (
    <header className="top-bar">
      {open === null ? (
        <span className="product">{appText.product}</span>
      ) : (
        <button type="button" className="product" onClick={onHome} title={appText.toHome}>
          {appText.product}
          <span className="visually-hidden">：{appText.toHome}</span>
        </button>
      )}
      {open !== null && <PlanTools api={api} {...open} />}
      <TextSizeControl textSize={textSize} />
    </header>
  )
}

type PlanToolsProps = NonNullable<TopBarProps['open']> & { readonly api: Api }

function PlanTools({ api, planId, store, tab, isPast, signedAt, onTab, onActs, onPrint }: PlanToolsProps) {
  const state = useStore(store.state)
  const savedAt = state.status === 'ready' ? state.savedAt : ''
  const standing = useStanding(api, planId, { savedAt, signedAt })
  const part = usePart(api, planId)
  if (state.status !== 'ready') return null
  return (
    <>
      <PlanName plan={state} part={part?.words ?? null} />
      <nav className="tabs" aria-label={appText.tabsLabel}>
        {tabsOf(state.conflicts.length, tab).map(({ name, title }) => (
          <button key={name} type="button" aria-current={tab === name ? 'page' : undefined} onClick={() => onTab(name)}>
            {title}
          </button>
        ))}
      </nav>
      <div className="plan-facts">
        <span role="status" aria-label={appText.standing}>
          {standing !== null && <StandingMark standing={standing} />}
        </span>
        <span className="saved">{appText.savedAt(savedText(state.savedAt))}</span>
      </div>
      <div className="plan-acts">
        <TurnButtons plan={state} store={store} isPast={isPast} />
        <button type="button" onClick={onActs}>
          {pastText.open}
        </button>
        <button type="button" className="primary" onClick={onPrint}>
          {appText.print}
        </button>
      </div>
    </>
  )
}

type PlanNameProps = { readonly plan: ReadyPlan; readonly part: string | null }

/** The title, cut after two lines where it is long, and of which part of the plan this is. */
function PlanName({ plan, part }: PlanNameProps) {
  const title = titleOf(plan)
  return (
    <div className="plan-name">
      <h1 className="plan-title" title={title}>
        {title}
      </h1>
      {part !== null && (
        <strong className="plan-part" title={handoutText.part(part)}>
          {handoutText.part(part)}
        </strong>
      )}
    </div>
  )
}

type TurnButtonsProps = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly isPast: boolean }

/** Undo and redo, which say what they would turn. */
function TurnButtons({ plan: { undo }, store, isPast }: TurnButtonsProps) {
  const turns = [
    { title: appText.undo, seq: undo.undoable, act: undo.undoableAct, run: store.undo },
    { title: appText.redo, seq: undo.redoable, act: undo.redoableAct, run: store.redo },
  ]
  return turns.map(({ title, seq, act, run }) => (
    <button
      key={title}
      type="button"
      title={turnWords(title, act)}
      disabled={isPast || seq === null}
      onClick={() => void run()}
    >
      {title}
    </button>
  ))
}

/** The screens of a plan; that of conflicts only while there are some, or it is shown. */
function tabsOf(conflicts: number, shown: PlanTab): ReadonlyArray<{ readonly name: PlanTab; readonly title: string }> {
  const usual = (['plan', 'exchange'] as const).map((name) => ({ name, title: appText.tabs[name] }))
  if (conflicts === 0 && shown !== 'conflicts') return usual
  return [...usual, { name: 'conflicts', title: conflictText.tab(conflicts) }]
}

function titleOf({ model }: ReadyPlan): string {
  const { title, subtitle } = model.plan.fields
  return [title, subtitle].filter(Boolean).join(' ')
}

function TextSizeControl({ textSize }: { readonly textSize: TextSize }) {
  const percent = useStore(textSize.state, (state) => state.percent)
  return (
    <div className="text-size" role="group" aria-label={appText.textSize}>
      <button type="button" className="plain" aria-label={appText.smaller} onClick={textSize.smaller}>
        −
      </button>
      <span aria-live="polite">{appText.textSizeNow(percent)}</span>
      <button type="button" className="plain" aria-label={appText.larger} onClick={textSize.larger}>
        ＋
      </button>
    </div>
  )
}
