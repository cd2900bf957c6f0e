import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { countInventory } from '#shared/domain/inventory/count-rows.ts'
import { findSaidCounts } from '#shared/domain/inventory/find-said-counts.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const model = sampleModel('川本町')
const [first, second, , fourth, fifth] = model.list('inventory')
const indicator = first!.fields.countsInto!
const value = model.listBy('value', 'owner', indicator)[0]!

describe('countInventory', () => {
  it('adds up the lists of 川本町 to the 52 of its indicator, one row having no year', () => {
    const count = countInventory(model, first!)!
    expect(count.own).toEqual({ counted: 14, undated: 0, later: 0 })
    expect(count.inventories).toHaveLength(4)
    expect(count.all).toEqual({ counted: 51, undated: 1, later: 0 })
    expect([count.written, count.agrees]).toEqual([52, true])
  })

  it('counts every row, but no sub-row, where no column tells the year', () => {
    const changed = model.withChanges(changeFields(model, fourth!.id, { yearColumn: null }))
    expect(countInventory(changed, changed.find('inventory', fourth!.id)!)!.own).toEqual({
      counted: 19,
      undated: 0,
      later: 0,
    })
  })

  it('says that the two disagree once the indicator says more', () => {
    const changed = model.withChanges(changeFields(model, value.id, { raw: 'R4 1件 ⇒ R5 53件' }))
    expect(countInventory(changed, first!)!.agrees).toBe(false)
    const fewer = model.withChanges(changeFields(model, value.id, { raw: '50件' }))
    expect(countInventory(fewer, first!)!.agrees).toBe(false)
  })

  it('cannot compare words, and says nothing of a list that counts into nothing', () => {
    const words = model.withChanges(changeFields(model, value.id, { raw: '検討' }))
    expect(countInventory(words, first!)).toMatchObject({ written: null, agrees: null })
    expect(countInventory(model, fifth!)).toBeNull()
  })

  it('leaves rows for later out where they name a later year or none that is known', () => {
    const counted = model.withChanges(
      changeFields(model, fifth!.id, { countsInto: indicator, countsIntoPeriod: '2024', yearColumn: 1 }),
    )
    expect(countInventory(counted, counted.find('inventory', fifth!.id)!)!.own).toEqual({
      counted: 0,
      undated: 0,
      later: 3,
    })
  })

  it('compares the whole of 14項目のうち12項目 with a list of all 14', () => {
    const shimada = sampleModel('島田市')
    const datasets = shimada.list('inventory').find(({ fields }) => fields.title.includes('14項目'))!
    expect(countInventory(shimada, datasets)).toMatchObject({ written: 14, agrees: true })
  })
})

describe('findSaidCounts', () => {
  it('finds that 川本町 says 26手続き of two lists that hold 25', () => {
    const found = findSaidCounts(model, first!.fields.owner)
    expect(found.map(({ words, said, counted }) => [words, said, counted])).toEqual([
      ['子育て・介護の26手続き', 26, 25],
      ['子育て・介護26手続き', 26, 25],
    ])
    expect(found[0]!.inventories.map(({ id }) => id)).toEqual([first!.id, second!.id])
  })
})
