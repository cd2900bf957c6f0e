import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { makeRevision } from '#shared/domain/revision/revision.ts'
import { randomEdit } from '../../../../helpers/random-edits.ts'
import { sampleModels, type Town } from '../../../../helpers/sample-models.ts'
import { seededRandom } from '../../../../helpers/seeded-random.ts'
import {
  beginPlan,
  decide,
  edit,
  modelOf,
  openReplica,
  seal,
  tryMerge,
  undoTaking,
  type Message,
  type Replica,
} from '../../../../helpers/revision-replica.ts'
import {
  plan,
  newId,
  now,
  office,
  begun,
  type Act,
  replica,
  write,
  remove,
  taken,
  fieldOf,
  keysOf,
  mergeOf,
} from '../../../../helpers/revision-offices.ts'

describe('mergeStates', () => {
  describe('of one field', () => {
    it('takes what only theirs has changed, and keeps what only ours has', () => {
      const ours = replica('企画課', [write(plan.project, { name: '電子申請' })])
      const after = taken(ours, replica('福祉課', [write(plan.measure, { title: '待たせない窓口' })]))
      expect([fieldOf(after, plan.project, 'name'), fieldOf(after, plan.measure, 'title')]).toEqual([
        '電子申請',
        '待たせない窓口',
      ])
      expect(after.open).toEqual([])
    })

    it('says nothing where both wrote the same', () => {
      const acts = [write(plan.project, { name: '電子申請' })]
      expect(mergeOf(replica('企画課', acts), replica('福祉課', acts))).toMatchObject({
        relation: 'diverged',
        changes: [],
        conflicts: [],
      })
    })

    it('keeps ours and names base and theirs where both wrote differently', () => {
      const ours = replica('企画課', [write(plan.project, { name: '電子申請' })])
      const after = taken(ours, replica('福祉課', [write(plan.project, { name: '申請の電子化' })]))
      expect(fieldOf(after, plan.project, 'name')).toBe('電子申請')
      expect(after.open).toMatchObject([
        {
          kind: 'field',
          key: `field:${plan.project}:name`,
          base: 'オンライン申請',
          ours: '電子申請',
          oursBy: { actor: '企画課' },
          candidates: [{ content: '申請の電子化', actor: '福祉課' }],
        },
      ])
    })

    it('names what stood there before the states parted, not what ours wrote in between', () => {
      const ours = replica('企画課', [write(plan.project, { name: '一' }), write(plan.project, { name: '二' })])
      const after = taken(ours, replica('福祉課', [write(plan.project, { name: '三' })]))
      expect(after.open).toMatchObject([{ base: 'オンライン申請', ours: '二', candidates: [{ content: '三' }] }])
    })

    it('loses no value of a third office', () => {
      const [ours, second, third] = ['一', '二', '三'].map((name, at) =>
        replica(`課${String(at)}`, [write(plan.project, { name })]),
      ) as [Replica, Replica, Replica]
      const after = taken(taken(ours, second), third)
      expect(after.open).toMatchObject([{ ours: '一', candidates: [{ content: '三' }, { content: '二' }] }])
      expect(mergeOf(taken(ours, second), third).closes).toEqual([`field:${plan.project}:name`])
    })

    it('finds the same conflict once where two offices have joined each other crosswise', () => {
      const [ours, theirs] = [
        replica('企画課', [write(plan.project, { name: '一' })]),
        replica('福祉課', [write(plan.project, { name: '二' })]),
      ]
      const [left, right] = [seal(taken(ours, theirs)), seal(taken(theirs, ours))]
      expect(left.heads).toEqual(right.heads)
      expect(mergeOf(left, right)).toMatchObject({ relation: 'same', changes: [], conflicts: [], closes: [] })
    })

    it.each([
      ['what stood there', { take: 'ours' }, '一'],
      ['the other', { take: 0 }, '二'],
      ['something else', { write: '三' }, '三'],
    ] as const)('does not ask again once somebody has decided for %s', (_, decision, name) => {
      const [ours, theirs] = [
        replica('企画課', [write(plan.project, { name: '一' })]),
        replica('福祉課', [write(plan.project, { name: '二' })]),
      ]
      const joined = taken(ours, theirs)
      const decided = seal(decide(joined, joined.open[0]!, decision))
      const back = taken(taken(theirs, ours), decided)
      expect([fieldOf(back, plan.project, 'name'), keysOf(back)]).toEqual([name, []])
      expect(mergeOf(decided, theirs)).toMatchObject({ relation: 'older', changes: [], conflicts: [] })
    })

    it('takes a rank from both without a word', () => {
      const ours = replica('企画課', [write(plan.placement, { position: 5 })])
      const theirs = replica('福祉課', [write(plan.placement, { position: 3 })])
      const [left, right] = [taken(ours, theirs), taken(theirs, ours)]
      expect([left, right].map((each) => fieldOf(each, plan.placement, 'position'))).toEqual([3, 3])
      expect([left, right].flatMap(keysOf)).toEqual([])
    })
  })

  it('gives a reason instead of a plan where a revision says what no plan can show', () => {
    const revision = makeRevision(
      {
        planId: plan.planId,
        parents: begun.heads,
        at: now(),
        actor: '福祉課',
        changes: [
          { op: 'delete', record: plan.records.find(({ type }) => type === 'plan')! },
          { op: 'delete', record: plan.records.find(({ type }) => type === 'municipality')! },
        ],
      },
      bundleCrypto,
    )
    const theirs = { ...begun, revisions: [...begun.revisions, revision], heads: [revision.digest] }
    expect(tryMerge(replica('企画課'), theirs)).toEqual({ ok: false, error: { code: 'import/no-whole-plan' } })
  })

  describe('of states without a common beginning', () => {
    const other = beginPlan(
      office('福祉課'),
      plan.records.map((record) =>
        record.id === plan.project
          ? ({ ...record, fields: { ...record.fields, name: '電子申請' } } as typeof record)
          : record,
      ),
    )

    it('makes a conflict of every field that differs', () => {
      const after = taken(replica('企画課'), replica('福祉課', [], other))
      expect(mergeOf(replica('企画課'), replica('福祉課', [], other)).relation).toBe('unrelated')
      expect(after.open).toMatchObject([
        {
          key: `field:${plan.project}:name`,
          base: null,
          ours: 'オンライン申請',
          candidates: [{ content: '電子申請' }],
        },
      ])
    })

    it('makes the same revisions in both offices', () => {
      const [ours, theirs] = [replica('企画課'), replica('福祉課', [], other)]
      expect(seal(taken(ours, theirs)).heads).toEqual(seal(taken(theirs, ours)).heads)
    })

    it('keeps the conflict for a third office, which has neither beginning', () => {
      const joined = seal(taken(replica('企画課'), replica('福祉課', [], other)))
      const third = taken(replica('環境課', [], beginPlan(office('環境課'), plan.records)), joined)
      expect(third.open).toMatchObject([{ key: `field:${plan.project}:name`, candidates: [{ content: '電子申請' }] }])
    })

    it('says nothing from the beginning against what was decided about it', () => {
      const [first, second, third] = ['企画課', '福祉課', '環境課'].map((actor) =>
        replica(actor, [], beginPlan(office(actor), plan.records)),
      ) as [Replica, Replica, Replica]
      const joined = taken(seal(edit(second, remove(plan.placement)(modelOf(second)))), first)
      const gone = seal(decide(joined, joined.open[0]!, { take: 0 }))
      const note: Act = (model) =>
        insertRecord(model, { id: newId(), type: 'note', fields: { owner: plan.placement, mark: '※2', text: '' } })
      const kept = taken(gone, seal(edit(first, note(modelOf(first)))))
      const writing = seal(edit(third, write(plan.indicator, { unit: '回' })(modelOf(third))))
      const after = taken(taken(writing, first), kept)
      expect([plan.indicator, plan.breakdown].map((id) => after.records.has(id))).toEqual([true, true])
    })

    it('tells what stood in one of them from the beginning where the other removed what it had written there', () => {
      const [first, second] = ['企画課', '福祉課'].map((actor) =>
        replica(actor, [], beginPlan(office(actor), plan.records)),
      ) as [Replica, Replica]
      const writing = seal(edit(first, write(plan.bar, { label: '一' })(modelOf(first))))
      const marked = taken(
        replica('環境課', [], beginPlan(office('環境課'), plan.records)),
        seal(edit(second, write(plan.bar, { remark: '予定' })(modelOf(second)))),
      )
      const removed = seal(edit(writing, remove(plan.bar)(modelOf(writing))))
      expect(keysOf(taken(removed, marked))).toContain(`field:${plan.bar}:label`)
    })

    it('removes nothing that only one of them has', () => {
      const removed = replica('企画課', [remove(plan.bar)], begun)
      const after = taken(replica('福祉課', [], other), removed)
      expect([after.records.has(plan.bar), keysOf(after).includes(`removal:${plan.bar}`)]).toEqual([true, true])
    })
  })

  describe('of a part of the plan', () => {
    const inPart = new Set<RecordId>([plan.planId, plan.municipality, plan.project, plan.fieldValue])
    const fieldDef = plan.records.find(({ type }) => type === 'fieldDef')!.id
    const part: Message = { ...begun, records: plan.records.filter(({ id }) => inPart.has(id) || id === fieldDef) }

    it('takes what was written there and leaves all else as it is', () => {
      const answer = replica('福祉課', [write(plan.fieldValue, { text: '待たせない。' })], part)
      const after = taken(replica('企画課', [write(plan.measure, { title: '窓口' })]), answer)
      expect([after.records.size, fieldOf(after, plan.fieldValue, 'text')]).toEqual([
        plan.records.length,
        '待たせない。',
      ])
      expect(fieldOf(after, plan.measure, 'title')).toBe('窓口')
    })

    it('removes what was removed there, and nothing that it has not got', () => {
      const answer = replica('福祉課', [remove(plan.fieldValue)], part)
      const { changes } = mergeOf(replica('企画課'), answer)
      expect(changes).toMatchObject([{ op: 'delete', record: { id: plan.fieldValue } }])
    })
  })

  it('takes what was taken in back, and takes it in again', () => {
    const [ours, theirs] = [replica('企画課'), replica('福祉課', [write(plan.project, { name: '電子申請' })])]
    const undone = undoTaking(taken(ours, theirs))
    expect([undone.heads, fieldOf(undone, plan.project, 'name')]).toEqual([ours.heads, 'オンライン申請'])
    expect(fieldOf(taken(undone, theirs), plan.project, 'name')).toBe('電子申請')
  })

  it.each(Object.keys(sampleModels) as Town[])('leaves a whole plan after random edits on two copies of %s', (town) => {
    const records = sampleModels[town].all()
    const { plan: planRecord } = sampleModels[town]
    const at = { planId: planRecord.id, now }
    const start = beginPlan({ ...at, actor: '企画課' }, records)
    for (let seed = 1; seed <= 3; seed += 1) {
      const random = seededRandom(seed)
      const act: Act = (model) => randomEdit(model, random, newId)
      const [ours, theirs] = ['企画課', '福祉課'].map((actor) => {
        let held = openReplica({ ...at, actor }, start)
        for (let count = 0; count < 8; count += 1) held = edit(held, act(modelOf(held)))
        return seal(held)
      }) as [Replica, Replica]
      const [left, right] = [taken(ours, theirs), taken(theirs, ours)]
      expect(keysOf(left)).toEqual(keysOf(right))
    }
  })
})
