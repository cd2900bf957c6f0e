import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, changedRecordId, invertChanges } from '#shared/domain/journal/record-change.ts'
import { recordTypeList, recordsWithChanges } from '../../../../helpers/record-arbitraries.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const { records } = buildPlan('東')
const [first, second] = records as [(typeof records)[0], (typeof records)[0]]

describe('applyChanges', () => {
  it('is taken back by the inverted changes', () => {
    fc.assert(
      fc.property(recordsWithChanges(recordTypeList), ({ start, changes }) => {
        const there = applyChanges(start, changes)
        expect(applyChanges(there, invertChanges(changes))).toEqual(start)
        expect(invertChanges(invertChanges(changes))).toEqual(changes)
      }),
    )
  })

  it('leaves the records that it is given as they are', () => {
    fc.assert(
      fc.property(recordsWithChanges(['project', 'measure']), ({ start, changes }) => {
        const copy = structuredClone(start)
        const touched = new Set(changes.map(changedRecordId))
        const next = applyChanges(start, changes)
        expect(start).toEqual(copy)
        for (const [id, record] of start) if (!touched.has(id)) expect(next.get(id)).toBe(record)
      }),
    )
  })

  it('refuses changes that do not fit', () => {
    const start = new Map([[first.id, first]])
    const update = { op: 'update', id: second.id, type: second.type, before: {}, after: {} } as const
    expect(() => applyChanges(start, [{ op: 'insert', record: first }])).toThrow('already')
    expect(() => applyChanges(start, [{ op: 'delete', record: second }])).toThrow('not in the plan')
    expect(() => applyChanges(start, [update])).toThrow('not in the plan')
  })
})
