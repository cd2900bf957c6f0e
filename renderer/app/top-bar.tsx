import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanStore, ReadyPlan } from '../features/plan/plan-store.ts'
import { momentText } from '../lib/moment-text.ts'
import { usePart } from '../lib/use-part.ts'
import { appText } from '../messages/app-text.ts'
import { conflictText } from '../messages/conflict-text.ts'
import { handoutText } from '../messages/handout-text.ts'
import { pastText } from '../messages/past-text.ts'
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
      <h1 className="plan-title">{titleOf(state)}</h1>
      {part !== null && part !== undefined && <strong className="plan-part">{handoutText.part(part.words)}</strong>}
      <nav className="tabs" aria-label={appText.tabsLabel}>
        {tabsOf(state.conflicts.length, tab).map(({ name, title }) => (
          <button key={name} type="button" aria-current={tab === name ? 'page' : undefined} onClick={() => onTab(name)}>
            {title}
          </button>
        ))}
      </nav>
      <span className="plan-standing" role="status" aria-label={appText.standing}>
        {standing !== null && <StandingMark standing={standing} />}
      </span>
      <span className="saved">{appText.savedAt(momentText(state.savedAt))}</span>
      <button type="button" disabled={isPast || state.undo.undoable === null} onClick={() => void store.undo()}>
        {appText.undo}
      </button>
      <button type="button" disabled={isPast || state.undo.redoable === null} onClick={() => void store.redo()}>
        {appText.redo}
      </button>
      <button type="button" onClick={onActs}>
        {pastText.open}
      </button>
      <button type="button" className="primary" onClick={onPrint}>
        {appText.print}
      </button>
    </>
  )
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
