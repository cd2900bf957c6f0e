import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addColumn, moveColumn, removeColumn, renameColumn, setColumnRole } from '#shared/domain/annex/edit-columns.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const model = sampleModel('三島市')
const population = model.list('annexTable').find(({ fields }) => fields.title === '三島市の将来人口')!
const town = sampleModel('川本町')
const procedures = town.list('inventory')[0]!

function tableAfter(changes: readonly RecordChange[], of: PlanModel = model) {
  const after = of.withChanges(changes)
  const table = after.find('annexTable', population.id)!
  return {
    table: table.fields,
    rows: after.listBy('annexRow', 'table', population.id).map(({ fields }) => fields.cells),
  }
}

describe('removeColumn', () => {
  it('takes the cells of every row and the role along', () => {
    const { table, rows } = tableAfter(removeColumn(model, population, 3))
    expect(table.columns).toHaveLength(5)
    expect(table.columnRoles).toEqual(['', 'series', 'series', 'series', 'change'])
    expect(rows[0]).toEqual(['総人口', '107,783', '89,808', '97,881', '-9,902'])
  })

  it('forgets which column held the year where that one goes, and follows it where it moves', () => {
    const yearAfter = (changes: readonly RecordChange[]) =>
      town.withChanges(changes).find('inventory', procedures.id)!.fields.yearColumn
    expect(yearAfter(removeColumn(town, procedures, 1))).toBeNull()
    expect(yearAfter(removeColumn(town, procedures, 0))).toBe(0)
    expect(yearAfter(moveColumn(town, procedures, 0, 1))).toBe(0)
  })
})

describe('moveColumn', () => {
  it('is undone by moving back, whatever the column', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.constantFrom(1 as const, -1 as const), (at, step) => {
        const moved = moveColumn(model, population, at, step)
        fc.pre(moved.length > 0)
        const after = model.withChanges(moved)
        const back = moveColumn(after, after.find('annexTable', population.id)!, at + step, step === 1 ? -1 : 1)
        expect(tableAfter(back, after)).toEqual(tableAfter([]))
      }),
    )
  })

  it('stays where there is no place to go', () => {
    expect(moveColumn(model, population, 0, -1)).toEqual([])
    expect(moveColumn(model, population, 5, 1)).toEqual([])
  })
})

describe('addColumn, renameColumn and setColumnRole', () => {
  it('leave the rows alone', () => {
    const { table, rows } = tableAfter(addColumn(model, population, '備考'))
    expect(table.columns.at(-1)).toBe('備考')
    expect(rows).toEqual(tableAfter([]).rows)
    expect(tableAfter(renameColumn(model, population, 5, "増減(b'-a)")).table.columns[5]).toBe("増減(b'-a)")
    expect(tableAfter(setColumnRole(model, population, 5, '')).table.columnRoles[5]).toBe('')
  })
})
