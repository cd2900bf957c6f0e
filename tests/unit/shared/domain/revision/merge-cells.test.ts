import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { isSoundRevision } from '#shared/domain/revision/revision.ts'
import { agreement } from '../../../../helpers/compare-replicas.ts'
import { decide, edit, modelOf, seal, type Replica } from '../../../../helpers/revision-replica.ts'
import {
  plan,
  newId,
  firstId,
  type Act,
  replica,
  write,
  remove,
  put,
  taken,
  keysOf,
  mergeOf,
  actuals,
  actualIn,
} from '../../../../helpers/revision-offices.ts'

/** Sets a note's mark on the value. */
const mark: Act = (model) =>
  insertRecord(model, {
    id: newId(),
    type: 'noteLink',
    fields: { note: model.list('note')[0]!.id, target: actualIn(model) },
  })

describe('mergeStates of one cell', () => {
  const cell = `cell:${plan.indicator} actual 2025 0`

  it('makes a conflict of two values', () => {
    const after = taken(replica('企画課', [put('10件')]), replica('福祉課', [put('20件')]))
    expect(after.open).toMatchObject([
      {
        kind: 'cell',
        key: cell,
        ours: { fields: { raw: '10件' } },
        oursBy: { actor: '企画課' },
        candidates: [{ content: [{ fields: { raw: '20件' } }], actor: '福祉課' }],
      },
    ])
    expect(actuals(after)).toHaveLength(1)
  })

  it('lets a person put either', () => {
    const [ours, theirs] = [replica('企画課', [put('10件')]), replica('福祉課', [put('20件')])]
    const joined = taken(ours, theirs)
    const decided = seal(decide(joined, joined.open[0]!, { take: 0 }))
    const back = taken(taken(theirs, ours), decided)
    expect([decided, back].map((each) => actuals(each).map(({ fields }) => fields.raw))).toEqual([['20件'], ['20件']])
    expect([decided, back].flatMap(keysOf)).toEqual([])
  })

  it('says nothing of two that are the same, and keeps the marks of both', () => {
    const [ours, theirs] = [replica('企画課', [put('10件'), mark]), replica('福祉課', [put('10件'), mark])]
    const [left, right] = [taken(ours, theirs), taken(theirs, ours)]
    for (const each of [left, right]) {
      expect([keysOf(each), actuals(each).length]).toEqual([[], 1])
      expect(modelOf(each).listBy('noteLink', 'target', actuals(each)[0]!.id)).toHaveLength(2)
    }
    expect([left.heads, modelOf(left).all()]).toEqual([right.heads, modelOf(right).all()])
  })

  it('keeps a removed value away after two equal ones became one', () => {
    const [ours, theirs] = [replica('企画課', [put('10件')]), replica('福祉課', [put('10件')])]
    const emptied = seal(edit(taken(ours, theirs), put('')(modelOf(taken(ours, theirs)))))
    expect(actuals(taken(taken(theirs, ours), emptied))).toEqual([])
    expect(mergeOf(emptied, theirs).changes).toEqual([])
  })

  it('makes one of two that are the same in whatever order they come, also with what was removed meanwhile', () => {
    const [one, other] = [replica('企画課', [put('10件')]), replica('福祉課', [put('10件')])]
    const [first, second] = [one, other].map((each) => actuals(each)[0]!.id).toSorted()
    for (const removed of [plan.placement, first!, second!]) {
      const knowing = [one, other].find((each) => each.records.has(removed)) ?? one
      const removing = seal(edit(knowing, remove(removed)(modelOf(knowing))))
      const orders = [
        taken(taken(one, other), removing),
        taken(taken(one, removing), other),
        taken(taken(other, one), removing),
        taken(taken(removing, other), one),
      ]
      expect(new Set(orders.map(agreement)).size).toBe(1)
      expect(actuals(orders[0]!).map(({ fields }) => fields.raw)).toEqual(['10件'])
    }
  })

  it('makes nothing one on which something else is to be decided', () => {
    const given = [replica('福祉課', [put('10件')]), replica('総務課', [put('20件')]), replica('福祉課', [put('10件')])]
    const [early, another, late] = given as [Replica, Replica, Replica]
    for (const shared of [early, late]) {
      const { id } = actuals(shared)[0]!
      const changed = seal(edit(shared, write(id, { raw: '20件' })(modelOf(shared))))
      const removed = seal(edit(shared, remove(id)(modelOf(shared))))
      expect(keysOf(taken(taken(changed, removed), another))).toContain(
        id < actuals(another)[0]!.id ? `removal:${id}` : cell,
      )
      const differing = seal(edit(shared, write(id, { raw: '30件' })(modelOf(shared))))
      expect(keysOf(taken(taken(changed, differing), another))).toContain(cell)
    }
  })

  it('lets whoever writes on the one that is shown write for both, with the marks of both', () => {
    const [ours, theirs] = [replica('企画課', [put('10件'), mark]), replica('福祉課', [put('10件'), mark])]
    const both = taken(ours, theirs)
    const written = seal(edit(both, put('30件')(modelOf(both))))
    for (const each of [written, taken(ours, written), taken(theirs, written)]) {
      expect([actuals(each).map(({ fields }) => fields.raw), keysOf(each)]).toEqual([['30件'], []])
      expect(modelOf(each).listBy('noteLink', 'target', actuals(each)[0]!.id)).toHaveLength(2)
    }
  })

  it('tells all that was written in a value which waits, and in all offices the same', () => {
    const moved = replica('企画課', [write(plan.values[0], { role: 'actual', asOf: '3月末' })])
    const written = replica('環境課', [write(plan.values[0], { asOf: '4月末', raw: '900件' })])
    const putting = replica('福祉課', [
      (model) => [
        {
          op: 'insert',
          record: {
            ...model.find('value', plan.values[1])!,
            id: firstId,
            fields: { ...model.find('value', plan.values[1])!.fields, role: 'actual', period: '2025' },
          },
        },
      ],
    ])
    const states = [
      taken(taken(moved, written), putting),
      taken(taken(putting, moved), written),
      taken(taken(written, putting), moved),
    ]
    expect(new Set(states.map(agreement)).size).toBe(1)
    expect(keysOf(states[0]!)).toEqual([cell])
    const told = states[0]!.open.flatMap((each) =>
      each.kind === 'cell' ? each.candidates.map(({ content }) => content[0]!.fields) : [],
    )
    expect(new Set(told.map(({ asOf }) => asOf))).toEqual(new Set(['3月末', '4月末']))
    expect(told.map(({ raw }) => raw)).toContain('900件')
  })

  it('makes a sound revision of a decision for a value with a mark on it', () => {
    const joined = taken(replica('企画課', [put('10件')]), replica('福祉課', [put('20件'), mark]))
    const decided = seal(decide(joined, joined.open[0]!, { take: 0 }))
    expect(modelOf(decided).listBy('noteLink', 'target', actuals(decided)[0]!.id)).toHaveLength(1)
    const made = decided.revisions.get(decided.heads[0]!)!
    expect(isSoundRevision(plan.planId, made, bundleCrypto)).toBe(true)
  })

  it('shows a mark that two offices put at different ones of its values in both or in neither', () => {
    const putting = (actor: string, raw: string): Replica => {
      const held = replica(actor, [put(raw)])
      const value = modelOf(held)
        .list('value')
        .find(({ fields }) => fields.raw === raw)
      return seal(edit(held, write(plan.noteLink, { target: value?.id ?? null })(modelOf(held))))
    }
    const [one, other] = [putting('企画課', '10件'), putting('福祉課', '20件')]
    const [left, right] = [taken(one, other), taken(other, one)]
    expect(agreement(left)).toBe(agreement(right))
    expect(left.records.has(plan.noteLink)).toBe(right.records.has(plan.noteLink))
    expect(mergeOf(left, right)).toMatchObject({ relation: 'same', changes: [], conflicts: [], closes: [] })
  })

  it('makes a conflict of a value that was moved into a cell and one that was put there', () => {
    const moved = replica('企画課', [write(plan.values[0], { role: 'actual' })])
    const putting = replica('福祉課', [put('20件')])
    expect([taken(moved, putting), taken(putting, moved)].map(keysOf)).toEqual([[cell], [cell]])
  })
})
