import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { GivenChange } from '#shared/domain/journal/record-change.ts'
import { standingOf } from '#shared/domain/revision/plan-standing.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { makeJoin, makeRevision, type Revision } from '#shared/domain/revision/revision.ts'
import { begun, plan } from '../../../../helpers/revision-offices.ts'

const [root] = begun.revisions

function rename(before: string, after: string): readonly GivenChange[] {
  return [{ op: 'update', id: plan.project, type: 'project', before: { name: before }, after: { name: after } }]
}

describe('createGraph', () => {
  it('lets what was written later stand for what a join tells of the beginning, in whatever order they come', () => {
    if (root === undefined) return expect.unreachable()
    const told = makeJoin(
      { planId: plan.planId, parents: [root], changes: rename('オンライン申請', 'オンライン申請') },
      bundleCrypto,
    )
    const orders = Array.from({ length: 20 }, (_, at) => {
      const written = { planId: plan.planId, parents: [root.digest], at: '2026-04-02T00:00:00.000Z', actor: `課${at}` }
      const later = makeRevision({ ...written, changes: rename('オンライン申請', '電子申請') }, bundleCrypto)
      const graph = createGraph([root, told, later])
      const standing = standingOf(graph, graph.reach([told.digest, later.digest]))
      const contents = standing
        .get(plan.project)
        ?.fields.get('name')
        ?.map(({ content }) => content)
      expect(contents).toEqual(['電子申請'])
      return graph.rankOf(told.digest) < graph.rankOf(later.digest)
    })
    expect(new Set(orders)).toEqual(new Set([true, false]))
  })

  it('joins what several parts tell of one revision, and keeps to the whole of it where that is there', () => {
    if (root === undefined) return expect.unreachable()
    const retitled: GivenChange = {
      op: 'update',
      id: plan.measure,
      type: 'measure',
      before: { title: 'ア' },
      after: { title: 'イ' },
    }
    const changes = [...rename('ア', 'イ'), retitled]
    const said = { planId: plan.planId, parents: [root.digest], at: '2026-04-02T00:00:00.000Z', actor: '企画課' }
    const whole = makeRevision({ ...said, changes }, bundleCrypto)
    const [one, other] = whole.changes.map((change) => ({ ...whole, changes: [change], isPart: true }))
    if (one === undefined || other === undefined) return expect.unreachable()
    const writtenIn = (forms: readonly Revision[]) => [...createGraph([root, ...forms]).writes.keys()].toSorted()
    for (const forms of [
      [one, other],
      [other, one],
      [one, whole],
      [whole, other],
    ]) {
      expect(writtenIn(forms)).toEqual([plan.project, plan.measure].toSorted())
    }
    const isPart = (forms: readonly Revision[]) => createGraph([root, ...forms]).revisions.map((each) => each.isPart)
    expect(
      [
        [one, whole],
        [whole, one],
        [one, other],
      ].map(isPart),
    ).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ])
    expect(writtenIn([one])).toHaveLength(1)
    const forged = { ...one, changes: [{ ...retitled, id: plan.planId, type: 'plan' as const }] }
    for (const forms of [
      [whole, forged],
      [forged, whole],
    ])
      expect(writtenIn(forms)).not.toContain(plan.planId)
  })
})
