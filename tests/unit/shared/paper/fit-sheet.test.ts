import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSheet, overflowLines, sheetFitOf, smallerSizes } from '#shared/paper/fit-sheet.ts'
import { pageSetupOf } from '#shared/paper/page-setup.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { createIds } from '../../../helpers/create-ids.ts'
import { sampleModels } from '../../../helpers/sample-models.ts'

describe('overflowLines', () => {
  it('is the number of lines that have to go so that the rest fits', () => {
    const lengths = fc.integer({ min: 1, max: 2_000 })
    fc.assert(
      fc.property(lengths, lengths, fc.integer({ min: 1, max: 40 }), (height, room, line) => {
        const lines = overflowLines({ height, room, line })
        expect(height - lines * line).toBeLessThanOrEqual(room)
        if (lines > 1) expect(height - (lines - 1) * line).toBeGreaterThan(room)
        expect(lines === 0).toBe(height <= room)
      }),
    )
  })
})

describe('smallerSizes', () => {
  it('goes down in half points to the smallest type', () => {
    expect(smallerSizes(10.5, 9)).toEqual([10, 9.5, 9])
    expect(smallerSizes(9.8, 9)).toEqual([9.5, 9])
    expect(smallerSizes(9, 9)).toEqual([])
  })
})

describe('fitSheet', () => {
  const model = sampleModels.izunokuni
  const owner = listCardOwners(model)[0]?.id ?? model.plan.id

  it('sets the type of one sheet and of no other', () => {
    const changed = model.withChanges(fitSheet(model, owner, { fit: { typeSize: '9.5' }, newId: createIds() }))
    const other = listCardOwners(model)[1]?.id ?? owner
    expect(pageSetupOf(changed, { kind: 'card', owner }).typeSize).toBe(9.5)
    expect(pageSetupOf(changed, { kind: 'card', owner: other }).typeSize).toBe(10.5)
  })

  it('keeps one decision for a sheet', () => {
    const newId = createIds()
    const once = model.withChanges(fitSheet(model, owner, { fit: { typeSize: '9.5' }, newId }))
    const twice = once.withChanges(fitSheet(once, owner, { fit: { mayContinue: true }, newId }))
    expect(twice.listBy('sheetFit', 'owner', owner)).toHaveLength(1)
    expect(sheetFitOf(twice, owner)?.fields).toMatchObject({ typeSize: '9.5', mayContinue: true })
  })
})
