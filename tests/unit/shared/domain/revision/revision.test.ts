import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { headsOf, createGraph, relate } from '#shared/domain/revision/revision-graph.ts'
import { isSoundRevision, makeJoin, makeRevision, makeRoot, type Revision } from '#shared/domain/revision/revision.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const { planId, project, measure, records } = buildPlan('版')
const at = '2026-04-01T00:00:00.000Z'
const root = makeRoot({ planId, at, actor: '企画課', records }, bundleCrypto)

function naming(name: string, parents: readonly string[] = [root.digest]): Revision {
  const change = { op: 'update', id: project, type: 'project', before: { name: '' }, after: { name } } as const
  return makeRevision({ planId, parents, at, actor: '企画課', changes: [change] }, bundleCrypto)
}

describe('makeRevision', () => {
  it('is the same whatever the order of parents and changes', () => {
    const changes = [project, measure].map(
      (id) => ({ op: 'update', id, type: 'project', before: {}, after: {} }) as const,
    )
    const parents = [naming('一').digest, naming('二').digest]
    const given = { planId, at, actor: '', parents, changes }
    const turned = { ...given, parents: parents.toReversed(), changes: changes.toReversed() }
    expect(makeRevision(turned, bundleCrypto)).toEqual(makeRevision(given, bundleCrypto))
  })
})

describe('makeJoin', () => {
  it('has the latest time of its parents and no actor', () => {
    const later = { ...naming('二'), at: '2026-05-01T00:00:00.000Z' }
    expect(makeJoin({ planId, parents: [naming('一'), later], changes: [] }, bundleCrypto)).toMatchObject({
      at: later.at,
      actor: '',
    })
  })
})

describe('isSoundRevision', () => {
  it.each([
    ['itself', {}, true],
    ['another actor', { actor: '福祉課' }, false],
    ['other changes', { changes: naming('二').changes }, false],
    ['a part of its changes', { changes: [], isPart: true }, true],
    ['fewer changes that pretend to be all', { changes: [] }, false],
  ])('says of a revision with %s', (_, other, isSound) => {
    expect(isSoundRevision(planId, { ...naming('一'), ...other }, bundleCrypto)).toBe(isSound)
  })

  it('refuses a content that its field may not hold', () => {
    const change = { op: 'update', id: project, type: 'project', before: { name: '' }, after: { name: 7 } } as const
    const revision = makeRevision({ planId, parents: [], at, actor: '', changes: [change] }, bundleCrypto)
    expect(isSoundRevision(planId, revision, bundleCrypto)).toBe(false)
  })
})

describe('relate', () => {
  const [one, two] = [naming('一'), naming('二')]
  const join = makeJoin({ planId, parents: [one, two], changes: [] }, bundleCrypto)
  const alone = makeRoot({ planId, at, actor: '福祉課', records }, bundleCrypto)
  const graph = createGraph([join, two, one, root, alone])

  it.each([
    ['same', one, one],
    ['older', one, root],
    ['newer', one, join],
    ['diverged', one, two],
    ['unrelated', one, alone],
  ] as const)('says %s', (relation, ours, theirs) => {
    expect(relate(graph, [ours.digest], [theirs.digest])).toBe(relation)
  })

  it('takes a revision whose parents are not there for a beginning', () => {
    const lost = createGraph([one, two])
    expect([lost.missing, relate(lost, [one.digest], [two.digest])]).toEqual([new Set([root.digest]), 'unrelated'])
  })

  it('knows the latest of several', () => {
    expect(headsOf(graph, [root.digest, one.digest, two.digest])).toEqual([one.digest, two.digest].toSorted())
  })
})
