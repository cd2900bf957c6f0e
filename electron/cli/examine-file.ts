import type { AppError } from '#shared/app-error.ts'
import { contentDigestOfBundle } from '#shared/bundle/content-digest.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import { checkPlan } from '#shared/domain/check/acceptances.ts'
import type { Finding } from '#shared/domain/check/finding.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { deceptiveTexts, type DeceptiveText } from '#shared/sheets/merge/deceptive-texts.ts'
import { bundleCrypto } from '../host/services/bundle-crypto.ts'
import { tellTrust, type ToldTrust } from '../host/services/trust/tell-trust.ts'
import { verifyFile } from '../host/use-cases/exchange/verify-file.ts'
import { readBundleFile } from './read-bundle-file.ts'

/** What a file says by itself. `plan` is null where it carries none: an answer, a roster. */
export type ExaminedFile = {
  readonly bundle: VerifiedBundle
  /** By the roster that was given; by the signatures alone where none was. */
  readonly trust: Omit<ToldTrust, 'refusal'>
  readonly contentDigest: string | null
  readonly plan: ExaminedPlan | null
}

/** The plan of a file, what 点検 finds open in it, and its texts that can deceive. */
export type ExaminedPlan = {
  readonly model: PlanModel
  readonly findings: readonly Finding[]
  readonly deceptive: readonly DeceptiveText[]
}

export type Examining = {
  readonly dataFolder: string
  readonly now: Date
  readonly book: RosterBook | null
  /** The passphrase of a file that is locked. */
  readonly ask: () => Promise<string>
}

/** A file with no data file at hand: its signatures, who made them, and what stands in it. */
export async function examineFile(path: string, by: Examining): Promise<Result<ExaminedFile, AppError>> {
  const bytes = await readBundleFile(path, by.ask)
  if (!bytes.ok) return bytes
  const bundle = verifyFile(bytes.value, by)
  if (!bundle.ok) return bundle
  const plan = examinePlan(bundle.value)
  if (!plan.ok) return plan
  const now = by.now.toISOString()
  const municipality = plan.value?.model.municipality.fields.code ?? bundle.value.payload.issuer.municipality
  const { refusal, ...trust } = tellTrust(bundle.value, by.book, { municipality, firstSeenAt: () => now })
  if (refusal !== null) return failed(refusal)
  return ok({
    bundle: bundle.value,
    trust: by.book === null ? { ...trust, state: bundle.value.state } : trust,
    contentDigest: contentDigestOfBundle(bundle.value.payload, bundleCrypto),
    plan: plan.value,
  })
}

function examinePlan({ payload }: VerifiedBundle): Result<ExaminedPlan | null, AppError> {
  if (payload.kind === 'roster' || payload.snapshot.length === 0) return ok(null)
  const records = checkPlanRecords(payload.snapshot)
  if (!records.ok) return records
  const model = createPlanModel(records.value)
  return ok({ model, findings: checkPlan(model).open, deceptive: deceptiveTexts(model, records.value) })
}
