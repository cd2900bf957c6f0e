import { findPlan } from '#db/repositories/plan-repository.ts'
import { findPlanScope } from '#db/repositories/plan-scope-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import { failed, ok } from '#shared/result.ts'
import { scopeWords } from '#shared/sheets/office/scope-words.ts'
import type { HostContext } from '../../host-context.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { inTransaction } from '../../services/in-transaction.ts'
import { openOwnKey, type SigningKey } from '../../services/keys/open-own-key.ts'
import { sendPlan } from './export-plan.ts'

type HandOut = HostApi['handout']['handOut']

/** Hands parts of a plan out to its sections: one signed file each, and one line each in the ledger. All of them, or none. */
export function handOut(context: HostContext): HandOut {
  return async ({ kid, passphrase, ...wanted }) => {
    for (const { note } of wanted.parts) {
      const noted = checkNote(context, note)
      if (!noted.ok) return noted
    }
    const key = await openOwnKey(context, { kid, passphrase })
    return key.ok ? signParts(context, { ...wanted, ...key.value }) : key
  }
}

type Parts = SigningKey & Pick<Parameters<HandOut>[0], 'planId' | 'parts'>

/** The same with a key that is open already. */
export function signParts(context: HostContext, { planId, parts, ...key }: Parts): ReturnType<HandOut> {
  return inTransaction(context, async (trx) => {
    if ((await findPlan(trx, planId)) === null) return failed({ code: 'plan/not-found' })
    if ((await findPlanScope(trx, planId)) !== null) return failed({ code: 'plan/is-part' })
    const model = createPlanModel(await listRecords(trx, planId))
    const made: ExportedBundle[] = []
    for (const { scope, note } of parts) {
      const words = scopeWords(model, scope)
      if (partOfPlan(model, scope).own.size === 0) return failed({ code: 'handout/empty', words })
      const part = { scope, answersTo: null }
      const sent = await sendPlan(trx, context, { ...key, planId, part, note, nameParts: [words] })
      if (!sent.ok) return sent
      made.push(sent.value)
    }
    return ok(made)
  })
}

/** What the plan is a part of. */
export function findPart({ root }: HostContext): HostApi['handout']['findPart'] {
  return ({ planId }) =>
    root.transaction().execute(async (trx) => {
      if ((await findPlan(trx, planId)) === null) return failed({ code: 'plan/not-found' })
      const part = await findPlanScope(trx, planId)
      if (part === null) return ok(null)
      const words = scopeWords(createPlanModel(await listRecords(trx, planId)), part.scope)
      return ok({ scope: part.scope, words })
    })
}
