import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { recordTypes } from '#shared/domain/record/record-types.ts'
import type { LooseRecord, PlanRecord } from '#shared/domain/record/plan-record.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const plan = buildPlan('東')
const NOWHERE = buildRecordId(99)
const indexOf = (type: string) => plan.records.findIndex((record) => record.type === type)

function withField(type: PlanRecord['type'], field: string, content: unknown): readonly LooseRecord[] {
  const record = plan.records[indexOf(type)]!
  return plan.records.with(indexOf(type), { ...record, fields: { ...record.fields, [field]: content } } as never)
}

const references = plan.records.flatMap(({ type }) =>
  Object.entries(recordTypes[type]).flatMap(([field, { kind }]) =>
    kind === 'reference' ? [[type, field] as const] : [],
  ),
)

describe('checkPlanRecords', () => {
  it('passes every sample, and the built plan in any order', () => {
    for (const records of [...readSamplePlans(), plan.records, plan.records.toReversed()]) {
      expect(checkPlanRecords(records)).toEqual({ ok: true, value: records })
    }
  })

  it.each([...new Map(references.map((each) => [each.join('.'), each])).values()])(
    'refuses a %s whose %s points nowhere',
    (type, field) => {
      const dangling = { ok: false, error: { code: 'plan/dangling-reference', field: `${type}.${field}` } }
      expect(checkPlanRecords(withField(type, field, NOWHERE))).toEqual(dangling)
    },
  )

  it('refuses a reference to a record of another type than the field allows', () => {
    const dangling = { ok: false, error: { code: 'plan/dangling-reference', field: 'placement.measure' } }
    expect(checkPlanRecords(withField('placement', 'measure', plan.project))).toEqual(dangling)
  })

  it('refuses a measure above itself, at once and by way of another', () => {
    const measure = plan.records[indexOf('measure')]!
    const other = { ...measure, id: NOWHERE, fields: { ...measure.fields, parent: measure.id } }
    const circular = { ok: false, error: { code: 'plan/circular-reference', field: 'measure.parent' } }
    expect(checkPlanRecords(withField('measure', 'parent', measure.id))).toEqual(circular)
    expect(checkPlanRecords([...withField('measure', 'parent', NOWHERE), other])).toEqual(circular)
    expect(checkPlanRecords([...plan.records, other]).ok).toBe(true)
  })

  it('refuses a second record of one id, a second plan, and a second value of one cell', () => {
    const value = plan.records[indexOf('value')]!
    const error = (records: readonly LooseRecord[]) => {
      const checked = checkPlanRecords(records)
      return checked.ok ? null : checked.error
    }
    expect(error([...plan.records, value])).toEqual({ code: 'plan/duplicate-record', id: value.id })
    expect(error([...plan.records, { ...value, id: NOWHERE }])).toEqual({ code: 'plan/duplicate-cell', id: NOWHERE })
    const second = { ...plan.records[indexOf('plan')]!, id: NOWHERE }
    expect(error([...plan.records, second])).toEqual({ code: 'plan/not-one-plan' })
    expect(error([])).toEqual({ code: 'plan/not-one-plan' })
  })
})
