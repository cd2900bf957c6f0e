import { describe, expect, it } from 'vitest'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { changedRecordId, type RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findOutsideScope } from '#shared/domain/scope/find-outside-scope.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { randomEdit } from '../../../../helpers/random-edits.ts'
import { randomScope } from '../../../../helpers/random-scope.ts'
import { sampleModels } from '../../../../helpers/sample-models.ts'
import { seededRandom } from '../../../../helpers/seeded-random.ts'
import { sectionPlan } from '../../../../helpers/section-plan.ts'

const { model, idOf, scopeOf } = sectionPlan()
const newId = createIds()
const whyNot = (changes: readonly RecordChange[], writable: Scope['writable'] = 'all') =>
  findOutsideScope(model, scopeOf('税務課', writable), changes)?.why ?? null

const rename = (name: string) => changeFields(model, idOf(name), { name: '新しい名前' })
const actual = () =>
  putValue(
    model,
    { owner: idOf('税務課 indicator'), role: 'actual', period: '2026', position: 0 },
    { raw: '48件', newId: newId() },
  )
const remark = (about: string) =>
  insertRecord(model, {
    id: newId(),
    type: 'comment',
    fields: { subject: idOf(about), at: '2026-11-20T10:00:00Z', author: '佐藤', text: '確認しました。' },
  })
const actualBar = () =>
  insertRecord(model, {
    id: newId(),
    type: 'bar',
    fields: { lane: idOf('税務課 lane'), from: '2026', label: '実施', track: 'actual' },
  })

describe('findOutsideScope', () => {
  it('lets a section write on its own sheets, and add to them', () => {
    expect(whyNot(rename('税務課 project'))).toBeNull()
    expect(whyNot(removeRecords(model, [idOf('税務課 bar')]))).toBeNull()
    expect(whyNot([...actual(), ...remark('税務課 project')])).toBeNull()
  })

  it('keeps it from the sheets of others and from the frame of the plan', () => {
    for (const name of ['福祉課 project', '税務課']) expect(whyNot(rename(name))).toBe('place')
    expect(whyNot(changeFields(model, idOf('measure'), { title: '別の施策' }))).toBe('place')
    expect(whyNot(changeFields(model, idOf('plan'), { title: '別の計画' }))).toBe('place')
    expect(whyNot(removeRecords(model, [idOf('福祉課 target')]))).toBe('place')
    expect(whyNot(remark('福祉課 project'))).toBe('place')
  })

  it('keeps it from giving a sheet away and from taking one', () => {
    const given = changeFields(model, idOf('税務課 responsibility'), { section: idOf('福祉課') })
    expect(whyNot(given)).toBe('place')
    expect(whyNot(removeRecords(model, [idOf('税務課 responsibility')]))).toBe('part')
    const taken = insertRecord(model, {
      id: newId(),
      type: 'responsibility',
      fields: { owner: idOf('福祉課 project'), text: '税務課', section: idOf('税務課') },
    })
    expect(whyNot(taken)).toBe('part')
  })

  it('lets progress be written alone', () => {
    for (const changes of [actual(), actualBar(), remark('税務課 indicator')]) {
      expect(whyNot(changes, 'progress')).toBeNull()
    }
    expect(whyNot(changeFields(model, idOf('税務課 target'), { raw: '60件' }), 'progress')).toBe('kind')
    expect(whyNot(changeFields(model, idOf('税務課 target'), { role: 'actual' }), 'progress')).toBe('kind')
    expect(whyNot(changeFields(model, idOf('税務課 bar'), { track: 'actual' }), 'progress')).toBe('kind')
    expect(whyNot(rename('税務課 project'), 'progress')).toBe('kind')
  })

  it('lets remarks be made alone', () => {
    expect(whyNot(remark('税務課 target'), 'comments')).toBeNull()
    for (const changes of [actual(), actualBar()]) expect(whyNot(changes, 'comments')).toBe('kind')
  })

  it('lets no random act on a part change the rest of the plan, its digest or who has it', () => {
    const random = seededRandom(44)
    const tally = { allowed: 0, refused: 0 }
    for (const whole of Object.values(sampleModels)) {
      for (let round = 0; round < 12; round += 1) {
        const scope = { ...randomScope(whole, random), writable: 'all' } as const
        const { records, own } = partOfPlan(whole, scope)
        const part = createPlanModel(records)
        for (let step = 0; step < 6; step += 1) {
          const changes = randomEdit(part, random, newId)
          const isAllowed = findOutsideScope(part, scope, changes) === null
          tally[isAllowed ? 'allowed' : 'refused'] += 1
          if (isAllowed) expectRestKept(whole, { scope, own, changes })
        }
      }
    }
    expect(tally.allowed).toBeGreaterThan(60)
    expect(tally.refused).toBeGreaterThan(60)
  })
})

type Allowed = {
  readonly scope: Scope
  readonly own: ReadonlySet<RecordId>
  readonly changes: readonly RecordChange[]
}

/** The act in the whole plan, as it is merged: what was not handed out has the same digest, and the part the same records. */
function expectRestKept(whole: PlanModel, { scope, own, changes }: Allowed) {
  const next = whole.withChanges(changes)
  const restOf = (each: PlanModel, mine: ReadonlySet<RecordId>) => each.all().filter(({ id }) => !mine.has(id))
  const mineNow = partOfPlan(next, scope).own
  expect(contentDigestOf(restOf(next, mineNow), bundleCrypto)).toBe(contentDigestOf(restOf(whole, own), bundleCrypto))
  const touched = new Set(changes.map(changedRecordId))
  const moved = [...own, ...mineNow].filter((id) => !(own.has(id) && mineNow.has(id)))
  expect(moved.filter((id) => !touched.has(id))).toEqual([])
}
