import { describe, expect, it } from 'vitest'
import { addComment, answerComment } from '#shared/domain/comment/comment-acts.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { byId } from '#shared/domain/revision/plan-state.ts'
import { showWhole } from '#shared/domain/revision/show-whole.ts'
import { agreement } from '../../../../helpers/compare-replicas.ts'
import {
  decide,
  edit,
  handOut,
  modelOf,
  openReplica,
  seal,
  type Replica,
} from '../../../../helpers/revision-replica.ts'
import {
  plan,
  newId,
  newSection,
  now,
  office,
  type Act,
  replica,
  write,
  remove,
  put,
  taken,
  fieldOf,
  keysOf,
} from '../../../../helpers/revision-offices.ts'

describe('mergeStates of records', () => {
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
          {
            key: `removal:${plan.project}`,
            oursBy: { actor: '企画課' },
            candidates: [{ content: { records: [] }, actor: '福祉課' }],
          },
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

    it('keeps fields that conflict in what was removed a conflict of their own', () => {
      const [one, two] = ['一', '二'].map((text, at) =>
        replica(`課${String(at)}`, [write(plan.fieldValue, { text })]),
      ) as [Replica, Replica]
      const after = taken(taken(replica('企画課', [remove(plan.placement)]), one), two)
      expect(keysOf(after)).toEqual([`field:${plan.fieldValue}:text`, `removal:${plan.project}`])
      const gone = decide(after, after.open[1]!, { take: 0 })
      expect([gone.open, gone.records.has(plan.fieldValue)]).toEqual([[], false])
    })

    it('brings back what a later act removed, where what was removed before it needs that', () => {
      const fieldDef = plan.records.find(({ type }) => type === 'fieldDef')!.id
      const removing = replica('企画課', [remove(plan.placement), remove(fieldDef)])
      const editing = replica('福祉課', [write(plan.bar, { label: '試行' })])
      const [left, right] = [taken(removing, editing), taken(editing, removing)]
      expect([left, right].map(keysOf)).toEqual([[`removal:${plan.project}`], [`removal:${plan.project}`]])
      expect([plan.fieldValue, fieldDef].map((id) => left.records.has(id))).toEqual([true, true])
      expect(agreement(left)).toBe(agreement(right))
    })

    it('leaves away what was removed for another reason as well', () => {
      const removing = replica('企画課', [remove(plan.placement)])
      const editing = replica('福祉課', [remove(plan.bar), write(plan.fieldValue, { text: '待たせない。' })])
      expect(taken(removing, editing).records.has(plan.bar)).toBe(false)
    })

    it('takes something new in what is contested for the decision that it stays', () => {
      const joined = taken(
        replica('企画課', [write(plan.fieldValue, { text: '待たせない。' })]),
        replica('福祉課', [remove(plan.placement)]),
      )
      const added = edit(joined, put('10件')(modelOf(joined)))
      expect([keysOf(added), keysOf(taken(replica('福祉課', [remove(plan.placement)]), added))]).toEqual([[], []])
    })

    it('does not take room made among siblings for a wish to keep', () => {
      const after = taken(replica('企画課', [write(plan.bar, { position: 3 })]), replica('福祉課', [remove(plan.bar)]))
      expect([after.records.has(plan.bar), keysOf(after)]).toEqual([false, []])
    })

    it('takes the removal of what a field may point to for a decision about the field', () => {
      const section: Act = (model) =>
        insertRecord(model, { id: newSection, type: 'section', fields: { name: '福祉課' } })
      const responsibility = plan.records.find(({ type }) => type === 'responsibility')!.id
      const start = handOut(replica('企画課', [section]))
      const ours = replica('企画課', [write(responsibility, { section: null })], start)
      const joined = taken(ours, replica('福祉課', [write(responsibility, { section: newSection })], start))
      expect(keysOf(joined)).toEqual([`field:${responsibility}:section`])
      const removed = seal(edit(joined, remove(newSection)(modelOf(joined))))
      expect([keysOf(removed), keysOf(taken(ours, removed))]).toEqual([[], []])
    })

    it('says of a record that came back which of several contents it has', () => {
      const [ours, theirs] = [
        replica('企画課', [write(plan.bar, { label: '一' })]),
        replica('福祉課', [write(plan.bar, { label: '二' })]),
      ]
      const joined = taken(ours, theirs)
      const removed = seal(edit(joined, remove(plan.bar)(modelOf(joined))))
      const back = seal(edit(removed, [{ op: 'insert', record: joined.records.get(plan.bar)! }]))
      expect([fieldOf(taken(theirs, back), plan.bar, 'label'), keysOf(taken(theirs, back))]).toEqual(['一', []])
    })

    it('says a record that came back in the fields alone in which it changed', () => {
      const removed = replica('企画課', [remove(plan.fieldValue)])
      const [held] = plan.records.filter(({ id }) => id === plan.fieldValue)
      const back = seal(edit(removed, [{ op: 'insert', record: held! }]))
      const after = taken(back, replica('福祉課', [write(plan.fieldValue, { text: '待たせない。' })]))
      expect([fieldOf(after, plan.fieldValue, 'text'), keysOf(after)]).toEqual(['待たせない。', []])
    })
  })

  it('does not ask again of a record that was decided to stay, though all that was done to it since is a move', () => {
    const removing = replica('福祉課', [remove(plan.bar)])
    const joined = taken(removing, replica('企画課', [write(plan.bar, { label: '試行' })]))
    const kept = decide(joined, joined.open[0]!, { take: 'ours' })
    const moved = seal(edit(kept, write(plan.bar, { position: 3 })(modelOf(kept))))
    expect([keysOf(taken(removing, moved)), fieldOf(taken(removing, moved), plan.bar, 'position')]).toEqual([[], 3])
  })

  describe('of a remark that went from one office to the other beside the revisions', () => {
    const id = newId()
    const said = { field: 'name', at: now(), author: '静岡　三郎', post: null, text: '根拠を書くこと。' }
    const remark: Act = (model) => addComment(model, { id, record: plan.project, ...said })
    const answer = (text: string): Act => {
      return (model) => answerComment(model, id, { answer: text, followUp: '' })
    }
    const answerAtOnce: Act = (model) => {
      const added = remark(model)
      return [...added, ...answer('来年度に書く。')(model.withChanges(added))]
    }
    const prefecture = replica('県', [remark])

    it.each([
      ['at once', [answerAtOnce]],
      ['after it was handed out', [remark, answer('来年度に書く。')]],
    ])('takes what was answered to it %s', (_, acts) => {
      const town = replica('町', acts)
      for (const after of [taken(prefecture, town), taken(town, prefecture)]) {
        expect(after.open).toEqual([])
        expect(['answer', 'state', 'text'].map((field) => fieldOf(after, id, field))).toEqual([
          '来年度に書く。',
          'answered',
          '根拠を書くこと。',
        ])
      }
    })

    it('asks where both have answered it differently, and where an answer was taken away again', () => {
      const town = replica('町', [answerAtOnce])
      const other = replica('県', [remark, answer('今年度に書く。')])
      expect(keysOf(taken(other, town))).toEqual([`field:${id}:answer`])
      const silent = replica('県', [remark, answer('今年度に書く。'), answer('')])
      expect(keysOf(taken(silent, town))).toEqual([`field:${id}:answer`, `field:${id}:state`])
    })

    it('asks where one office has put it back without the answer that it knew', () => {
      const known = handOut(seal(prefecture))
      const back = replica('県', [answer('今年度に書く。'), remove(id), remark], known)
      const town = replica('町', [answer('来年度に書く。')], known)
      expect(keysOf(taken(back, town))).toEqual([`field:${id}:answer`, `field:${id}:state`])
    })
  })

  it('keeps a record that came back at another place', () => {
    const removed = replica('企画課', [remove(plan.bar)])
    const held = plan.records.find(({ id }) => id === plan.bar)!
    const placed = { ...held, fields: { ...held.fields, position: 3 } } as typeof held
    const back = seal(edit(removed, [{ op: 'insert', record: placed }]))
    expect(fieldOf(taken(replica('福祉課'), back), plan.bar, 'position')).toBe(3)
  })

  describe('of records below each other', () => {
    const second = newId()
    const start = handOut(
      replica('企画課', [
        (model) => [{ op: 'insert', record: { ...model.find('measure', plan.measure)!, id: second } }],
      ]),
    )
    const nest = (actor: string, id: RecordId, parent: RecordId) => replica(actor, [write(id, { parent })], start)

    it('breaks a circle at one place, the same in all offices, and asks there', () => {
      const [ours, theirs] = [nest('企画課', plan.measure, second), nest('福祉課', second, plan.measure)]
      const [left, right] = [taken(ours, theirs), taken(theirs, ours)]
      const [lower, upper] = [plan.measure, second].toSorted() as [RecordId, RecordId]
      expect([left, right].map(keysOf)).toEqual([[`field:${lower}:parent`], [`field:${lower}:parent`]])
      expect(left.open).toMatchObject([{ ours: null, candidates: [{ content: upper }] }])
      expect([lower, upper].map((id) => fieldOf(left, id, 'parent'))).toEqual([null, lower])
      expect(agreement(left)).toBe(agreement(right))
    })

    it('breaks it there in whatever order the records come', () => {
      const model = modelOf(openReplica(office('企画課'), start))
      const circle = [plan.measure, second].flatMap((id, at, ids) => changeFields(model, id, { parent: ids[1 - at]! }))
      const records = model.withChanges(circle).all()
      const broken = [records, records.toReversed()].flatMap((each) =>
        [...showWhole(byId(each)).values()].filter(({ type, fields }) => type === 'measure' && fields.parent === null),
      )
      expect(new Set(broken.map(({ id }) => id))).toEqual(new Set([[plan.measure, second].toSorted()[0]]))
    })

    it('takes another place for the other one of the circle for a decision', () => {
      const [ours, theirs] = [nest('企画課', plan.measure, second), nest('福祉課', second, plan.measure)]
      const joined = taken(ours, theirs)
      const [, upper] = [plan.measure, second].toSorted() as [RecordId, RecordId]
      const freed = seal(edit(joined, write(upper, { parent: null })(modelOf(joined))))
      const back = taken(taken(theirs, ours), freed)
      expect([keysOf(freed), keysOf(back)]).toEqual([[], []])
      expect([plan.measure, second].map((id) => fieldOf(back, id, 'parent'))).toEqual([null, null])
    })
  })
})
