import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Standing } from '#shared/bundle/standing.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { PlanMoment } from '#shared/domain/journal/plan-moment.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ok, type Result } from '#shared/result.ts'
import { firstSheet, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { stateName } from '../../../lib/state-name.ts'

/** A state of the plan that the journal led back to. */
export type PlanState = {
  readonly model: PlanModel
  readonly seq: number
  readonly name: string
  readonly isPresent: boolean
  /** What it counts as by its signatures; null where that could not be told. */
  readonly standing: Standing | null
}

/** With what a state is compared: the plan as it is now, or an edition. */
export type Newer =
  { readonly kind: 'present' } | { readonly kind: 'edition'; readonly id: RecordId; readonly state: PlanState }

export type ReadyPast = {
  readonly status: 'ready'
  readonly past: PlanState
  readonly sheet: SheetChoice
  /** Null where the sheets of the state are shown. */
  readonly comparison: Newer | null
  readonly error: AppError | null
}

export type PastState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: AppError } | ReadyPast

export type PastStore = ReturnType<typeof createPastStore>

/** An earlier state of a plan, to be looked at: there is no way from here to change anything. */
export function createPastStore(api: Api, planId: RecordId) {
  const store = createStore<PastState>(() => ({ status: 'loading' }))
  const update = (change: Partial<ReadyPast>) => {
    const state = store.getState()
    if (state.status === 'ready') store.setState({ ...state, error: null, ...change })
  }
  const read = async (moment: PlanMoment): Promise<Result<PlanState, AppError>> => {
    const opened = await api.plan.openAt({ planId, moment })
    if (!opened.ok) return opened
    const { records, entry, isPresent } = opened.value
    const model = createPlanModel(records)
    const standing = await api.approval.standing(isPresent ? { planId } : { planId, seq: entry.seq })
    return ok({
      model,
      seq: entry.seq,
      name: stateName(entry, model),
      isPresent,
      standing: standing.ok ? standing.value : null,
    })
  }
  return {
    state: store,
    /** Opens a moment with the sheet that is on the desk, where it had that already, or compared with the present. */
    load: async (moment: PlanMoment, { sheet, isComparing }: Opening) => {
      const past = await read(moment)
      if (!past.ok) return store.setState({ status: 'failed', error: past.error }, true)
      store.setState({
        status: 'ready',
        past: past.value,
        sheet: sheet !== null && hasOwner(past.value.model, sheet) ? sheet : firstSheet(past.value.model),
        comparison: isComparing ? { kind: 'present' } : null,
        error: null,
      })
    },
    show: (sheet: SheetChoice) => update({ sheet, comparison: null }),
    showSheets: () => update({ comparison: null }),
    compareWith: async (newer: 'present' | RecordId) => {
      if (newer === 'present') return update({ comparison: { kind: 'present' } })
      const state = await read({ edition: newer })
      update(state.ok ? { comparison: { kind: 'edition', id: newer, state: state.value } } : { error: state.error })
    },
  }
}

/** The entries whose states are on the desk, for the printer; `newSeq` is null where the newer one is the present. */
export function printedStates({ past, comparison }: ReadyPast): PrintedStates {
  const newer = comparison?.kind === 'edition' ? comparison.state.seq : null
  const isTurned = newer !== null && newer < past.seq
  return {
    seq: past.seq,
    comparison: isTurned ? { seq: newer, newSeq: past.seq } : { seq: past.seq, newSeq: newer },
    isComparing: comparison !== null,
  }
}

/** An earlier state to print: its entry, and the entries of 新旧対照表. */
export type PrintedStates = {
  readonly seq: number
  readonly comparison: { readonly seq: number; readonly newSeq: number | null }
  readonly isComparing: boolean
}

type Opening = { readonly sheet: SheetChoice | null; readonly isComparing: boolean }

function hasOwner(model: PlanModel, { kind, owner }: SheetChoice): boolean {
  return owner === null ? kind !== 'card' : model.findAny(owner) !== null
}
