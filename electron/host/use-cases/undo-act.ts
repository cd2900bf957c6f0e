import { getEntry, getUndoState } from '#db/repositories/journal-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { invertChanges } from '#shared/domain/journal/record-change.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { commitAct } from '../services/commit-act.ts'

/** Takes the last act of the plan back by a new entry; never the act that made or took in the plan. */
export function undoAct(context: HostContext): HostApi['plan']['undo'] {
  return ({ planId }) =>
    context.root.transaction().execute(async (trx) => {
      const { undoable } = await getUndoState(trx, planId)
      if (undoable === null) return failed({ code: 'plan/nothing-to-undo' })
      const { entry } = await getEntry(trx, undoable)
      const beforeIt = await getUndoState(trx, planId, undoable)
      return ok(
        await commitAct(trx, context, {
          planId,
          act: 'journal/undo',
          target: undoable,
          changes: invertChanges(entry.changes),
          undoAfter: (seq) => ({ undoable: beforeIt.undoable, redoable: seq }),
        }),
      )
    })
}

/** Takes the last undo back, as long as no other act has come since. */
export function redoAct(context: HostContext): HostApi['plan']['redo'] {
  return ({ planId }) =>
    context.root.transaction().execute(async (trx) => {
      const { redoable } = await getUndoState(trx, planId)
      if (redoable === null) return failed({ code: 'plan/nothing-to-redo' })
      const { entry } = await getEntry(trx, redoable)
      const beforeIt = await getUndoState(trx, planId, redoable)
      return ok(
        await commitAct(trx, context, {
          planId,
          act: 'journal/redo',
          target: redoable,
          changes: invertChanges(entry.changes),
          undoAfter: () => ({ undoable: entry.target, redoable: beforeIt.redoable }),
        }),
      )
    })
}
