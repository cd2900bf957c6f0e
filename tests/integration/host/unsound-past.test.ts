import { afterEach, describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { Host } from '#electron/host/start-host.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import type { GivenChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { makeRevision } from '#shared/domain/revision/revision.ts'
import { buildSigner, buildSigning, verifiedWith } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { startOffices } from '../../helpers/exchange-plans.ts'
import { codeOf, digestOfContent, exportSigned, holdFile, startTestHost } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const officer = buildSigner('officer')
const plan = buildPlan('東')
const planRecord = plan.records.find(({ type }) => type === 'plan')!

const open: Host[] = []
afterEach(async () => {
  for (const host of open.splice(0)) await host.close()
})

/** A file of the plan with what nobody has done as its last revision, signed like any other. */
function withRevision(bytes: Uint8Array, changes: readonly GivenChange[]): Uint8Array {
  const payload = verifiedWith(bytes, officer).payload as PlanPayload
  const said = { planId: plan.planId, parents: [payload.plan.head], at: '2026-04-01T00:00:00.000Z', actor: '福祉課' }
  const { parents, ...rest } = makeRevision({ ...said, changes }, bundleCrypto)
  const revisions = [...payload.revisions, { ...rest, parents: [...parents], changes: [...rest.changes] }]
  return signBundle({ ...payload, plan: { ...payload.plan, head: rest.digest }, revisions }, buildSigning(officer))
    .bytes
}

/** A file of the plan in which a revision is dated otherwise than its digest says. */
function withFalseDate(bytes: Uint8Array): Uint8Array {
  const payload = verifiedWith(bytes, officer).payload as PlanPayload
  const revisions = payload.revisions.map((revision) => ({ ...revision, at: '2020-04-01T00:00:00.000Z' }))
  return signBundle({ ...payload, revisions }, buildSigning(officer)).bytes
}

/** A file of another plan than was begun, which its first revision says so: the digest of that is over the beginning alone. */
function withFalseBeginning(bytes: Uint8Array): Uint8Array {
  const payload = verifiedWith(bytes, officer).payload as PlanPayload
  const changes: GivenChange[] = [...changeFields(createPlanModel(plan.records), plan.planId, { title: '別の計画' })]
  const revisions = payload.revisions.map((each) => (each.parents.length > 0 ? each : { ...each, changes }))
  const snapshot = payload.snapshot.map((record) =>
    record.id === plan.planId ? { ...record, fields: { ...record.fields, title: '別の計画' } } : record,
  )
  return signBundle({ ...payload, revisions, snapshot }, buildSigning(officer)).bytes
}

const pasts: ReadonlyArray<readonly [what: string, code: string, make: (bytes: Uint8Array) => Uint8Array]> = [
  [
    'takes the plan itself away',
    'import/unsound-past',
    (bytes) => withRevision(bytes, [{ op: 'delete', record: planRecord }]),
  ],
  [
    'says of the plan what that does not show',
    'import/unsound-past',
    (bytes) => withRevision(bytes, changeFields(createPlanModel(plan.records), plan.planId, { title: '別の計画' })),
  ],
  ['says in its beginning what did not stand there', 'import/unsound-past', withFalseBeginning],
  ['is not what its digests say', 'import/unsound-past', withFalseDate],
]

describe('a signed file whose past', () => {
  it.each(pasts)('%s is refused, known plan or not, and leaves no trace', async (_, code, make) => {
    const [office, other] = await startOffices(plan, 2)
    const fresh = await startTestHost(makeTempFolder())
    open.push(office!, other!, fresh)
    const bytes = make(await exportSigned(office!, plan.planId))
    for (const host of [other!, fresh]) {
      const before = await digestOfContent(host)
      const token = holdFile(host, bytes)
      expect(codeOf(await host.api.exchange.preview({ token }))).toBe(code)
      expect(codeOf(await host.api.exchange.takeIn({ token }))).toBe(code)
      expect(await digestOfContent(host)).toBe(before)
    }
  })
})
