import type { Transaction } from 'kysely'
import { findTakenIn } from '#db/repositories/bundle-ledger-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { canonicalJson } from '#shared/bundle/canonical-json.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { AppError } from '#shared/app-error.ts'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { verifyFile } from './verify-file.ts'

/** A verified bundle whose content is a sound plan. */
export type ReadImport = {
  readonly bundle: VerifiedBundle
  readonly payload: PlanPayload
  readonly records: readonly PlanRecord[]
  readonly fileName: string
}

/** The plan in a held file: its signatures hold, and its records make a whole plan under the id that it claims. */
export function readImport(context: HostContext, token: FileToken): Result<ReadImport, AppError> {
  const file = context.files.find(token)
  if (!file.ok) return file
  const bundle = verifyFile(file.value.bytes, { dataFolder: context.dataFolder, now: context.now() })
  if (!bundle.ok) return bundle
  const { payload } = bundle.value
  if (payload.kind !== 'submission' && payload.kind !== 'snapshot') return failed({ code: 'import/not-a-plan' })
  const records = checkPlanRecords(payload.snapshot)
  if (!records.ok) return records
  const isItsOwn = records.value.some(({ id, type }) => type === 'plan' && id === payload.plan.id)
  if (!isItsOwn) return failed({ code: 'import/not-a-plan' })
  return ok({ bundle: bundle.value, payload, records: records.value, fileName: file.value.name })
}

export type ImportRelation = Pick<ImportPreview, 'relation' | 'takenInAt'>

/** How the plan of a bundle stands to what the file holds under the same id. */
export async function relateImport(trx: Transaction<PlanFile>, read: ReadImport): Promise<ImportRelation> {
  const takenInAt = await findTakenIn(trx, read.bundle.digest)
  const planId = read.payload.plan.id
  if ((await findPlan(trx, planId)) === null) return { relation: 'new', takenInAt }
  const held = await listRecords(trx, planId)
  return { relation: inOneForm(held) === inOneForm(read.records) ? 'same' : 'differs', takenInAt }
}

/** One text for the same records, in whatever order they come. */
export function inOneForm(records: readonly PlanRecord[]): string {
  return canonicalJson([...records].sort((one, other) => (one.id < other.id ? -1 : 1)))
}
