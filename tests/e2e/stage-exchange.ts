import { cpSync, writeFileSync } from 'node:fs'
import { startHost, type Host } from '#electron/host/start-host.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { addComment } from '#shared/domain/comment/comment-acts.ts'
import { setField } from '#shared/domain/edit/set-field.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { buildEntry } from '../helpers/build-roster.ts'
import { putRoster } from '../helpers/found-office.ts'
import { exportSigned, holdFile, valueOf } from '../helpers/run-host.ts'

export const PASSPHRASE = '四つの単語をつなげた合言葉'

type Staged = { readonly host: Host; readonly planId: RecordId; readonly officer: KeyInfo }

/** Puts a plan on a data folder that its 課長 has approved, and does `next` with it. */
async function stageApproved(dataFolder: string, town: string, next: (staged: Staged) => Promise<void>): Promise<void> {
  const host = valueOf(await startHost({ dataFolder, withSamples: true }))
  const officer = valueOf(await host.api.key.make({ holder: '山田　花子', passphrase: PASSPHRASE }))
  const supervisor = valueOf(await host.api.key.make({ holder: '杉山　次郎', passphrase: PASSPHRASE }))
  const plan = valueOf(await host.api.plan.list({})).find(({ municipality }) => municipality.name === town)!
  const { code: municipality } = plan.municipality
  await putRoster(host, [
    buildEntry(officer, { municipality, holder: '山田　花子', post: '企画課 主査' }),
    buildEntry(supervisor, { municipality, holder: '杉山　次郎', post: '企画課長', role: 'supervisor' }),
  ])
  const staged = { host, planId: plan.id, officer }
  await submit(staged)
  const { submission } = valueOf(await host.api.approval.standing({ planId: plan.id }))
  const signing = { kid: supervisor.kid, passphrase: PASSPHRASE, reason: null }
  valueOf(await host.api.approval.approve({ planId: plan.id, submission: submission!, ...signing }))
  await next(staged)
  await host.close()
}

/** Signs the plan as it stands. */
async function submit({ host, planId, officer: { kid } }: Staged): Promise<void> {
  valueOf(await host.api.exchange.exportPlan({ planId, kid, passphrase: PASSPHRASE }))
}

/** Another name for some of the first projects. */
async function rename(host: Host, planId: RecordId, name: string, count: number): Promise<void> {
  const { records } = valueOf(await host.api.plan.open({ planId }))
  const model = createPlanModel(records)
  const projects = model.list('project').slice(0, count)
  const changes = projects.flatMap(({ id }, rank) =>
    setField(model, id, { field: 'name', content: `${name}　その${String(rank + 1)}` }),
  )
  valueOf(await host.api.plan.commit({ planId, act: 'bulk/replace', changes }))
}

/** Approved, changed and submitted again: what the 課長 looks through. One of the new names can deceive. */
export function stageReview(dataFolder: string, town: string): Promise<void> {
  return stageApproved(dataFolder, town, async (staged) => {
    await rename(staged.host, staged.planId, '手続の電子化\u202eとデ一タ連携', 2)
    await submit(staged)
  })
}

/** The same, returned with a remark by the 課長, whose terminal is `otherFolder`; the answer is in `file`. */
export async function stageReturn(
  dataFolder: string,
  town: string,
  { otherFolder, file }: { readonly otherFolder: string; readonly file: string },
): Promise<void> {
  await stageReview(dataFolder, town)
  cpSync(dataFolder, otherFolder, { recursive: true })
  const host = valueOf(await startHost({ dataFolder: otherFolder, withSamples: false }))
  const { id: planId } = valueOf(await host.api.plan.list({})).find(({ municipality }) => municipality.name === town)!
  const model = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
  const [project] = model.list('project')
  const spot = { id: host.context.newId(), record: project!.id, field: 'name', at: host.context.now().toISOString() }
  const texts = { author: '杉山　次郎', post: '企画課長', text: '元の名前に戻してください。\n理由も書き添えること。' }
  valueOf(
    await host.api.plan.commit({ planId, act: 'comment/add', changes: [...addComment(model, { ...spot, ...texts })] }),
  )
  const { submission } = valueOf(await host.api.approval.standing({ planId }))
  const { kid } = valueOf(await host.api.key.list({})).find(({ holder }) => holder === '杉山　次郎')!
  const signing = { kid, passphrase: PASSPHRASE, reason: null }
  const made = valueOf(await host.api.approval.answer({ planId, submission: submission!, act: 'return', ...signing }))
  writeFileSync(file, valueOf(await host.findFile(made.token)).bytes)
  await host.close()
}

/** Approved and changed since, so that the approval is void; another office has written `count` of the same names otherwise. */
export function stageConflicts(dataFolder: string, town: string, otherFolder: string, count: number): Promise<void> {
  return stageApproved(dataFolder, town, async ({ host, planId }) => {
    const other = valueOf(await startHost({ dataFolder: otherFolder, withSamples: false }))
    valueOf(await other.api.exchange.takeIn({ token: holdFile(other, await exportSigned(host, planId)) }))
    await rename(other, planId, '窓口の手続の電子化\u200b', count)
    await rename(host, planId, '手続のオンライン化', count)
    valueOf(await host.api.exchange.takeIn({ token: holdFile(host, await exportSigned(other, planId)) }))
    await other.close()
  })
}
