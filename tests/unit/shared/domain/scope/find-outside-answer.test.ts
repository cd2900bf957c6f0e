import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { cutRevisions } from '#shared/domain/scope/cut-revisions.ts'
import { findOutsideAnswer } from '#shared/domain/scope/find-outside-answer.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import {
  beginPlan,
  decide,
  edit,
  handOut,
  modelOf,
  openReplica,
  seal,
  takeIn,
  undoTaking,
  type Message,
  type Replica,
} from '../../../../helpers/revision-replica.ts'
import { sectionPlan, SECTIONS } from '../../../../helpers/section-plan.ts'

const { model, idOf, scopeOf } = sectionPlan()
const newId = createIds()
const officeOf = (actor: string) => ({ planId: idOf('plan'), actor, now: () => '2026-04-01T00:00:00.000Z' })
const begun = beginPlan(officeOf('企画課'), model.all())
const open = (actor: string, message: Message = begun) => openReplica(officeOf(actor), message)
type Act = (now: PlanModel) => readonly RecordChange[]
const done = (replica: Replica, act: Act) => seal(edit(replica, act(modelOf(replica))))
const rename =
  (name: string, text: string): Act =>
  (now) =>
    changeFields(now, idOf(name), { name: text })
const remove =
  (name: string): Act =>
  (now) =>
    removeRecords(now, [idOf(name)])

/** A part as its office hands it out, cut as the host cuts it. */
function partOf(office: Replica, scope: Scope) {
  const whole = modelOf(office)
  const { records } = partOfPlan(whole, scope)
  return {
    handedOut: { model: createPlanModel(records), scope },
    message: { ...handOut(office), revisions: cutRevisions(handOut(office).revisions, whole, scope), records },
  }
}

function whyNot(office: Replica, handedOut: { readonly model: PlanModel; readonly scope: Scope }, answer: Message) {
  const graph = createGraph([...office.revisions.values(), ...answer.revisions])
  return findOutsideAnswer(handedOut, { graph, ours: handOut(office), theirs: answer })?.why ?? null
}

/** An office in which two have named a project differently, and nobody has decided. */
function undecided(): Replica {
  const office = done(open('企画課'), rename('税務課 project', '税務課の改革'))
  return seal(takeIn(office, handOut(done(open('福祉課'), rename('税務課 project', '税務課の見直し')))))
}

describe('findOutsideAnswer', () => {
  it('lets what was written in the part come back, and nothing that was written beside it', () => {
    const office = open('企画課')
    const { handedOut, message } = partOf(office, scopeOf('税務課'))
    const section = open('税務課', message)
    expect(whyNot(office, handedOut, handOut(done(section, rename('税務課 project', '税務課の改革'))))).toBeNull()
    expect(whyNot(office, handedOut, handOut(done(section, rename('税務課', '納税課'))))).toBe('place')
  })

  it('sees what a larger part before has let be removed', () => {
    const office = open('企画課')
    const larger = partOf(office, { sections: SECTIONS.map(idOf), measures: [], writable: 'all' })
    const section = done(open('税務課', larger.message), remove('福祉課 bar'))
    const smaller = partOf(office, scopeOf('税務課'))
    expect(whyNot(office, smaller.handedOut, handOut(section))).toBe('place')
    expect(whyNot(office, larger.handedOut, handOut(section))).toBeNull()
  })

  it('sees what is written of a record that the answer does not carry', () => {
    const office = open('企画課')
    const { handedOut, message } = partOf(office, scopeOf('税務課'))
    const { revisions, heads } = handOut(done(open('企画課'), rename('福祉課 project', '福祉課の改革')))
    expect(whyNot(office, handedOut, { revisions, heads, records: message.records })).toBe('place')
  })

  it('lets a section take back what it has sent before, wherever its part stands by now', () => {
    const office = open('企画課')
    const { handedOut, message } = partOf(office, scopeOf('税務課'))
    const put: Act = (now) =>
      putValue(
        now,
        { owner: idOf('税務課 indicator'), role: 'actual', period: '2026', position: 0 },
        { raw: '48件', newId: newId() },
      )
    const section = done(open('税務課', message), put)
    const taken = seal(takeIn(office, handOut(section)))
    const value = modelOf(section)
      .listBy('value', 'owner', idOf('税務課 indicator'))
      .find(({ fields }) => fields.role === 'actual')
    const given = done(taken, (now) =>
      changeFields(now, idOf('税務課 responsibility'), { section: idOf('福祉課'), text: '福祉課' }),
    )
    const answer = handOut(done(section, (now) => removeRecords(now, value === undefined ? [] : [value.id])))
    expect([whyNot(taken, handedOut, answer), whyNot(given, handedOut, answer)]).toEqual([null, null])
  })

  it('sees nothing in what the office has taken back itself, and the section has not', () => {
    const office = open('企画課')
    const { handedOut, message } = partOf(office, scopeOf('税務課'))
    const other = done(open('福祉課'), rename('福祉課 project', '福祉課の改革'))
    const undone = undoTaking(takeIn(office, handOut(other)))
    const answer = handOut(done(open('税務課', message), rename('税務課 project', '税務課の改革')))
    expect(whyNot(undone, handedOut, answer)).toBeNull()
  })

  it('takes nothing for written that an open conflict shows otherwise in the section', () => {
    const office = undecided()
    const { handedOut, message } = partOf(office, scopeOf('税務課', 'progress'))
    const records = message.records.map((record) =>
      record.id === idOf('税務課 project') && record.type === 'project'
        ? { ...record, fields: { ...record.fields, name: '税務課の見直し' } }
        : record,
    )
    const names = [message.records, records].map(
      (each) => createPlanModel(each).find('project', idOf('税務課 project'))?.fields.name,
    )
    expect(new Set(names).size).toBe(2)
    expect(whyNot(office, handedOut, { ...message, records })).toBeNull()
  })

  it('sees what was decided where it may not be written, also for what stands there', () => {
    const office = undecided()
    const decided = (scope: Scope) => {
      const { handedOut, message } = partOf(office, scope)
      const section = open('税務課', message)
      const [conflict] = section.open
      if (conflict === undefined) return expect.fail('nothing is open')
      return whyNot(office, handedOut, handOut(seal(decide(section, conflict, { take: 'ours' }))))
    }
    expect([decided(scopeOf('税務課')), decided(scopeOf('税務課', 'progress'))]).toEqual([null, 'kind'])
  })
})
