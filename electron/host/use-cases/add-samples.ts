import { getChainHead } from '#db/repositories/journal-repository.ts'
import { listPlans } from '#db/repositories/plan-repository.ts'
import { insertMark, insertRevisions } from '#db/repositories/revision-repository.ts'
import { readSamplePlans } from '#db/samples/index.ts'
import type { DataError } from '#shared/app-error.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { makeRoot } from '#shared/domain/revision/revision.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { bundleCrypto } from '../services/bundle-crypto.ts'
import { addPlan, planIdOf } from './add-plan.ts'

/** When the samples began: the same in every installation. */
const BEGAN = '2026-04-01T00:00:00.000Z'

/**
 * Puts the five sample plans into the file, all or none; refused where one of them is there already. Each begins with a revision that follows from its content
 * alone, so that two offices which go on from a sample know that they began together.
 */
export function addSamples(context: HostContext): Promise<Result<readonly RecordId[], DataError>> {
  return context.root.transaction().execute(async (trx) => {
    const samples = readSamplePlans()
    const present = new Set((await listPlans(trx)).map(({ id }) => id))
    if (samples.some((records) => present.has(planIdOf(records)))) return failed({ code: 'data/samples-present' })
    const ids: RecordId[] = []
    for (const records of samples) {
      const planId = await addPlan(trx, context, { act: 'plan/add-sample', records })
      const root = makeRoot({ planId, records, at: BEGAN, actor: '' }, bundleCrypto)
      const { seq } = await getChainHead(trx)
      await insertRevisions(trx, planId, [root])
      await insertMark(trx, planId, { seq, digest: root.digest, kind: 'joined' })
      ids.push(planId)
    }
    return ok(ids)
  })
}
