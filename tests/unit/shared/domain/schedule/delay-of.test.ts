import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { delayOf, plannedFor } from '#shared/domain/schedule/delay-of.ts'
import { schedulePeriodsOf } from '#shared/domain/schedule/schedule-periods.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const plan = sampleModel('伊豆の国市')
const periods = schedulePeriodsOf(plan)
const lane = plan.list('lane')[0]!.id

type Drawn = Partial<FieldsOf<'bar'>>

/** The plan with these bars alone in one lane; the last of them is what was done. */
function laneWith(...bars: readonly Drawn[]): { readonly model: PlanModel; readonly ids: readonly RecordId[] } {
  const ids = bars.map((_, index) => `00000000-0000-7000-8000-00000000000${String(index)}` as RecordId)
  const rest = { remark: null, style: 'action', delayReason: null, label: '', end: 'closed', track: 'plan' } as const
  const model = plan.withChanges([
    ...plan.listBy('bar', 'lane', lane).map((record) => ({ op: 'delete', record }) as const),
    ...bars.map((bar, position) => {
      const fields = { ...rest, lane, position, from: periods[0]!, to: bar.from ?? null, ...bar }
      return { op: 'insert', record: { id: ids[position]!, type: 'bar', fields } } as const
    }),
  ])
  return { model, ids }
}

const delayIn = ({ model, ids }: ReturnType<typeof laneWith>) => delayOf(model, model.find('bar', ids.at(-1)!)!)

describe('delayOf', () => {
  it('counts the columns by which the done ends after the planned', () => {
    const columns = fc.nat(periods.length - 1)
    fc.assert(
      fc.property(columns, columns, (due, done) => {
        const lane = laneWith(
          { label: '調査', to: periods[due]! },
          { label: '調査', to: periods[done]!, track: 'actual' },
        )
        const delay = delayIn(lane)
        expect(delay?.columns ?? 0).toBe(Math.max(0, done - due))
        if (delay !== null) expect(delay.planned.id).toBe(lane.ids[0])
      }),
    )
  })

  it('finds no delay where the plan states no end', () => {
    for (const end of ['open', 'unknown', 'continues'] as const) {
      expect(delayIn(laneWith({ end, to: periods[1]! }, { to: periods[3]!, track: 'actual' }))).toBeNull()
    }
  })

  it('takes what goes on beyond the plan as later than its last column', () => {
    const last = periods.at(-1)!
    expect(delayIn(laneWith({ to: last }, { to: last, end: 'continues', track: 'actual' }))?.columns).toBe(1)
  })

  it('finds none where nothing was planned, and none of what is itself planned', () => {
    expect(delayIn(laneWith({ to: periods[3]!, track: 'actual' }))).toBeNull()
    expect(delayIn(laneWith({ to: periods[1]! }, { to: periods[3]! }))).toBeNull()
  })
})

describe('plannedFor', () => {
  const found = ({ model, ids }: ReturnType<typeof laneWith>) =>
    plannedFor(model, model.find('bar', ids.at(-1)!)!)?.id ?? null

  it('is what bears the same words, wherever it stands', () => {
    const lane = laneWith(
      { label: '調査', from: periods[0]!, to: periods[0]! },
      { label: '導入', from: periods[2]!, to: periods[2]! },
      { label: '調査', from: periods[3]!, to: periods[3]!, track: 'actual' },
    )
    expect(found(lane)).toBe(lane.ids[0])
  })

  it('is else what began last before it, or what comes first', () => {
    const later = laneWith(
      { from: periods[0]!, to: periods[0]! },
      { from: periods[2]!, to: periods[2]! },
      { from: periods[3]!, to: periods[3]!, track: 'actual' },
    )
    expect(found(later)).toBe(later.ids[1])
    const earlier = laneWith({ from: periods[2]!, to: periods[2]! }, { from: periods[0]!, track: 'actual' })
    expect(found(earlier)).toBe(earlier.ids[0])
  })
})
