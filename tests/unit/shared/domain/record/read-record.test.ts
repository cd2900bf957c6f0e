import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT, sameContent, type Field } from '#shared/domain/record/field.ts'
import { recordTypes, type RecordType } from '#shared/domain/record/record-types.ts'
import { checkFields, fieldsOfType, readRecord } from '#shared/domain/record/read-record.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { recordTypeList, recordsOf } from '../../../../helpers/record-arbitraries.ts'

const { records } = buildPlan('東')
const project = records.find(({ type }) => type === 'project')!

/** Contents that no field of the kind takes. */
const unfit: Readonly<Record<Field['kind'], readonly unknown[]>> = {
  text: [7, true, ['x'], '\ud800'],
  texts: ['x', null, [null], ['\udc00'], Array.from({ length: 201 }, () => ''), ['長'.repeat(SHORT_TEXT_LIMIT + 1)]],
  integer: ['1', -1, -0, 1.5, 1_000_001, Number.NaN],
  flag: [0, 1, 'true', null],
  reference: ['', 'x', '0190A3C2-0000-7000-8000-000000000001', 7],
  choice: ['', 'unheard of', 0, null],
  period: ['', '令和7年度', '2025..2023', '2025-13', 2025],
}

const fields = recordTypeList.flatMap((type) =>
  Object.entries<Field>(recordTypes[type]).map(([name, field]) => [type, name, field] as const),
)

describe('readRecord', () => {
  it('gives back every record that fits its type, unchanged', () => {
    fc.assert(
      fc.property(recordsOf(), (record) => {
        expect(readRecord(record)).toEqual({ ok: true, value: record })
      }),
    )
  })

  it('completes a record that lacks a field with an initial content, and refuses any other lack or one field too many', () => {
    fc.assert(
      fc.property(recordsOf(), fc.nat(), (record, pick) => {
        const names = Object.keys(record.fields)
        const field = names[pick % names.length]!
        const { [field]: _, ...rest } = record.fields as unknown as Record<string, unknown>
        const initial = fieldsOfType(record.type)[field]?.initial
        const lacking = { ...record, fields: rest }
        expect(readRecord(lacking)).toEqual(
          initial === undefined
            ? { ok: false, error: { code: 'record/missing-field', type: record.type, field } }
            : { ok: true, value: { ...record, fields: { ...rest, [field]: initial } } },
        )
        const unknown = { code: 'record/unknown-field', type: record.type, field: 'budget' }
        const more = { ...record, fields: { ...record.fields, budget: '1' } }
        expect(readRecord(more)).toEqual({ ok: false, error: unknown })
      }),
    )
  })

  it.each([
    null,
    'x',
    [],
    {},
    { ...project, id: project.id.toUpperCase() },
    { ...project, type: 'budget' },
    { ...project, type: 'toString' },
    { ...project, more: 1 },
    { ...project, fields: null },
    { ...project, fields: { name: { text: 'x' } } },
    { ...project, fields: { name: undefined } },
  ])('refuses what is no record at all (%#)', (given) => {
    expect(readRecord(given)).toEqual({ ok: false, error: { code: 'record/malformed' } })
  })
})

describe('checkFields', () => {
  it.each(fields)('refuses in %s.%s what does not fit', (type, name, { kind }) => {
    for (const content of unfit[kind]) {
      const checked = checkFields(type, { [name]: content as never })
      expect(checked, String(content)).toEqual({
        ok: false,
        error: { code: 'record/invalid-field', type, field: name },
      })
    }
  })

  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf'])('does not take %s for a field', (field) => {
    const unknown = { code: 'record/unknown-field', type: 'project', field }
    expect(checkFields('project', { [field]: 'x' })).toEqual({ ok: false, error: unknown })
  })

  it.each([
    ['project', 'name', SHORT_TEXT_LIMIT],
    ['project', 'subtitle', SHORT_TEXT_LIMIT],
    ['chapter', 'text', LONG_TEXT_LIMIT],
  ] as ReadonlyArray<readonly [RecordType, string, number]>)(
    'names a text that is too long in %s.%s',
    (type, field, limit) => {
      expect(checkFields(type, { [field]: '長'.repeat(limit) }).ok).toBe(true)
      const error = { code: 'record/text-too-long', field, length: limit + 1, limit }
      expect(checkFields(type, { [field]: '長'.repeat(limit + 1) })).toEqual({ ok: false, error })
    },
  )
})

describe('sameContent', () => {
  it('compares lists by their texts, everything else as it is', () => {
    const contents = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        expect(sameContent(one, structuredClone(one))).toBe(true)
        expect(sameContent(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })
})
