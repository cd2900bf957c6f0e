import { describe, expect, it } from 'vitest'
import { createHeldFiles } from '#electron/host/services/held-files.ts'
import type { HostLink } from '#electron/host/host-link.ts'
import { makePdf, pdfNameOf } from '#electron/host/shell/make-pdf.ts'
import { isOfficeJob, type PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanStateInfo } from '#shared/contracts/plan-contract.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import { failed, ok } from '#shared/result.ts'

const planId = RecordIdSchema.parse('01890a5d-ac96-774b-bcce-b302099a8057')
const job: PaperJob = {
  planId,
  subject: { kind: 'sheet', sheet: 'schedule', owner: null },
  form: null,
  size: 'A3',
  lie: null,
  isProof: false,
}
const control = { signal: new AbortController().signal, onProgress: () => undefined }
const bytes = new TextEncoder().encode('%PDF')
const report = {
  missing: [{ character: '\ue000', code: 'U+E000', count: 1, places: [] }],
  overflowing: [{ owner: planId, name: '窓口業務の改革', page: 3, lines: 2 }],
}
const SOUND = { missing: [], overflowing: [] }

const PRESENT: PlanStateInfo = {
  entry: { seq: 7, act: 'record/edit', at: '2026-03-31T01:05:00.000Z', actor: '山田' },
  edition: '',
  digest: `sha256:${'0'.repeat(64)}`,
  isPresent: true,
}

function buildLink(plans: readonly { id: string; title: string }[], state = PRESENT): HostLink {
  const files = createHeldFiles()
  const answers: Readonly<Record<string, unknown>> = { 'plan.list': plans, 'plan.state': state }
  return {
    answer: async ({ namespace, method }) => {
      const answer = answers[`${namespace}.${method}`]
      return answer === undefined ? failed({ code: 'gate/refused' }) : ok(answer)
    },
    hold: async (content) => ok(files.hold(content)),
    findFile: async (token) => files.find(token),
    close: async () => undefined,
  }
}

describe('makePdf', () => {
  it('holds the PDF under the name of the plan, the sheet and the paper, and hands on what is said of it', async () => {
    const link = buildLink([{ id: planId, title: '伊豆の国市DX推進計画' }])
    const made = await makePdf(link, async () => ok({ bytes, ...report }))(job, control)
    if (!made.ok) throw new Error(made.error.code)
    expect(made.value).toMatchObject(report)
    expect(made.value.name).toBe('伊豆の国市DX推進計画_工程表_A3.pdf')
    const printed = { ...job, seq: 7 }
    expect(await link.findFile(made.value.token)).toEqual(ok({ name: made.value.name, bytes, printed }))
  })

  it('prints the state that is present when it begins', async () => {
    const printed: Array<readonly [number | undefined, number | undefined]> = []
    const link = buildLink([{ id: planId, title: '計画' }])
    const makeBoth = makePdf(link, async (each) => {
      if (!isOfficeJob(each)) printed.push([each.seq, each.newSeq])
      return ok({ bytes, ...SOUND })
    })
    await makeBoth(job, control)
    await makeBoth({ ...job, subject: { kind: 'comparison' }, seq: 3 }, control)
    expect(printed).toEqual([
      [7, undefined],
      [3, 7],
    ])
  })

  it('names a paper of the office by itself, and keeps no state of a plan with it', async () => {
    const link = buildLink([])
    const office = { kind: 'cover', digest: `sha256:3f2a91c0${'0'.repeat(56)}` } as const
    const made = await makePdf(link, async () => ok({ bytes, ...SOUND }))(
      { office, size: null, lie: null, isProof: false },
      control,
    )
    if (!made.ok) throw new Error(made.error.code)
    expect(await link.findFile(made.value.token)).toEqual(ok({ name: '送付票_3f2a-91c0.pdf', bytes }))
  })

  it.each([
    [{ isPresent: false, edition: '第1.1版' }, '計画_工程表_A3_第1.1版.pdf'],
    [{ isPresent: false }, /^計画_工程表_A3_令和8年3月31日\d+時\d{2}分の状態\.pdf$/],
  ])('names an earlier state in the name of the file', async (state, name) => {
    const link = buildLink([{ id: planId, title: '計画' }], { ...PRESENT, ...state })
    const made = await makePdf(link, async () => ok({ bytes, ...SOUND }))({ ...job, seq: 7 }, control)
    expect(made.ok && made.value.name).toEqual(typeof name === 'string' ? name : expect.stringMatching(name))
  })

  it('prints nothing of a plan that is not there', async () => {
    const made = await makePdf(buildLink([]), async () => expect.unreachable())(job, control)
    expect(made).toEqual(failed({ code: 'plan/not-found' }))
  })

  it('hands on why the printer failed', async () => {
    const made = await makePdf(buildLink([{ id: planId, title: '計画' }]), async () =>
      failed({ code: 'paper/failed' }),
    )(job, control)
    expect(made).toEqual(failed({ code: 'paper/failed' }))
  })
})

describe('pdfNameOf', () => {
  it.each([
    ['三島市 DX 推進計画', 'card', '三島市DX推進計画_個票_A4.pdf'],
    ['計画: <第2版>/"改"?*|\\', 'kpi', '計画第2版改_評価指標一覧_A4.pdf'],
    ['..', 'schedule', '_工程表_A4.pdf'],
  ] as const)('makes of %s a name that Windows takes', (title, sheet, expected) => {
    expect(pdfNameOf(title, { subject: { kind: 'sheet', sheet, owner: null }, size: 'A4' })).toBe(expected)
  })
})
