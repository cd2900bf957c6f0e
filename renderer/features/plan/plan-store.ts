import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { ActOutcome } from '#shared/contracts/plan-contract.ts'
import type { UndoState } from '#shared/domain/journal/journal-entry.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { moveBarEnd } from '#shared/domain/schedule/move-bar-end.ts'
import type { Result } from '#shared/result.ts'
import { textAt } from '#shared/sheets/cell-text.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { scheduleColumnsOf } from '#shared/sheets/schedule-grid.ts'
import type { CellAddress } from '#shared/sheets/sheet-line.ts'
import { planText } from '../../messages/plan-text.ts'
import type { SheetChoice } from '../../sheets/sheet-layouts.ts'

export type ReadyPlan = {
  readonly status: 'ready'
  readonly planId: RecordId
  readonly model: PlanModel
  readonly undo: UndoState
  readonly savedAt: string
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

/** The state of an open plan, and the way in which every act goes to the disk: one after another, each on what the last one left. */
function createActs(api: Api, planId: RecordId) {
  const store = createStore<PlanState>(() => ({ status: 'loading' }))
  let queue: Promise<unknown> = Promise.resolve()

  const update = (change: Partial<ReadyPlan> | ((ready: ReadyPlan) => Partial<ReadyPlan>)) => {
    const state = store.getState()
    if (state.status !== 'ready') return
    store.setState({ ...state, ...(typeof change === 'function' ? change(state) : change) })
  }

  /** `null` from `send` says that there is nothing to do. */
  const act = (send: (model: PlanModel) => Promise<Result<ActOutcome, AppError>> | null): Promise<AppError | null> => {
    update(({ pending }) => ({ pending: pending + 1, error: null, announcement: '' }))
    const done = queue.then(async () => {
      const state = store.getState()
      const outcome = state.status === 'ready' ? await send(state.model) : null
      update(({ model, pending }) => ({
        pending: pending - 1,
        ...(outcome?.ok === true ? followed(model, outcome.value) : {}),
      }))
      return outcome?.ok === false ? outcome.error : null
    })
    queue = done.catch(() => null)
    return done
  }

  const editFields = (recordId: RecordId, changed: (model: PlanModel) => LooseFields | null) =>
    act((model) => {
      const after = changed(model)
      const fields: LooseFields = model.findAny(recordId)?.fields ?? {}
      if (after === null) return null
      const before = Object.fromEntries(Object.keys(after).map((name) => [name, fields[name] ?? null]))
      return api.plan.editRecord({ planId, recordId, before, after })
    })

  const reported = async (work: Promise<AppError | null>, announcement = '') => {
    const error = await work
    update({ error, announcement: error === null ? announcement : '' })
  }

  return { store, update, act, editFields, reported }
}

/** One open plan: what it holds, and what its user may do with it. */
export function createPlanStore(api: Api, planId: RecordId) {
  const { store, update, act, editFields, reported } = createActs(api, planId)
  return {
    state: store,
    load: async () => {
      const opened = await api.plan.open({ planId })
      store.setState(opened.ok ? readyState(planId, opened.value) : { status: 'failed', error: opened.error }, true)
    },
    show: (sheet: SheetChoice) => update(sheet.kind === 'card' ? { sheet, lastCard: sheet.owner } : { sheet }),
    /** Writes the text of a cell; the error, if any, belongs to that cell. */
    saveText: (address: CellAddress, text: string) =>
      address.kind === 'field'
        ? editFields(address.recordId, () => ({ [address.field]: text }))
        : act((model) => {
            const { kind: _, ...cell } = address
            const seen = textAt(model, address)
            return api.plan.putValue({ planId, ...cell, before: seen === '' ? null : seen, raw: text })
          }),
    moveBarEnd: (bar: RecordId, step: 1 | -1) =>
      reported(
        editFields(bar, (model) => {
          const fields = model.find('bar', bar)?.fields
          const columns = scheduleColumnsOf(model).map(({ period }) => period)
          return fields === undefined ? null : moveBarEnd(fields, columns, step)
        }),
      ),
    setBarEnd: (bar: RecordId, end: FieldsOf<'bar'>['end']) => reported(editFields(bar, () => ({ end }))),
    undo: () =>
      reported(
        act(() => api.plan.undo({ planId })),
        planText.undone,
      ),
    redo: () =>
      reported(
        act(() => api.plan.redo({ planId })),
        planText.redone,
      ),
    dismissError: () => update({ error: null }),
  }
}

function readyState(
  planId: RecordId,
  opened: { records: Parameters<typeof createPlanModel>[0] } & Pick<ReadyPlan, 'undo' | 'savedAt'>,
): ReadyPlan {
  const model = createPlanModel(opened.records)
  const first = listCardOwners(model)[0]
  return {
    status: 'ready',
    planId,
    model,
    undo: opened.undo,
    savedAt: opened.savedAt,
    sheet: first === undefined ? { kind: 'kpi' } : { kind: 'card', owner: first.id },
    lastCard: first?.id ?? null,
    pending: 0,
    error: null,
    announcement: '',
  }
}

function followed(model: PlanModel, { changes, undo, savedAt }: ActOutcome): Partial<ReadyPlan> {
  return { model: model.withChanges(changes), undo, savedAt }
}
