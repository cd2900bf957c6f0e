import { listEntries } from '#db/repositories/journal-repository.ts'
import { listPlanIds, listRecords } from '#db/repositories/record-repository.ts'
import { applyChanges } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { HostContext } from '../host-context.ts'
import { findChainFault, type ChainFault } from '../services/find-chain-fault.ts'
import { inOneForm } from './read-import.ts'

/** `differing` are the plans whose records are not those that the journal leads to; asked only where the journal is whole. */
export type FileCheck = {
  readonly entryCount: number
  readonly chainFault: ChainFault | null
  readonly differing: readonly RecordId[]
}

/** Whether the journal is whole and the records are what it says. Reads everything: about a second for the five samples. */
export function checkFile(context: HostContext): Promise<FileCheck> {
  return context.root.transaction().execute(async (trx) => {
    const entries = await listEntries(trx)
    const chainFault = findChainFault(entries)
    if (chainFault !== null) return { entryCount: entries.length, chainFault, differing: [] }
    const byPlan = Map.groupBy(entries, ({ entry }) => entry.planId)
    const differing: RecordId[] = []
    for (const planId of new Set([...byPlan.keys(), ...(await listPlanIds(trx))])) {
      const changes = (byPlan.get(planId) ?? []).flatMap(({ entry }) => entry.changes)
      const said = [...applyChanges(new Map(), changes).values()]
      if (inOneForm(said) !== inOneForm(await listRecords(trx, planId))) differing.push(planId)
    }
    return { entryCount: entries.length, chainFault, differing }
  })
}
