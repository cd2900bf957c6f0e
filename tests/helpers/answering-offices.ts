import { onTestFinished } from 'vitest'
import { signReply } from '#electron/host/use-cases/approval/answer-plan.ts'
import { signApproval } from '#electron/host/use-cases/approval/approve-plan.ts'
import type { Host } from '#electron/host/start-host.ts'
import type { PlanStanding } from '#shared/contracts/approval-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { addComment } from '#shared/domain/comment/comment-acts.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { buildRecordId, type TestSigner } from './build-bundle.ts'
import { buildPlan, type BuiltPlan } from './build-plan.ts'
import { putRoster, supervisor } from './found-office.ts'
import { holdFile, startTestHost, valueOf } from './run-host.ts'
import { makeTempFolder } from './temp-folder.ts'

export const plan = buildPlan('三島')
/** What the offices note beside a file. */
export const NOTE: LedgerNote = { receiver: null, medium: 'USB-07', approval: '情-112', remark: null }

export async function startOffice(plans: readonly BuiltPlan[] = []): Promise<Host> {
  const host = await startTestHost(makeTempFolder(), plans)
  onTestFinished(() => host.close())
  await putRoster(host)
  return host
}

/** A terminal that has taken the submission in. */
export async function startReviewer(file: Uint8Array): Promise<Host> {
  const host = await startOffice()
  valueOf(await host.api.exchange.takeIn({ token: holdFile(host, file) }))
  return host
}

export async function standing(host: Host): Promise<PlanStanding> {
  return valueOf(await host.api.approval.standing({ planId: plan.planId }))
}

export async function stateAt(host: Host): Promise<string> {
  return (await standing(host)).state
}

export async function remark(host: Host, record: RecordId, field: string | null, number = 90): Promise<void> {
  const { records } = valueOf(await host.api.plan.open({ planId: plan.planId }))
  const texts = { at: '2026-11-20T16:30:00+09:00', author: '鈴木 一郎', post: '課長', text: `根拠を示すこと ${number}` }
  const changes = addComment(createPlanModel(records), { id: buildRecordId(number), record, field, ...texts })
  valueOf(await host.api.plan.commit({ planId: plan.planId, act: 'comment/add', changes: [...changes] }))
}

/** The submission that an answer is to be about. */
export async function submissionOf(host: Host): Promise<string> {
  const { submission } = await standing(host)
  if (submission === null) throw new Error('nothing was submitted')
  return submission
}

export async function approve(host: Host, by: TestSigner) {
  const submission = await submissionOf(host)
  return signApproval(host.context, {
    planId: plan.planId,
    submission,
    reason: null,
    note: NOTE,
    signer: by,
    publicKey: by.publicKey,
  })
}

export async function reply(host: Host, by: TestSigner, act: 'return' | 'accept' | 'remark') {
  const submission = await submissionOf(host)
  return signReply(host.context, {
    planId: plan.planId,
    submission,
    act,
    reason: null,
    note: NOTE,
    signer: by,
    publicKey: by.publicKey,
  })
}

export function bytesOf(host: Host, token: FileToken): Uint8Array {
  return valueOf(host.context.files.find(token)).bytes
}

export async function approvedFile(host: Host): Promise<Uint8Array> {
  return bytesOf(host, valueOf(await approve(host, supervisor)).token)
}

export async function takeIn(host: Host, file: Uint8Array) {
  return host.api.approval.takeInAnswer({ token: holdFile(host, file) })
}

export async function commentsOf(host: Host) {
  const { records } = valueOf(await host.api.plan.open({ planId: plan.planId }))
  return createPlanModel(records).list('comment')
}
