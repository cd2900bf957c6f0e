import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import type { Field, FieldContent } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { initialFieldsOf, readRecord } from '#shared/domain/record/read-record.ts'
import { recordTypes } from '#shared/domain/record/record-types.ts'
import { buildRecordId } from '../../../helpers/build-bundle.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { otherContent } from '../../../helpers/random-edits.ts'
import { sampleModels, type Town } from '../../../helpers/sample-models.ts'
import { seededRandom } from '../../../helpers/seeded-random.ts'

const towns = Object.keys(sampleModels) as readonly Town[]
const digest = (records: readonly PlanRecord[]) => contentDigestOf(records, bundleCrypto)

/** Every field of every type that the plan has, on one record each: with other content than it has now. */
function otherRecords(town: Town): ReadonlyArray<{ readonly what: string; readonly records: readonly PlanRecord[] }> {
  const model = sampleModels[town]
  const random = seededRandom(7)
  const all = model.all()
  return [...Map.groupBy(all, ({ type }) => type).values()].flatMap((ofType) => {
    const record = random.pick(ofType)
    return Object.entries<Field>(recordTypes[record.type]).flatMap(([field, definition]) => {
      const content = otherContent(model, record, { field, definition, random })
      if (content === undefined) return []
      const changed = { ...record, fields: { ...record.fields, [field]: content } } as PlanRecord
      return [{ what: `${record.type}.${field}`, records: all.map((each) => (each === record ? changed : each)) }]
    })
  })
}

describe('contentDigestOf', () => {
  it.each(towns)('is the same of the records of %s in any order', (town) => {
    const records = sampleModels[town].all()
    expect(digest(records.toReversed())).toBe(digest(records))
    expect(digest(records.toSorted((one, other) => (one.type < other.type ? 1 : -1)))).toBe(digest(records))
  })

  it.each(towns)('is another as soon as one field of %s has other content', (town) => {
    const before = digest(sampleModels[town].all())
    const changed = otherRecords(town).map(({ what, records }) => ({ what, digest: digest(records) }))
    expect(changed.length).toBeGreaterThan(80)
    expect(changed.filter((each) => each.digest === before)).toEqual([])
    expect(new Set(changed.map((each) => each.digest)).size).toBe(changed.length)
  })

  it.each(towns)('is another when a record of %s is taken away', (town) => {
    const records = sampleModels[town].all()
    const digests = new Set(records.slice(0, 40).map((gone) => digest(records.filter((each) => each !== gone))))
    expect(digests.size).toBe(Math.min(40, records.length))
    expect(digests).not.toContain(digest(records))
  })

  it('is the same whatever remarks there are on the plan', () => {
    const records = sampleModels.kawamoto.all()
    const place = { position: 0, subject: records[0]!.id, field: null, at: '2026-11-20T16:40:00+09:00' }
    const texts = { author: '課長', post: null, text: '根拠を書いてください。', answer: '', followUp: '' }
    const remark: PlanRecord = { id: buildRecordId(1), type: 'comment', fields: { ...place, ...texts, state: 'open' } }
    expect(digest([...records, remark])).toBe(digest(records))
  })

  it('is that of an older version, which did not know a field that holds its initial content', () => {
    const records = sampleModels.kawamoto.all()
    const older = records.map((record) => {
      const initial = initialFieldsOf(record.type)
      const isUnknown = ([name, content]: readonly [string, FieldContent]) => content !== initial[name]
      const fields = Object.fromEntries(Object.entries<FieldContent>(record.fields).filter(isUnknown))
      return readRecord({ ...record, fields })
    })
    expect(digest(older.map((record) => (record.ok ? record.value : expect.fail(record.error.code))))).toBe(
      digest(records),
    )
  })

  it('stays what it is: sheets that were printed are looked up by it', () => {
    expect(digest(buildPlan('照合').records)).toBe(
      'sha256:4c61d1d0aeda134dbd3f78d876e976ba4dea1a677da6c1fece1aa29f839e8015',
    )
  })
})
