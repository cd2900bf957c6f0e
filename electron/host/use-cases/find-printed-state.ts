import type { Transaction } from 'kysely'
import { listBundlesWith, type PassedBundle } from '#db/repositories/bundle-ledger-repository.ts'
import { countEntriesAfter, findLastMoment, findMomentBy, listMoments } from '#db/repositories/journal-repository.ts'
import { listPaperLines } from '#db/repositories/paper-ledger-repository.ts'
import { findPlan, listPlans } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { readCheckDigits } from '#shared/bundle/check-digits.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { FoundState } from '#shared/contracts/ledger-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { stateInfo } from './describe-state.ts'

/** A state by its plan and the entry that led to it. */
type StateKey = { readonly planId: RecordId; readonly seq: number }

/**
 * The states to which the digits at the foot of a page belong, the latest first; of several with the same content the latest alone.
 *
 * The ledgers are asked first, of paper and of bundles (those by the digits of the file, too). What neither has was printed on another
 * terminal, or never saved: then the plans as they stand, and their editions, are tried.
 */
export function findPrintedState(context: HostContext): HostApi['ledger']['findState'] {
  return async ({ digits }) => {
    const start = readCheckDigits(digits)
    if (!start.ok) return start
    return context.root.transaction().execute(async (trx) => {
      const inLedgers = await listInLedgers(trx, context, start.value)
      const keys = inLedgers.length > 0 ? inLedgers : await listAmongPlans(trx, context, start.value)
      return ok(await tellStates(trx, context, keys))
    })
  }
}

async function listInLedgers(
  trx: Transaction<PlanFile>,
  context: HostContext,
  start: string,
): Promise<readonly StateKey[]> {
  const printed = (await listPaperLines(trx, start)).map(({ planId, entry }) => ({ planId, seq: entry }))
  const passed: StateKey[] = []
  for (const bundle of await listBundlesWith(trx, start)) {
    const seq = await entryOf(trx, bundle)
    if (seq !== null && (await isCarried(trx, context, bundle, seq))) passed.push({ planId: bundle.planId, seq })
  }
  return [...printed, ...passed]
}

/** The entry whose state a bundle carried; where its line does not say, the last one of its time. */
async function entryOf(trx: Transaction<PlanFile>, { planId, entry, at }: PassedBundle): Promise<number | null> {
  return entry ?? (await findMomentBy(trx, planId, at))?.seq ?? null
}

/** Whether the state after the entry is the one that the bundle carried: what was joined with a state of this file never stood here as it came. */
async function isCarried(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { planId, contentDigest }: PassedBundle,
  seq: number,
): Promise<boolean> {
  const state = await stateInfo(trx, context, { planId, seq })
  return contentDigest === null || (state.ok && state.value.digest === contentDigest)
}

async function listAmongPlans(
  trx: Transaction<PlanFile>,
  { digests }: HostContext,
  start: string,
): Promise<readonly StateKey[]> {
  const keys: StateKey[] = []
  for (const { id: planId } of await listPlans(trx)) {
    const last = await findLastMoment(trx, planId)
    const editions = await listMoments(trx, planId, 'edition/fix')
    for (const moment of last === null ? editions : [last, ...editions]) {
      const { digest } = await digests.markOf(trx, planId, moment)
      if (digest.startsWith(start)) keys.push({ planId, seq: moment.seq })
    }
  }
  return keys
}

async function tellStates(
  trx: Transaction<PlanFile>,
  context: HostContext,
  keys: readonly StateKey[],
): Promise<readonly FoundState[]> {
  const found = new Map<string, FoundState>()
  for (const key of keys.toSorted((one, other) => other.seq - one.seq)) {
    const state = await tellState(trx, context, key)
    const content = state === null ? '' : `${key.planId} ${state.state.digest}`
    if (state !== null && !found.has(content)) found.set(content, state)
  }
  return [...found.values()]
}

/** What there is to say of a state; null where the file no longer has it. */
async function tellState(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { planId, seq }: StateKey,
): Promise<FoundState | null> {
  const plan = await findPlan(trx, planId)
  const state = await stateInfo(trx, context, { planId, seq })
  const present = await stateInfo(trx, context, { planId })
  if (plan === null || !state.ok || !present.ok) return null
  const { digest } = state.value
  const papers = (await listPaperLines(trx, digest)).filter((line) => line.planId === planId)
  const bundles = (await listBundlesWith(trx, digest)).filter((line) => line.planId === planId)
  return {
    plan,
    state: state.value,
    isSameNow: present.value.digest === digest,
    actsSince: await countEntriesAfter(trx, planId, seq),
    printed: papers.map(({ what, at, actor }) => ({ what, at, actor })),
    passed: bundles.map(({ direction, fileName, at, actor }) => ({ direction, fileName, at, actor })),
  }
}
