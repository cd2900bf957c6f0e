import { insertLedgerLine } from '#db/repositories/bundle-ledger-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { keepBundle } from '../services/keep-bundle.ts'
import { addPlan } from './add-plan.ts'
import { getPresent } from './describe-state.ts'
import { readImport, relateImport } from './read-import.ts'

/** Takes a plan that the file does not hold yet into it, with its ledger line, as one act. */
export function takeInBundle(context: HostContext): HostApi['exchange']['takeIn'] {
  return async ({ token }) => {
    const read = readImport(context, token)
    if (!read.ok) return read
    const { bundle, payload, records, fileName } = read.value
    return context.root.transaction().execute(async (trx) => {
      const { relation, takenInAt } = await relateImport(trx, read.value)
      if (relation === 'same') return failed({ code: 'import/same', takenInAt })
      if (relation === 'differs') return failed({ code: 'import/differs' })
      const planId = await addPlan(trx, context, { act: 'plan/take-in', records })
      const state = await getPresent(trx, context, planId)
      await keepBundle(trx, context, { bundle, planId, contentDigest: state.contentDigest })
      await insertLedgerLine(trx, {
        direction: 'in',
        bundleId: payload.bundleId,
        planId,
        digest: bundle.digest,
        counter: payload.issuer.counter,
        signer: bundle.signers.find(({ act }) => act === 'author')?.kid ?? '',
        fileName,
        at: context.now().toISOString(),
        actor: context.actor,
        kind: payload.kind,
        scope: null,
        answersTo: null,
        receiver: null,
        medium: null,
        approval: null,
        remark: null,
        ...state,
      })
      return ok({ planId })
    })
  }
}
