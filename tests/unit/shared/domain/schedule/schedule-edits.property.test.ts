import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { invertChanges, type RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import {
  addLane,
  drawBar,
  moveBarToLane,
  putBar,
  setBarEnd,
  stepBar,
  type BarPart,
} from '#shared/domain/schedule/bar-edits.ts'
import { addBullet, readBullet, setBulletMonth, writeBullet } from '#shared/domain/schedule/bullet-edits.ts'
import { columnSpanOf } from '#shared/domain/schedule/column-span.ts'
import { schedulePeriodsOf } from '#shared/domain/schedule/schedule-periods.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const samples = readSamplePlans().map((records) => createPlanModel(records))
const withBars = samples.filter((model) => model.list('bar').length > 0)
const parts: readonly BarPart[] = ['start', 'end', 'whole']
const steps = fc.constantFrom<1 | -1>(1, -1)
const ends = fc.constantFrom('unknown', 'closed', 'continues', 'open')

/** Some bar of some sample, put somewhere on the grid first: a stated end or none, any way to end. */
const bars = fc
  .record({
    sample: fc.constantFrom(...withBars),
    pick: fc.nat(),
    one: fc.nat(),
    other: fc.nat(),
    isStated: fc.boolean(),
    end: ends,
  })
  .map(({ sample, pick, one, other, isStated, end }) => {
    const periods = schedulePeriodsOf(sample)
    const [first, last] = [one % periods.length, other % periods.length].sort((a, b) => a - b) as [number, number]
    const bar = sample.list('bar')[pick % sample.list('bar').length]!
    const after = { from: periods[first]!, to: isStated ? periods[last]! : null, end }
    const model = sample.withChanges([{ op: 'update', id: bar.id, type: 'bar', before: {}, after }])
    return { model, id: bar.id, periods }
  })

const barOf = (model: PlanModel, id: RecordId): PlanRecord<'bar'> => model.find('bar', id)!
const spanIn = (model: PlanModel, id: RecordId) => {
  const { from, to } = barOf(model, id).fields
  return columnSpanOf(from, to, schedulePeriodsOf(model))!
}
const inOrder = (model: PlanModel) => [...model.all()].sort((one, other) => (one.id < other.id ? -1 : 1))

/** The plan after an edit, which leaves a whole plan and can be taken back to the letter. */
function after(model: PlanModel, changes: readonly RecordChange[]): PlanModel {
  const next = model.withChanges(changes)
  expect(inOrder(next.withChanges(invertChanges(changes)))).toEqual(inOrder(model))
  return next
}

describe('stepBar', () => {
  it('moves a bar in its whole length, never out of the grid, and back again', () => {
    fc.assert(
      fc.property(bars, steps, ({ model, id, periods }, step) => {
        const [before, span] = [barOf(model, id).fields, spanIn(model, id)]
        const moved = after(model, stepBar(model, id, { part: 'whole', step }))
        if (moved.find('bar', id)!.fields.from === before.from) {
          expect(step === 1 ? span.last : span.first).toBe(step === 1 ? periods.length - 1 : 0)
          return
        }
        expect(spanIn(moved, id)).toEqual({ first: span.first + step, last: span.last + step })
        expect(barOf(moved, id).fields.to === null).toBe(before.to === null)
        const back = step === 1 ? -1 : 1
        expect(barOf(after(moved, stepBar(moved, id, { part: 'whole', step: back })), id).fields).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('moves the start alone, to the last column at most, and states the end that was not stated', () => {
    fc.assert(
      fc.property(bars, steps, ({ model, id }, step) => {
        const span = spanIn(model, id)
        const moved = after(model, stepBar(model, id, { part: 'start', step }))
        const first = Math.min(Math.max(span.first + step, 0), span.last)
        expect(spanIn(moved, id)).toEqual({ first, last: span.last })
        expect(barOf(moved, id).fields.end).toBe(barOf(model, id).fields.end)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves every other record alone, and a whole plan', () => {
    fc.assert(
      fc.property(bars, steps, fc.constantFrom(...parts), ({ model, id }, step, part) => {
        const changes = stepBar(model, id, { part, step })
        expect(changes.every((change) => change.op === 'update' && change.id === id)).toBe(true)
        expect(checkPlanRecords(model.withChanges(changes).all()).ok).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('putBar', () => {
  it('stays on the grid wherever it is put, keeps its other side, and does nothing the second time', () => {
    fc.assert(
      fc.property(
        bars,
        fc.constantFrom(...parts),
        fc.integer({ min: -3, max: 12 }),
        ({ model, id, periods }, part, column) => {
          const span = spanIn(model, id)
          const put = after(model, putBar(model, id, { part, column }))
          const { first, last } = spanIn(put, id)
          expect(first).toBeGreaterThanOrEqual(0)
          expect(last).toBeLessThan(periods.length)
          if (part === 'start') expect([first, last]).toEqual([Math.min(Math.max(column, 0), span.last), span.last])
          if (part === 'end')
            expect([first, last]).toEqual([span.first, Math.min(Math.max(column, span.first), periods.length - 1)])
          if (part === 'whole') expect(last - first).toBe(span.last - span.first)
          expect(
            putBar(put, id, {
              part,
              column:
                part === 'end' && column >= periods.length
                  ? column
                  : part === 'start'
                    ? first
                    : part === 'end'
                      ? last
                      : first,
            }),
          ).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('has a bar that is drawn past the last column go on beyond the plan', () => {
    fc.assert(
      fc.property(bars, ({ model, id, periods }) => {
        const put = after(model, putBar(model, id, { part: 'end', column: periods.length }))
        expect(barOf(put, id).fields).toMatchObject({ to: periods.at(-1), end: 'continues' })
        const back = after(put, putBar(put, id, { part: 'end', column: periods.length - 1 }))
        expect(barOf(back, id).fields).toMatchObject({ to: periods.at(-1), end: 'closed' })
      }),
    )
  })
})

describe('setBarEnd', () => {
  it('says nothing of where the bar stands, but that one which ends there has a stated end', () => {
    fc.assert(
      fc.property(bars, ends, ({ model, id }, end) => {
        const span = spanIn(model, id)
        const set = after(model, setBarEnd(model, id, end))
        expect(spanIn(set, id)).toEqual(span)
        expect(barOf(set, id).fields.end).toBe(end)
        if (end === 'closed') expect(barOf(set, id).fields.to).not.toBeNull()
      }),
    )
  })
})

describe('drawBar', () => {
  it('draws over the columns from the one to the other, as the last bar of its lane', () => {
    const model = sampleModel('伊豆の国市')
    const lane = model.list('lane')[0]!.id
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 8 }), fc.integer({ min: -2, max: 8 }), (first, last) => {
        const drawn = after(
          model,
          drawBar(model, { place: { lane }, columns: { first, last }, label: '実施' }, createNewIds()),
        )
        const made = drawn.listBy('bar', 'lane', lane).at(-1)!
        const [least, greatest] = [first, last].map((column) => Math.min(Math.max(column, 0), 4)).sort((a, b) => a - b)
        expect(spanIn(drawn, made.id)).toEqual({ first: least, last: greatest })
        expect(made.fields).toMatchObject({ label: '実施', end: 'closed', style: 'action', track: 'plan' })
        expect(checkPlanRecords(drawn.all()).ok).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('makes the lane where there is none yet, in the same act', () => {
    const model = sampleModel('伊豆の国市')
    const owner = model.list('placement')[0]!.id
    const lanes = model.listBy('lane', 'owner', owner).length
    const given = { place: { newLaneOf: owner }, columns: { first: 1, last: 2 }, label: '拡大' }
    const drawn = after(model, drawBar(model, given, createNewIds()))
    const lane = drawn.listBy('lane', 'owner', owner).at(-1)!
    expect(drawn.listBy('lane', 'owner', owner)).toHaveLength(lanes + 1)
    expect(drawn.listBy('bar', 'lane', lane.id).map(({ fields }) => fields.label)).toEqual(['拡大'])
  })

  it('draws nothing in a plan without columns', () => {
    const model = sampleModel('三島市')
    expect(schedulePeriodsOf(model)).toEqual([])
    const owner = model.list('measure')[0]!.id
    const given = { place: { newLaneOf: owner }, columns: { first: 0, last: 0 }, label: '実施' }
    expect(drawBar(model, given, createNewIds())).toEqual([])
  })
})

describe('moveBarToLane', () => {
  it('goes to the lane below, behind its bars, and nowhere past the last one', () => {
    const model = sampleModel('伊豆の国市')
    fc.assert(
      fc.property(fc.nat(model.list('bar').length - 1), steps, (pick, step) => {
        const bar = model.list('bar')[pick]!
        const lanes = model.listBy('lane', 'owner', model.find('lane', bar.fields.lane)!.fields.owner)
        const at = lanes.findIndex(({ id }) => id === bar.fields.lane)
        const moved = after(model, moveBarToLane(model, bar.id, step))
        const wanted = lanes[at + step] ?? lanes[at]!
        expect(barOf(moved, bar.id).fields.lane).toBe(wanted.id)
        if (wanted !== lanes[at]) expect(moved.listBy('bar', 'lane', wanted.id).at(-1)!.id).toBe(bar.id)
      }),
    )
  })
})

describe('addLane', () => {
  it('stands where it is put', () => {
    const model = sampleModel('川本町')
    const owner = model.list('lane')[0]!.fields.owner
    const first = model.listBy('lane', 'owner', owner)[0]!.id
    const id = createNewIds()()
    const added = after(model, addLane(model, { id, owner, rank: { after: first } }))
    expect(added.listBy('lane', 'owner', owner)[1]!.id).toBe(id)
  })
})

describe('a bullet', () => {
  it('reads the months and arrows of every bullet that a town has printed as the town meant them', () => {
    const bullets = samples.flatMap((model) => model.list('bullet'))
    expect(bullets.length).toBeGreaterThan(80)
    for (const { fields } of bullets) {
      expect(readBullet(fields.text)).toEqual({
        text: fields.text,
        month: fields.month,
        isContinuation: fields.isContinuation,
      })
    }
  })

  it('is added behind the others of its cell', () => {
    const model = sampleModel('川本町')
    const held = model.list('bullet')[0]!
    const { lane, period } = held.fields
    const added = after(model, addBullet(model, { place: { lane }, period, text: '４月　本稼働' }, createNewIds()))
    const inCell = added.listBy('bullet', 'lane', lane).filter(({ fields }) => fields.period === period)
    expect(inCell.at(-1)!.fields).toMatchObject({ text: '４月　本稼働', month: 4, isContinuation: false })
  })

  it('changes its month mark in its words, and back', () => {
    const months = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null })
    const model = sampleModel('川本町')
    fc.assert(
      fc.property(fc.nat(model.list('bullet').length - 1), months, months, (pick, month, other) => {
        const { id } = model.list('bullet')[pick]!
        const set = after(model, setBulletMonth(model, id, month))
        const words = set.find('bullet', id)!.fields
        expect(words.month).toBe(month)
        expect(readBullet(words.text).month).toBe(month)
        const twice = setBulletMonth(set, id, other)
        const back = setBulletMonth(set.withChanges(twice), id, month)
        expect(set.withChanges(twice).withChanges(back).find('bullet', id)!.fields).toEqual(words)
      }),
    )
  })

  it('becomes a continuation when it is an arrow alone, and no month where the month is in a sentence', () => {
    const model = sampleModel('川本町')
    const { id } = model.list('bullet')[0]!
    const written = (text: string) => after(model, writeBullet(model, id, text)).find('bullet', id)!.fields
    expect(written('⇒')).toMatchObject({ isContinuation: true, month: null })
    expect(written('4月から順次')).toMatchObject({ isContinuation: false, month: null })
    expect(written('12月 契約')).toMatchObject({ month: 12 })
  })
})
