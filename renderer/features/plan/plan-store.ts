import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { OpenConflict } from '#shared/contracts/exchange-contract.ts'
import type { ActOutcome } from '#shared/contracts/plan-contract.ts'
import type { NextTurns, OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Decision } from '#shared/domain/revision/conflict.ts'
import { ok, type Result } from '#shared/result.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { firstSheet, sheetAfter, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { isInheritedPlace } from '#shared/sheets/card/inherited-text.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { createDrafts } from '../../lib/drafts.ts'
import { newId } from '../../lib/new-id.ts'
import { readAllPages } from '../../lib/read-all-pages.ts'
import { readPlan, type ReadPlan } from '../../lib/read-plan.ts'
import { planText } from '../../messages/plan-text.ts'
import type { SaveOutcome } from '../../sheets/cells/cell-store.ts'

export type ReadyPlan = {
  readonly status: 'ready'
  readonly planId: RecordId
  readonly model: PlanModel
  readonly undo: NextTurns
  readonly savedAt: string
  /** What a person has to decide: all of it. */
  readonly conflicts: readonly OpenConflict[]
  /** How many conflicts the last act has decided by writing at their places. */
  readonly decidedByAct: number
  /** The sheet on the desk. */
  readonly sheet: SheetChoice
  /** The card that was shown last; null where none was. */
  readonly lastCard: RecordId | null
  /** Acts on their way to the disk. */
  readonly pending: number
  /** What went wrong with an act that belongs to no open cell; null where nothing did. */
  readonly error: AppError | null
  /** What was last done without a cell being written, for those who do not see it. */
  readonly announcement: string
}

export type PlanState =
  { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: AppError } | ReadyPlan

export type PlanStore = ReturnType<typeof createPlanStore>

type Send = (model: PlanModel) => Promise<Result<ActOutcome, AppError>> | null

/** The state of an open plan, and the way in which every act goes to the disk: one after another, each on what the last one left. */
function createActs(api: Api, planId: RecordId) {
  const store = createStore<PlanState>(() => ({ status: 'loading' }))
  let queue: Promise<unknown> = Promise.resolve()

  const update = (change: Partial<ReadyPlan> | ((ready: ReadyPlan) => Partial<ReadyPlan>)) => {
    const state = store.getState()
    if (state.status !== 'ready') return
    store.setState({ ...state, ...(typeof change === 'function' ? change(state) : change) })
  }

  const readConflicts = async () => {
    const conflicts = await readAllPages((from) => api.exchange.conflicts({ planId, from }))
    update(conflicts.ok ? { conflicts: conflicts.value } : { error: conflicts.error })
  }

  /** `null` from `send` says that there is nothing to do. Where conflicts are open, or may be open again, they are asked for anew. */
  const act = (send: Send, mayReopen = false): Promise<AppError | null> => {
    update(({ pending }) => ({ pending: pending + 1, error: null, announcement: '', decidedByAct: 0 }))
    const done = queue.then(async () => {
      const state = store.getState()
      const outcome = state.status === 'ready' ? await send(state.model) : null
      update((ready) => ({
        pending: ready.pending - 1,
        ...(outcome?.ok === true ? followed(ready, outcome.value) : {}),
      }))
      const before = state.status === 'ready' ? state.conflicts.length : 0
      if (outcome?.ok === true && (mayReopen || before > 0)) await readConflicts()
      if (!mayReopen) update(({ conflicts }) => ({ decidedByAct: before - conflicts.length }))
      return outcome?.ok === false ? outcome.error : null
    })
    queue = done.catch(() => null)
    return done
  }

  /** One act of changes, worked out on what the acts before it have left. */
  const commit = (named: OfficerAct, edit: (model: PlanModel) => Result<readonly RecordChange[], AppError>) =>
    act((model) => {
      const edited = edit(model)
      if (!edited.ok) return Promise.resolve(edited)
      return edited.value.length === 0 ? null : api.plan.commit({ planId, act: named, changes: edited.value })
    })

  const reported = async (work: Promise<AppError | null>, announcement = '') => {
    const error = await work
    update({ error, announcement: error === null ? announcement : '' })
  }

  /** Acts wait for it, so that none is told of conflicts as they were before it. */
  const readFirst = (): Promise<void> => {
    const done = queue.then(readConflicts)
    queue = done
    return done
  }

  /** The same of an undo or a redo, which `say` names by what can be turned next. */
  const turned = async (work: Promise<AppError | null>, say: (undo: NextTurns) => string) => {
    const error = await work
    update(({ undo }) => ({ error, announcement: error === null ? say(undo) : '' }))
  }

  return { store, update, act, commit, reported, turned, readFirst }
}

/** One open plan: what it holds, and what its user may do with it. */
export function createPlanStore(api: Api, planId: RecordId) {
  const { store, update, act, commit, reported, turned, readFirst } = createActs(api, planId)
  return {
    state: store,
    /** What was begun on this plan: other contents for its conflicts, and remarks. */
    drafts: { conflicts: createDrafts(), remarks: createDrafts() },
    load: async () => {
      const read = await readPlan(api, planId)
      store.setState(read.ok ? readyState(planId, read.value) : { status: 'failed', error: read.error }, true)
      await readFirst()
    },
    show: (sheet: SheetChoice) => update(sheet.kind === 'card' ? { sheet, lastCard: sheet.owner } : { sheet }),
    /** Writes the text of a cell; the error, if any, belongs to that cell. */
    saveText: async (address: CellAddress, text: string): Promise<SaveOutcome> => {
      const made: RecordId[] = []
      const nextId = () => made[made.push(newId()) - 1] ?? newId()
      const error = await commit(actOf(address), (model) => writeCell(model, address, { text, newId: nextId }))
      return { error, made: error === null && address.kind === 'blank' ? (made[0] ?? null) : null }
    },
    /** Does one act; what goes wrong is shown above the sheet, `announcement` is said to those who do not see it. */
    change: (named: OfficerAct, edit: Edit, announcement = '') =>
      reported(
        commit(named, (model) => ok(edit(model, newId))),
        announcement,
      ),
    /** Does one act unless `edit` has a reason against it, which is given back; null where the act went its way. */
    attempt: async <E>(named: OfficerAct, edit: Attempt<E>, announcement = ''): Promise<E | null> => {
      let reason: E | null = null
      const error = await commit(named, (model) => {
        const edited = edit(model, newId)
        if (edited.ok) return edited
        reason = edited.error
        return ok([])
      })
      update({ error, announcement: error === null && reason === null ? announcement : '' })
      return reason
    },
    /** Says something to those who do not see it. */
    announce: (announcement: string) => update({ announcement }),
    /** Decides an open conflict as one act; the error, if any, belongs to whoever asked. */
    settle: (key: string, decision: Decision) =>
      act(() => api.exchange.settle({ planId, decisions: [{ key, decision }] }), true),
    undo: () =>
      turned(
        act(() => api.plan.undo({ planId }), true),
        ({ redoableAct }) => planText.undone(redoableAct),
      ),
    redo: () =>
      turned(
        act(() => api.plan.redo({ planId }), true),
        ({ undoableAct }) => planText.redone(undoableAct),
      ),
    dismissError: () => update({ error: null }),
  }
}

/** What an act changes, given the plan and a maker of ids; no changes where there is nothing to do. */
export type Edit = (model: PlanModel, newId: () => RecordId) => readonly RecordChange[]

/** An edit that may turn out to be impossible. */
export type Attempt<E> = (model: PlanModel, newId: () => RecordId) => Result<readonly RecordChange[], E>

function actOf(address: CellAddress): OfficerAct {
  if (address.kind === 'value') return 'value/put'
  if (address.kind === 'field' && address.field === 'rowName') return 'repeat/override'
  if (address.kind !== 'blank') return 'record/edit'
  return isInheritedPlace(address) ? 'repeat/override' : 'record/add'
}

function readyState(planId: RecordId, { model, undo, savedAt }: ReadPlan): ReadyPlan {
  const sheet = firstSheet(model)
  return {
    status: 'ready',
    planId,
    model,
    undo,
    savedAt,
    conflicts: [],
    decidedByAct: 0,
    sheet,
    lastCard: sheet.kind === 'card' ? sheet.owner : null,
    pending: 0,
    error: null,
    announcement: '',
  }
}

/** The plan after an act; a card of what is gone gives way to another. */
function followed(ready: ReadyPlan, { changes, undo, savedAt }: ActOutcome): Partial<ReadyPlan> {
  const model = ready.model.withChanges(changes)
  const sheet = sheetAfter(ready.model, model, ready.sheet)
  const isLastThere = ready.lastCard !== null && model.findAny(ready.lastCard) !== null
  const lastCard = isLastThere ? ready.lastCard : (listCardOwners(model)[0]?.id ?? null)
  return { model, undo, savedAt, sheet, lastCard: sheet.kind === 'card' ? sheet.owner : lastCard }
}
