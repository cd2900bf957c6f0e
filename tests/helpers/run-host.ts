import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { addPlan } from '#electron/host/use-cases/add-plan.ts'
import type { FileCheck } from '#electron/host/use-cases/check-file.ts'
import { signPlan } from '#electron/host/use-cases/exchange/export-plan.ts'
import type { Result } from '#shared/result.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { CommitInput } from '#shared/contracts/plan-contract.ts'
import type { ValueCell } from '#shared/domain/edit/put-value.ts'
import type { GivenChange } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, PlanRecord } from '#shared/domain/record/plan-record.ts'
import { initialFieldsOf } from '#shared/domain/record/read-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { buildSigner, type TestSigner } from './build-bundle.ts'
import type { BuiltPlan } from './build-plan.ts'
import { deriveQuickly } from './derive-quickly.ts'

/** The real host on that folder, with the plans added; whoever starts it closes it. */
export async function startTestHost(dataFolder: string, plans: readonly BuiltPlan[] = []): Promise<Host> {
  const host = valueOf(await startHost({ dataFolder, withSamples: false, deriveKey: deriveQuickly }))
  await addPlans(
    host,
    plans.map(({ records }) => records),
  )
  return host
}

/** The bytes of a closed data file with the plans in it. */
export async function buildDataFile(plans: readonly BuiltPlan[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-'))
  const host = await startTestHost(folder, plans)
  await host.close()
  const bytes = readFileSync(join(folder, DATA_FILE_NAME))
  rmSync(folder, { recursive: true })
  return bytes
}

export async function addPlans(host: Host, plans: ReadonlyArray<readonly PlanRecord[]>): Promise<void> {
  await host.context.root.transaction().execute(async (trx) => {
    for (const records of plans) await addPlan(trx, host.context, { act: 'plan/add-sample', records })
  })
}

/** The value of an answer that must be one. */
export function valueOf<T>(answer: Result<T, { readonly code: string }>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** The code of a refusal; `ok` where there was none. */
export function codeOf(answer: Result<unknown, { readonly code: string }>): string {
  return answer.ok ? 'ok' : answer.error.code
}

/** What is seen in a cell and what is to stand there; null and '' for nothing. What is not said is the target of 2025. */
export type CellStep = Partial<ValueCell> & { readonly before: string | null; readonly raw: string }

/** The act of writing a cell of the plan's indicator. */
export function cellOf(plan: BuiltPlan, { before, raw, ...place }: CellStep): CommitInput {
  const cell = { owner: plan.indicator, role: 'target', period: '2025', position: 0, ...place } as const
  const id = valueIdOf(plan, cell)
  const record = (text: string) =>
    ({ id, type: 'value', fields: { ...initialFieldsOf('value'), ...cell, raw: text } }) as const
  const changes = (): readonly GivenChange[] => {
    if (before === null) return raw === '' ? [] : [{ op: 'insert', record: record(raw) }]
    if (raw === '') return [{ op: 'delete', record: record(before) }]
    return [{ op: 'update', id, type: 'value', before: { raw: before }, after: { raw } }]
  }
  return { planId: plan.planId, act: 'value/put', changes: changes() }
}

/** The id of the value of a cell: the plan's own, or one that is the same for the same cell. */
function valueIdOf({ indicator, values }: BuiltPlan, { owner, role, period, position }: ValueCell): RecordId {
  const isTarget = owner === indicator && role === 'target' && position === 0
  const own = isTarget ? { 2025: values[0], 2026: values[1] }[period ?? ''] : undefined
  if (own !== undefined) return own
  const hex = createHash('sha256')
    .update(JSON.stringify([owner, role, period, position]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as RecordId
}

/** The act of changing fields of one record. */
export function editOf(planId: RecordId, type: RecordType, edit: FieldsEdit): CommitInput {
  const { recordId: id, before, after } = edit
  return { planId, act: 'record/edit', changes: [{ op: 'update', id, type, before, after }] }
}
export type FieldsEdit = { readonly recordId: RecordId; readonly before: LooseFields; readonly after: LooseFields }

/** One digest of all rows of all tables: equal exactly where the content is. */
export async function digestOfContent(host: Host): Promise<string> {
  const { root } = host.context
  const tables = await sql<{ name: string }>`select name from sqlite_schema where type = 'table' order by name`.execute(
    root,
  )
  const hash = createHash('sha256')
  for (const { name } of tables.rows) {
    const { rows } = await sql`select * from ${sql.table(name)} order by 1, 2, 3`.execute(root)
    hash.update(JSON.stringify([name, rows]))
  }
  return hash.digest('hex')
}

/** What keeps tables append-only stands in nobody's way who can write the file. */
export async function dropTriggers({ context: { root } }: Host): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'trigger'`.execute(root)
  for (const { name } of rows) await sql`drop trigger ${sql.table(name)}`.execute(root)
}

/** What `checkFile` says of a file in which nothing is wrong. */
export function buildSoundCheck(entryCount: number): FileCheck {
  return {
    storageFaults: [],
    chainFault: null,
    differingPlans: [],
    isTrailWhole: true,
    exchangeFault: null,
    trustFault: null,
    entryCount,
  }
}

export async function countEntries(host: Host): Promise<number> {
  const { count } = await host.context.root
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The signed file of a plan, as a colleague would receive it. */
export async function exportSigned(
  host: Host,
  planId: RecordId,
  signer: TestSigner = buildSigner('officer'),
): Promise<Uint8Array> {
  const held = valueOf(await signPlan(host.context, { planId, publicKey: signer.publicKey, signer }))
  return valueOf(host.context.files.find(held.token)).bytes
}

/** Some bytes as a file that the user has chosen. */
export function holdFile(host: Host, bytes: Uint8Array): FileToken {
  return host.context.files.hold({ name: 'received.plan.json', bytes })
}
