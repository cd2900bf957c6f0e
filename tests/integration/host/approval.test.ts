import { describe, expect, it, onTestFinished } from 'vitest'
import { signApproval } from '#electron/host/use-cases/approval/approve-plan.ts'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { SigningAct } from '#shared/bundle/roster/signing-act.ts'
import { signAnswer, signBundle } from '#shared/bundle/sign-bundle.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { buildAnswerPayload, buildSigning, verifiedWith, type TestSigner } from '../../helpers/build-bundle.ts'
import { buildEntry } from '../../helpers/build-roster.ts'
import { officer, prefecture, putRoster, supervisor } from '../../helpers/found-office.ts'
import {
  addPlans,
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'
import {
  plan,
  NOTE,
  startOffice,
  startReviewer,
  standing,
  stateAt,
  remark,
  submissionOf,
  approve,
  reply,
  bytesOf,
  approvedFile,
  takeIn,
  commentsOf,
} from '../../helpers/answering-offices.ts'

describe('the way of a plan to its approval', () => {
  it('goes from the officer to the supervisor, back with remarks, and to the supervisor again', async () => {
    const town = await startOffice([plan])
    expect(await standing(town)).toEqual({ state: 'draft', submission: null, lapsed: null, signers: [] })

    const first = await exportSigned(town, plan.planId, officer)
    expect(await standing(town)).toMatchObject({
      state: 'author-signed',
      signers: [{ act: 'author', verdict: 'valid', entry: { holder: '三島 太郎', post: 'デジタル推進課 主査' } }],
    })

    const desk = await startReviewer(first)
    expect(await stateAt(desk)).toBe('author-signed')
    await remark(desk, plan.fieldValue, 'text')
    await remark(desk, plan.values[0], 'raw', 91)
    expect(await stateAt(desk)).toBe('author-signed')
    const returned = valueOf(await reply(desk, supervisor, 'return'))
    expect(await stateAt(desk)).toBe('returned')

    valueOf(await takeIn(town, bytesOf(desk, returned.token)))
    expect(await standing(town)).toMatchObject({
      state: 'returned',
      signers: [{ act: 'author' }, { act: 'return', verdict: 'valid', entry: { holder: '鈴木 一郎' } }],
    })
    expect((await commentsOf(town)).map(({ fields }) => [fields.subject, fields.field, fields.state])).toEqual([
      [plan.fieldValue, 'text', 'open'],
      [plan.values[0], 'raw', 'open'],
    ])

    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    expect(await standing(town)).toMatchObject({ state: 'draft', lapsed: null })
    const second = await exportSigned(town, plan.planId, officer)
    expect(await stateAt(town)).toBe('author-signed')

    valueOf(await desk.api.exchange.takeIn({ token: holdFile(desk, second) }))
    expect(await stateAt(desk)).toBe('author-signed')
    const approval = await approvedFile(desk)
    expect(await stateAt(desk)).toBe('approved')
    valueOf(await takeIn(town, approval))
    expect(await stateAt(town)).toBe('approved')

    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,200件', raw: '1,300件' })))
    expect(await standing(town)).toMatchObject({ state: 'draft', lapsed: 'approved', signers: [] })
    valueOf(await town.api.plan.undo({ planId: plan.planId }))
    expect(await standing(town)).toMatchObject({ state: 'approved', lapsed: null })
  })

  it('tells of an earlier state what it counted as', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    valueOf(await takeIn(town, await approvedFile(desk)))
    const { entry } = valueOf(await town.api.plan.state({ planId: plan.planId }))
    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    const earlier = valueOf(await town.api.approval.standing({ planId: plan.planId, seq: entry.seq }))
    expect([earlier.state, await stateAt(town)]).toEqual(['approved', 'draft'])
  })

  it('tells of an earlier state that it was a draft while offices said it differently', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    valueOf(await desk.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,300件' })))
    const second = await exportSigned(town, plan.planId, officer)
    await exportSigned(desk, plan.planId, officer)
    const { planId } = plan
    const entrySeq = async () => valueOf(await desk.api.plan.state({ planId })).entry.seq
    const before = await entrySeq()
    valueOf(await desk.api.exchange.takeIn({ token: holdFile(desk, second) }))
    const contested = await entrySeq()
    const { items } = valueOf(await desk.api.exchange.conflicts({ planId }))
    const decisions = items.map(({ conflict: { key } }) => ({ key, decision: { take: 'ours' as const } }))
    valueOf(await desk.api.exchange.settle({ planId, decisions }))
    const stateAfter = async (seq: number) => valueOf(await desk.api.approval.standing({ planId, seq })).state
    expect(await Promise.all([before, contested, await entrySeq()].map(stateAfter))).toEqual([
      'author-signed',
      'draft',
      'author-signed',
    ])
  })

  it('shows what has been approved last beside the submission in hand', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    expect(valueOf(await desk.api.approval.review({ planId: plan.planId }))).toMatchObject({ approved: null })
    valueOf(await takeIn(town, await approvedFile(desk)))
    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    await exportSigned(town, plan.planId, officer)
    const review = valueOf(await town.api.approval.review({ planId: plan.planId }))
    expect(review.standing.state).toBe('author-signed')
    expect(review.approved?.state).toBe('approved')
    const approved = createPlanModel(review.approved?.records ?? [])
    expect(approved.find('value', plan.values[0])?.fields.raw).toBe('1,000件')
  })

  it('lets the prefecture accept without a word', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    const accepted = valueOf(await reply(desk, prefecture, 'accept'))
    valueOf(await takeIn(town, bytesOf(desk, accepted.token)))
    expect(await stateAt(town)).toBe('accepted')
  })
})

describe('what the 送付票 of an answer says', () => {
  const sentFrom = async (host: Host, { digest }: { readonly digest: string }) =>
    valueOf(await host.api.ledger.findSent({ digest }))
  const digitsOf = ({ kid }: TestSigner) => fingerprintOf(kid)

  it('names both who signed an approved plan, and is that of the approval where the plan went out from here, too', async () => {
    const town = await startOffice([plan])
    await exportSigned(town, plan.planId, officer)
    const sent = await sentFrom(town, valueOf(await approve(town, supervisor)))
    expect(sent).toMatchObject({ state: 'approved', line: { note: NOTE } })
    expect(sent.signers).toEqual([
      { act: 'author', digits: digitsOf(officer) },
      { act: 'approve', digits: digitsOf(supervisor) },
    ])
  })

  it.each([
    ['return', supervisor, 'returned', 'return'],
    ['accept', prefecture, 'accepted', 'accept'],
    ['remark', prefecture, null, 'author'],
  ] as const)('tells what a plan counts as by a file that does %s', async (what, by, state, act) => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    await remark(desk, plan.fieldValue, 'text')
    const sent = await sentFrom(desk, valueOf(await reply(desk, by, what)))
    expect(sent).toMatchObject({ state, signers: [{ act, digits: digitsOf(by) }], line: { note: NOTE } })
  })
})

describe('takeInAnswer', () => {
  it('takes remarks alone in without touching the state, once, as one act that can be undone', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    await remark(desk, plan.fieldValue, 'text')
    const file = bytesOf(desk, valueOf(await reply(desk, prefecture, 'remark')).token)
    const preview = valueOf(await town.api.approval.readAnswer({ token: holdFile(town, file) }))
    expect(preview).toMatchObject({ act: 'author', newComments: 1, isKnown: false, title: '三島市DX推進計画' })
    expect(preview?.comments).toMatchObject([
      { place: expect.stringMatching(/^「オンライン申請」の/), author: '鈴木 一郎' },
    ])
    expect(await commentsOf(town)).toEqual([])
    const entries = await countEntries(town)
    valueOf(await takeIn(town, file))
    expect(await countEntries(town)).toBe(entries + 1)
    expect(await stateAt(town)).toBe('author-signed')
    expect(codeOf(await takeIn(town, file))).toBe('approval/same')
    valueOf(await town.api.plan.undo({ planId: plan.planId }))
    expect(await commentsOf(town)).toEqual([])
    valueOf(await takeIn(town, file))
    expect(await commentsOf(town)).toHaveLength(1)
  })

  it('keeps the statement of a return whose remarks are taken back', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    await remark(desk, plan.fieldValue, 'text')
    const returned = valueOf(await reply(desk, supervisor, 'return'))
    valueOf(await takeIn(town, bytesOf(desk, returned.token)))
    valueOf(await town.api.plan.undo({ planId: plan.planId }))
    expect(await stateAt(town)).toBe('returned')
  })

  it('takes a decision in after the days of the roster with a reason alone, which is kept, and remarks as ever', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    await remark(desk, plan.fieldValue, 'text')
    const remarks = bytesOf(desk, valueOf(await reply(desk, prefecture, 'remark')).token)
    const returned = bytesOf(desk, valueOf(await reply(desk, supervisor, 'return')).token)
    const approved = await approvedFile(desk)
    await putRoster(town, undefined, { version: 2, expiresOn: '2026-11-29' })
    const previewOf = async (file: Uint8Array) =>
      valueOf(await town.api.approval.readAnswer({ token: holdFile(town, file) }))
    expect([await previewOf(remarks), await previewOf(returned)]).toMatchObject([
      { needsReason: false },
      { needsReason: true },
    ])
    valueOf(await takeIn(town, remarks))
    expect(codeOf(await takeIn(town, returned))).toBe('roster/expired')
    const token = holdFile(town, approved)
    expect(valueOf(await town.api.exchange.preview({ token }))).toMatchObject({ relation: 'older', needsReason: true })
    expect(codeOf(await town.api.exchange.takeIn({ token }))).toBe('roster/expired')
    expect(await stateAt(town)).toBe('author-signed')
    const reason = '名簿の更新を待てない締切のため'
    valueOf(await town.api.exchange.takeIn({ token, reason }))
    expect(await stateAt(town)).toBe('approved')
    valueOf(await town.api.approval.takeInAnswer({ token: holdFile(town, returned), reason }))
    expect(await stateAt(town)).toBe('returned')
    const { events } = valueOf(await town.api.roster.events({ before: null, limit: 2 }))
    const kept = { act: 'roster/override', subject: '三島市DX推進計画', reason, after: { act: 'take-answer' } }
    expect(events).toMatchObject([kept, kept])
  })

  it('refuses an answer to what this file does not have, and one that names another signature', async () => {
    const town = await startOffice([plan])
    const own = verifiedWith(await exportSigned(town, plan.planId, officer), officer)
    const elsewhere = await startOffice([plan])
    const other = verifiedWith(await exportSigned(elsewhere, plan.planId, officer), officer)
    const returnOf = (subject: typeof own, members: object = {}) => {
      const payload = buildAnswerPayload(supervisor, subject, members)
      return signAnswer(payload, 'return', buildSigning(supervisor)).bytes
    }
    expect(codeOf(await takeIn(town, returnOf(other)))).toBe('approval/unknown-subject')
    const mixed = { bundle: own.digest, signature: other.signers[0]!.signatureDigest }
    expect(codeOf(await takeIn(town, returnOf(own, { subject: mixed })))).toBe('approval/unknown-subject')
    expect(codeOf(await takeIn(town, returnOf(own)))).toBe('ok')
  })

  it('refuses what is signed by a revoked key', async () => {
    const town = await startTestHost(makeTempFolder(), [plan])
    onTestFinished(() => town.close())
    const revoked = { on: '2026-05-01', reason: '紛失' }
    await putRoster(town, [buildEntry(officer), buildEntry(supervisor, { role: 'supervisor', revoked })])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    expect(codeOf(await takeIn(town, await approvedFile(desk)))).toBe('bundle/revoked-signer')
    expect(await stateAt(town)).toBe('author-signed')
  })

  it('takes an approval in though the key of the submission was revoked since', async () => {
    const clock = { at: '2026-11-20T09:00:00+09:00' }
    const town = valueOf(
      await startHost({ dataFolder: makeTempFolder(), withSamples: false, now: () => new Date(clock.at) }),
    )
    onTestFinished(() => town.close())
    await addPlans(town, [plan.records])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    const approved = await approvedFile(desk)
    clock.at = '2027-01-10T09:00:00+09:00'
    const revoked = { on: '2027-01-05', reason: '紛失' }
    await putRoster(town, [buildEntry(officer, { revoked }), buildEntry(supervisor, { role: 'supervisor' })])
    expect(codeOf(await takeIn(town, approved))).toBe('ok')
    expect(await stateAt(town)).toBe('approved')
  })

  it('calls a plan that is no submission of this file no answer', async () => {
    const town = await startOffice([plan])
    const elsewhere = await startOffice([plan])
    const file = await exportSigned(elsewhere, plan.planId, officer)
    expect(codeOf(await takeIn(town, file))).toBe('approval/not-an-answer')
    expect(valueOf(await town.api.approval.readAnswer({ token: holdFile(town, file) }))).toBeNull()
  })
})

describe('approving and answering', () => {
  it('lets nobody approve what was changed since, or what he has signed himself', async () => {
    const town = await startOffice([plan])
    await exportSigned(town, plan.planId, officer)
    expect(codeOf(await approve(town, officer))).toBe('approval/own-signature')
    expect(codeOf(await reply(town, officer, 'accept'))).toBe('approval/own-signature')
    const submission = await submissionOf(town)
    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    const late = {
      planId: plan.planId,
      submission,
      reason: null,
      note: NOTE,
      signer: supervisor,
      publicKey: supervisor.publicKey,
    }
    expect(codeOf(await signApproval(town.context, late))).toBe('approval/not-submitted')
  })

  it('returns nothing without a remark', async () => {
    const town = await startOffice([plan])
    await exportSigned(town, plan.planId, officer)
    expect(codeOf(await reply(town, supervisor, 'return'))).toBe('approval/no-remark')
    expect(codeOf(await reply(town, supervisor, 'remark'))).toBe('approval/no-remark')
  })

  it('are done by nobody whose post does not, and leave nothing behind then', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    const before = await digestOfContent(desk)
    const refused = (act: SigningAct) => ({ ok: false, error: { code: 'roster/may-not-sign', verdict: 'role', act } })
    expect(await approve(desk, prefecture)).toEqual(refused('approve'))
    expect(await reply(desk, supervisor, 'accept')).toEqual(refused('accept'))
    expect(await digestOfContent(desk)).toBe(before)
  })

  it('write their line with what the rules of the town ask for, and are refused without', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    const submission = await submissionOf(desk)
    const file = await approvedFile(desk)
    const { planId } = plan
    for (const host of [desk, town]) {
      const demands = { receiver: true, medium: true, approval: false, remark: false }
      valueOf(await host.api.settings.write({ demands }))
    }
    const incomplete = { ok: false, error: { code: 'ledger/incomplete', fields: ['receiver'] } }
    const given = { planId, submission, kid: supervisor.kid, passphrase: '', reason: null, note: NOTE }
    expect(await desk.api.approval.approve(given)).toEqual(incomplete)
    expect(await desk.api.approval.answer({ ...given, act: 'accept' })).toEqual(incomplete)
    const token = holdFile(town, file)
    expect(await town.api.approval.takeInAnswer({ token, note: NOTE })).toEqual(incomplete)
    const note = { ...NOTE, receiver: '課長' }
    valueOf(await town.api.approval.takeInAnswer({ token, note }))
    const notes = async (host: Host) => valueOf(await host.api.ledger.listBundles({ planId })).at(-1)?.note
    expect([await notes(desk), await notes(town)]).toEqual([NOTE, note])
  })

  it('approves nothing that two offices still say differently', async () => {
    const town = await startOffice([plan])
    const { payload } = verifiedWith(await exportSigned(town, plan.planId, officer), officer)
    const undecided = signBundle({ ...(payload as PlanPayload), openConflicts: 2 }, buildSigning(officer)).bytes
    const desk = await startReviewer(undecided)
    expect(await approve(desk, supervisor)).toEqual({
      ok: false,
      error: { code: 'approval/open-conflicts', count: 2 },
    })
  })

  it('counts for a draft, and approves nothing, while what was taken in waits for a decision', async () => {
    const town = await startOffice([plan])
    const desk = await startReviewer(await exportSigned(town, plan.planId, officer))
    valueOf(await town.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    valueOf(await desk.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,300件' })))
    const second = await exportSigned(town, plan.planId, officer)
    const { openConflicts } = valueOf(await desk.api.exchange.takeIn({ token: holdFile(desk, second) }))
    expect(openConflicts).toBe(1)
    expect(await standing(desk)).toMatchObject({ state: 'draft', submission: null })
    expect(valueOf(await desk.api.approval.review({ planId: plan.planId }))).toMatchObject({ openConflicts: 1 })
    const submission = await submissionOf(town)
    const late = {
      planId: plan.planId,
      submission,
      reason: null,
      note: NOTE,
      signer: supervisor,
      publicKey: supervisor.publicKey,
    }
    expect(codeOf(await signApproval(desk.context, late))).toBe('approval/open-conflicts')
  })
})
