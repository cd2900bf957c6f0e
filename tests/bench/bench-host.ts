import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { addPlan, planIdOf } from '#electron/host/use-cases/add-plan.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { buildGeneratedPlan } from './generated-plan.ts'
import { valueOf } from './value-of.ts'

/** In the project, since a system's own folder for temporary files may lie in memory, where syncing costs nothing. */
const scratch = fileURLToPath(new URL('../../.out/bench/', import.meta.url))

export type BenchHost = {
  readonly host: Host
  readonly folder: string
  readonly planId: RecordId
  readonly records: readonly PlanRecord[]
  /** Closes the host and takes its folder away. */
  readonly remove: () => Promise<void>
}

/** A host whose data file, on a real disk, holds one generated plan; for 0 projects none. */
export async function startBenchHost(projects: number): Promise<BenchHost> {
  mkdirSync(scratch, { recursive: true })
  const folder = mkdtempSync(join(scratch, 'data-'))
  const host = valueOf(await startHost({ dataFolder: folder, withSamples: false }))
  const records = buildGeneratedPlan(projects)
  const planId = planIdOf(records)
  if (projects > 0) {
    await host.context.root
      .transaction()
      .execute((trx) => addPlan(trx, host.context, { act: 'plan/add-sample', records }))
  }
  const remove = async () => {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { host, folder, planId, records, remove }
}
