import { insertPaperLine } from '#db/repositories/paper-ledger-repository.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { printedSeq, type PaperJob } from '#shared/contracts/paper-contract.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { printedWords } from '#shared/paper/printed-words.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { readState } from '../services/read-state.ts'
import { stateInfo } from './describe-state.ts'

/**
 * Adds a line to the ledger of paper for a held PDF.
 *
 * A sheet becomes paper when its PDF is saved: then it leaves the program, to a printer or to others. A preview that is closed again has
 * left nothing behind that anyone could ask about, so that making a PDF alone adds no line. Saved twice, it has two lines.
 */
export function addPrinted(context: HostContext): HostApi['ledger']['addPrinted'] {
  return async ({ token }) => {
    const file = context.files.find(token)
    if (!file.ok) return file
    const { printed } = file.value
    return printed === undefined ? failed({ code: 'file/not-found' }) : notePrinted(context, printed)
  }
}

/** The same for what was printed without being held: on the command line, when the file is written. */
export function notePrinted(context: HostContext, job: PaperJob): Promise<Result<null, AppError>> {
  return context.root.transaction().execute(async (trx) => {
    const { planId, subject } = job
    const state = await stateInfo(trx, context, { planId, seq: printedSeq(job) })
    if (!state.ok) return state
    const { entry, digest } = state.value
    const { records } = await readState(trx, planId, entry.seq)
    await insertPaperLine(trx, {
      planId,
      entry: entry.seq,
      digest,
      what: printedWords(subject, createPlanModel(records)),
      at: context.now().toISOString(),
      actor: context.actor,
    })
    return ok(null)
  })
}
