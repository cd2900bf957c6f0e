import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { CommentSpot } from '#shared/domain/comment/comments-on.ts'
import { placeOf } from '#shared/sheets/places/locate.ts'
import { ConflictsScreen } from '../features/exchange/conflicts/conflicts-screen.tsx'
import type { OpenPlan } from './open-plan.ts'
import { useDecided } from './use-decided.ts'

type ConflictsForProps = {
  readonly api: Api
  readonly open: OpenPlan
  readonly onPlan: () => void
}

/** What is to be decided in the open plan. */
export function ConflictsFor({ api, open, onPlan }: ConflictsForProps) {
  const { store, conflict: first } = open
  const state = useStore(store.state)
  const decided = useDecided(api, state)
  if (state.status !== 'ready') return null
  const { model, conflicts, pending, error, announcement } = state
  const show = ({ recordId, field }: CommentSpot) => {
    const place = placeOf(model, recordId, field ?? undefined)
    if (place !== null) store.show(place.sheet)
    onPlan()
  }
  const desk = {
    model,
    conflicts,
    decided,
    drafts: store.drafts.conflicts,
    isBusy: pending > 0,
    error,
    announcement,
    show,
  }
  const { settle, undo, redo } = store
  return <ConflictsScreen desk={{ ...desk, settle, undo, redo }} first={first} onPlan={onPlan} />
}
