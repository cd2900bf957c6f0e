import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { randomEdit } from '../../../../helpers/random-edits.ts'
import { sampleModels, type Town } from '../../../../helpers/sample-models.ts'
import { seededRandom } from '../../../../helpers/seeded-random.ts'
import {
  beginPlan,
  decide,
  edit,
  handOut,
  mergeInto,
  modelOf,
  openReplica,
  seal,
  takeIn,
  undoTaking,
  type Message,
  type Replica,
} from '../../../../helpers/revision-replica.ts'

const plan = buildPlan('併合')
const newId = createIds()
const now = () => '2026-04-01T00:00:00.000Z'
const office = (actor: string) => ({ planId: plan.planId, actor, now })
const begun = beginPlan(office('企画課'), plan.records)

type Act = (model: PlanModel) => readonly RecordChange[]

/** An office that began with `from` and did these acts, each handed out before the next. */
function replica(actor: string, acts: readonly Act[] = [], from: Message = begun): Replica {
  return acts.reduce((held, act) => seal(edit(held, act(modelOf(held)))), openReplica(office(actor), from))
}

const write =
  (id: RecordId, fields: LooseFields): Act =>
  (model) =>
    changeFields(model, id, fields)
const remove =
  (id: RecordId): Act =>
  (model) =>
    removeRecords(model, [id])
const put =
  (raw: string, period = '2025'): Act =>
  (model) =>
    putValue(model, { owner: plan.indicator, role: 'actual', period, position: 0 }, { raw, newId: newId() })

/** What `ours` is after it took in what `theirs` hands out. */
function taken(ours: Replica, theirs: Replica): Replica {
  const merge = mergeInto(seal(ours), handOut(seal(theirs)))
  const after = takeIn(seal(ours), handOut(seal(theirs)), merge)
  expect(checkPlanRecords([...after.records.values()])).toMatchObject({ ok: true })
  return after
}

const fieldOf = ({ records }: Replica, id: RecordId, field: string) =>
  (records.get(id)?.fields as LooseFields | undefined)?.[field]
const keysOf = ({ open }: Replica) => open.map(({ key }) => key)
const mergeOf = (ours: Replica, theirs: Replica) => mergeInto(seal(ours), handOut(seal(theirs)))
const actuals = (held: Replica) =>
  modelOf(held)
    .list('value')
    .filter(({ fields }) => fields.role === 'actual')

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

  describe('of records', () => {
    it('takes elements of lists by their ids', () => {
      const add =
        (text: string): Act =>
        (model) =>
          insertRecord(model, { id: newId(), type: 'term', fields: { term: text, definition: '' } })
      const after = taken(replica('企画課', [add('API')]), replica('福祉課', [add('RPA')]))
      expect(
        modelOf(after)
          .list('term')
          .map(({ fields }) => fields.term)
          .toSorted(),
      ).toEqual(['API', 'RPA'])
      expect(after.open).toEqual([])
    })

    it('removes what theirs removed and nobody touched', () => {
      const after = taken(replica('企画課'), replica('福祉課', [remove(plan.placement)]))
      expect([plan.placement, plan.project, plan.bar].map((id) => after.records.has(id))).toEqual([false, false, false])
      expect(after.open).toEqual([])
    })

    it.each([
      ['wrote', '企画課'],
      ['removed', '福祉課'],
    ])(
      'makes one conflict of a removal and what was written there meanwhile, and shows all of it to the office that %s',
      (_, actor) => {
        const editing = replica('企画課', [write(plan.fieldValue, { text: '待たせない。' })])
        const removing = replica('福祉課', [remove(plan.placement)])
        const after = actor === '企画課' ? taken(editing, removing) : taken(removing, editing)
        expect(after.open).toMatchObject([
          { key: `removal:${plan.project}`, candidates: [{ content: { records: [] }, actor: '福祉課' }] },
        ])
        expect([...after.records.keys()].toSorted()).toEqual([...editing.records.keys()].toSorted())
      },
    )

    it('keeps all of it, with what was written meanwhile, once somebody decides so', () => {
      const editing = replica('企画課', [write(plan.fieldValue, { text: '待たせない。' })])
      const removing = replica('福祉課', [remove(plan.placement)])
      const after = taken(removing, editing)
      const kept = seal(decide(after, after.open[0]!, { take: 'ours' }))
      const back = taken(taken(editing, removing), kept)
      expect([keysOf(back), back.records.size]).toEqual([[], editing.records.size])
      expect(fieldOf(back, plan.fieldValue, 'text')).toBe('待たせない。')
    })

    it('removes all that belongs to it once somebody decides so', () => {
      const editing = replica('企画課', [write(plan.fieldValue, { text: '待たせない。' })])
      const removing = replica('福祉課', [remove(plan.placement)])
      const after = taken(editing, removing)
      const gone = seal(decide(after, after.open[0]!, { take: 0 }))
      expect([...gone.records.keys()].toSorted()).toEqual([...removing.records.keys()].toSorted())
      expect(keysOf(taken(taken(removing, editing), gone))).toEqual([])
    })

    it('makes a conflict of a removal and something new that points to what was removed', () => {
      const adding = replica('企画課', [
        (model) =>
          insertRecord(model, { id: newId(), type: 'note', fields: { owner: plan.placement, mark: '※2', text: '' } }),
      ])
      const removing = replica('福祉課', [remove(plan.placement)])
      const both = [taken(adding, removing), taken(removing, adding)]
      expect(both.map(keysOf)).toEqual(both.map(() => [`removal:${plan.project}`]))
      expect(both.map((each) => each.records.size)).toEqual(both.map(() => adding.records.size))
    })

    it('says a record that came back in the fields alone in which it changed', () => {
      const removed = replica('企画課', [remove(plan.fieldValue)])
      const [held] = plan.records.filter(({ id }) => id === plan.fieldValue)
      const back = seal(edit(removed, [{ op: 'insert', record: held! }]))
      const after = taken(back, replica('福祉課', [write(plan.fieldValue, { text: '待たせない。' })]))
      expect([fieldOf(after, plan.fieldValue, 'text'), keysOf(after)]).toEqual(['待たせない。', []])
    })
  })

  describe('of one cell', () => {
    const cell = `cell:${plan.indicator} actual 2025 0`

    it('makes a conflict of two values', () => {
      const after = taken(replica('企画課', [put('10件')]), replica('福祉課', [put('20件')]))
      expect(after.open).toMatchObject([
        {
          kind: 'cell',
          key: cell,
          ours: { fields: { raw: '10件' } },
          candidates: [{ content: [{ fields: { raw: '20件' } }] }],
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
      const mark: Act = (model) =>
        insertRecord(model, {
          id: newId(),
          type: 'noteLink',
          fields: {
            note: model.list('note')[0]!.id,
            target: model.list('value').find(({ fields }) => fields.role === 'actual')!.id,
          },
        })
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

    it('makes a conflict of a value that was moved into a cell and one that was put there', () => {
      const moved = replica('企画課', [write(plan.values[0], { role: 'actual' })])
      const putting = replica('福祉課', [put('20件')])
      expect([taken(moved, putting), taken(putting, moved)].map(keysOf)).toEqual([[cell], [cell]])
    })
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
