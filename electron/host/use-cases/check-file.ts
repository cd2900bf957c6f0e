import { listEntries, listTrail, type KeptEntry } from '#db/repositories/journal-repository.ts'
import { listRecords, listRegister } from '#db/repositories/record-repository.ts'
import { listChainedEvents, listRosters } from '#db/repositories/trust-repository.ts'
import { listStorageFaults } from '#db/repositories/storage-repository.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { isFoundingAct } from '#shared/domain/journal/journal-entry.ts'
import { applyChanges, changedRecordId, completeChanges } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { HostContext } from '../host-context.ts'
import { findChainFault, type ChainFault } from '../services/find-chain-fault.ts'
import { findExchangeFault, type ExchangeFault } from '../services/exchange/find-exchange-fault.ts'
import { findTrustFault, type TrustFault } from '../services/trust/trust-chain.ts'

type Trail = Awaited<ReturnType<typeof listTrail>>
type Register = Awaited<ReturnType<typeof listRegister>>

/**
 * What a check of the whole file has found. What follows `chainFault` is asked only where the journal is whole: `differingPlans` are the plans
 * whose records are not those that it leads to, `isTrailWhole` says whether the history of every record names its entries.
 */
export type FileCheck = {
  readonly storageFaults: readonly string[]
  readonly chainFault: ChainFault | null
  readonly differingPlans: readonly RecordId[]
  readonly isTrailWhole: boolean
  /** Of the first plan that has one. */
  readonly exchangeFault: ExchangeFault | null
  /** Of keys and rosters; asked for also where the journal is not whole. */
  readonly trustFault: TrustFault | null
  readonly entryCount: number
}

/** Whether the file is sound, its journal whole, and its records what the journal says. Reads everything. */
export function checkFile(context: HostContext): Promise<FileCheck> {
  return context.root.transaction().execute(async (trx) => {
    const storageFaults = await listStorageFaults(trx)
    const entries = await listEntries(trx)
    const chainFault = findChainFault(entries)
    const rosters = (await listRosters(trx)).map(({ digest }) => digest)
    const trustFault = findTrustFault(await listChainedEvents(trx), rosters)
    const found = { storageFaults, chainFault, trustFault, entryCount: entries.length }
    if (chainFault !== null) return { ...found, differingPlans: [], isTrailWhole: true, exchangeFault: null }
    const register = Map.groupBy(await listRegister(trx), ([planId]) => planId)
    const byPlan = Map.groupBy(entries, ({ entry }) => entry.planId)
    const differingPlans: RecordId[] = []
    let exchangeFault: ExchangeFault | null = null
    for (const planId of new Set([...byPlan.keys(), ...register.keys()])) {
      const said = replay(byPlan.get(planId) ?? [])
      const isAsSaid = said.text === inOneForm(await listRecords(trx, planId))
      if (!isAsSaid || !isSame(said.register(planId), register.get(planId) ?? [])) differingPlans.push(planId)
      const own = (byPlan.get(planId) ?? []).map(({ entry }) => entry)
      exchangeFault ??= await findExchangeFault(trx, planId, own)
    }
    const isTrailWhole = isSame(trailOf(entries), await listTrail(trx))
    return { ...found, differingPlans, isTrailWhole, exchangeFault }
  })
}

/** The records to which the entries of one plan lead. */
function replay(entries: readonly KeptEntry[]) {
  const changes = entries.flatMap(({ entry }) => completeChanges(entry.changes))
  const records = [...applyChanges(new Map(), changes).values()]
  return {
    text: inOneForm(records),
    register: (planId: RecordId): Register => inOrder(records.map(({ id, type }) => [planId, id, type] as const)),
  }
}

/** One text for the same records, in whatever order they come. */
function inOneForm(records: readonly PlanRecord[]): string {
  return canonicalJson(records.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
}

function trailOf(entries: readonly KeptEntry[]): Trail {
  const traced = entries.filter(({ entry }) => !isFoundingAct(entry.act))
  return inOrder(
    traced.flatMap(({ entry }) =>
      [...new Set(entry.changes.map(changedRecordId))].map((id) => [entry.planId, id, entry.seq] as const),
    ),
  )
}

/** By plan, then by record; entries already come in the order of `seq`. */
function inOrder<T extends readonly [RecordId, RecordId, unknown]>(rows: readonly T[]): readonly T[] {
  return rows.toSorted(([plan, id], [otherPlan, otherId]) => {
    const [one, other] = plan === otherPlan ? [id, otherId] : [plan, otherPlan]
    return one < other ? -1 : one === other ? 0 : 1
  })
}

function isSame(one: Trail | Register, other: Trail | Register): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
