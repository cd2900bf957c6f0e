import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { changesBetween, inSequence, netChanges } from '#shared/domain/edit/net-changes.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { insertRowAfter } from '#shared/domain/edit/insert-row.ts'
import { moveRecord } from '#shared/domain/edit/move-record.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { isRanked, siblingsOf } from '#shared/domain/edit/siblings.ts'
import { changedRecordId, invertChanges, type RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { listReferrers, randomEdit } from '../../../../helpers/random-edits.ts'
import { seededRandom } from '../../../../helpers/seeded-random.ts'

const samples = readSamplePlans().map((records) => createPlanModel(records))

function idSource(): () => RecordId {
  let count = 0
  return () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}` as RecordId
}

const inOrder = (model: PlanModel) => [...model.all()].sort((one, other) => (one.id < other.id ? -1 : 1))

/** Some record of some sample, of a type that the test is about. */
const somewhere = (fits: (record: PlanRecord) => boolean) =>
  fc.record({ sample: fc.constantFrom(...samples), pick: fc.nat() }).map(({ sample, pick }) => {
    const fitting = sample.all().filter(fits)
    return { model: sample, record: fitting[pick % fitting.length]! }
  })

const ranked = ({ type }: PlanRecord) => isRanked(type) && type !== 'value'

describe('insertRowAfter', () => {
  it('puts an empty record right behind, keeps the order of the others and the plan whole', () => {
    const rows = somewhere((record) => ranked(record) && !['measure', 'placement'].includes(record.type))
    fc.assert(
      fc.property(rows, ({ model, record }) => {
        const before = siblingsOf(model, record.type, record.fields).map(({ id }) => id)
        const changes = insertRowAfter(model, record, idSource())
        const after = model.withChanges(netChanges(model, changes))
        const made = changes.flatMap((change) => (change.op === 'insert' ? [change.record] : []))
        const own = made.find(({ type }) => type === record.type)!
        const at = before.indexOf(record.id) + 1
        expect(siblingsOf(after, record.type, record.fields).map(({ id }) => id)).toEqual(
          before.toSpliced(at, 0, own.id),
        )
        expect(checkPlanRecords(after.all()).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('insertRecord', () => {
  it('goes first, last or where there is room, without moving more than it must', () => {
    fc.assert(
      fc.property(
        somewhere(({ type }) => type === 'fieldValue'),
        ({ model, record }) => {
          const fields = { ...record.fields } as Record<string, unknown>
          delete fields['position']
          const given = { id: idSource()(), type: record.type, fields } as never
          const before = siblingsOf(model, record.type, record.fields).map(({ id }) => id)
          const ids = (changes: readonly RecordChange[]) =>
            siblingsOf(model.withChanges(changes), record.type, record.fields).map(({ id }) => id)
          expect(ids(insertRecord(model, given, 'first')).slice(1)).toEqual(before)
          expect(ids(insertRecord(model, given, 'last')).slice(0, -1)).toEqual(before)
          expect(insertRecord(model, given, 'last')).toHaveLength(1)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('moveRecord', () => {
  it('changes places with its neighbour, and moving back restores the plan', () => {
    fc.assert(
      fc.property(somewhere(ranked), fc.constantFrom(1 as const, -1 as const), ({ model, record }, step) => {
        const before = siblingsOf(model, record.type, record.fields).map(({ id }) => id)
        const moved = model.withChanges(moveRecord(model, record.id, step))
        const at = before.indexOf(record.id)
        const neighbour = before[at + step]
        const expected = neighbour === undefined ? before : before.with(at, neighbour).with(at + step, record.id)
        const present = moved.findAny(record.id)!
        expect(siblingsOf(moved, present.type, present.fields).map(({ id }) => id)).toEqual(expected)
        if (neighbour === undefined) return
        const back = moved.withChanges(moveRecord(moved, record.id, step === 1 ? -1 : 1))
        expect(siblingsOf(back, record.type, record.fields).map(({ id }) => id)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })
})

describe('removeRecords', () => {
  it('leaves a whole plan in which nothing points to what is gone', () => {
    const removable = somewhere(({ type }) => type !== 'plan' && type !== 'municipality')
    fc.assert(
      fc.property(removable, ({ model, record }) => {
        const changes = removeRecords(model, [record.id])
        const after = model.withChanges(changes)
        const gone = changes.flatMap((change) => (change.op === 'delete' ? [change.record] : []))
        expect(after.findAny(record.id)).toBeNull()
        expect(gone.flatMap((each) => listReferrers(after, each))).toEqual([])
        expect(checkPlanRecords(after.all()).ok).toBe(true)
        expect(inOrder(after.withChanges(invertChanges(changes)))).toEqual(inOrder(model))
      }),
      { numRuns: 300 },
    )
  })
})

describe('netChanges', () => {
  it('touches each record once and comes to the same as the changes one after another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), (model, seed) => {
        const random = seededRandom(seed)
        const newId = idSource()
        const edits = Array.from({ length: 4 }, () => (present: PlanModel) => randomEdit(present, random, newId))
        let last = model
        const net = inSequence(
          model,
          edits.map((edit) => (present: PlanModel) => {
            const changes = edit(present)
            last = present.withChanges(changes)
            return changes
          }),
        )
        expect(new Set(net.map(changedRecordId)).size).toBe(net.length)
        expect(inOrder(model.withChanges(net))).toEqual(inOrder(last))
        expect(new Set(changesBetween(model, last).map(changedRecordId))).toEqual(new Set(net.map(changedRecordId)))
      }),
      { numRuns: 60 },
    )
  })
})
