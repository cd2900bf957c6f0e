import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { addMeasure, addProject } from '#shared/domain/structure/add-place.ts'
import { addRepeat } from '#shared/domain/structure/add-repeat.ts'
import { circled, newNumbersOf, numbersOf, renumber } from '#shared/domain/structure/numbering.ts'
import { placementsInOrder, projectLevelOf } from '#shared/domain/structure/places.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { measureCalled, placeOf, projectCalled, sampleModel } from '../../../../helpers/sample-model.ts'

const newId = createNewIds()

function withRule(model: PlanModel, numbering: FieldsOf<'level'>['numbering']): PlanModel {
  return model.withChanges(changeFields(model, projectLevelOf(model)!.id, { numbering }))
}

/** The project numbers that a rule gives 福山市, whose 13 projects stand under 8 施策. */
function numbersBy(numbering: FieldsOf<'level'>['numbering']): readonly string[] {
  const model = withRule(sampleModel('福山市'), numbering)
  const numbers = numbersOf(model, projectLevelOf(model)!)
  return placementsInOrder(model).map(({ id }) => numbers.get(id) ?? '')
}

describe('numbersOf', () => {
  it('finds nothing to change in the plans as they are printed', () => {
    for (const records of readSamplePlans()) {
      const model = createPlanModel(records)
      expect(newNumbersOf(model), model.municipality.fields.name).toEqual([])
    }
  })

  it('runs through the plan, starts anew under each measure, composes, and circles', () => {
    expect(numbersBy('through').slice(6, 9)).toEqual(['7', '8', '9'])
    expect(numbersBy('restart').slice(6, 9)).toEqual(['7', '1', '2'])
    expect(numbersBy('circled').slice(6, 9)).toEqual(['⑦', '①', '②'])
    expect(numbersBy('composed').slice(6, 9)).toEqual(['1-1-7', '1-2-1', '1-2-2'])
    expect(numbersBy('own').join('')).toBe('')
  })

  it('gives a repeat the number of its original where numbers run through the plan', () => {
    const model = sampleModel('伊豆の国市')
    const original = placementsInOrder(model)[4]!
    const measure = placementsInOrder(model)[0]!.fields.measure
    const repeat = { project: original.fields.project, measure, rank: 'first', id: newId() } as const
    const repeated = model.withChanges(addRepeat(model, repeat))
    expect(repeated.find('placement', repeat.id)?.fields.number).toBe('5')
    expect(newNumbersOf(repeated)).toEqual([])
  })

  it('leaves a measure alone that the plan prints without a number', () => {
    const model = sampleModel('島田市')
    expect(measureCalled(model, '共通施策').fields.number).toBeNull()
  })
})

describe('circled', () => {
  it('goes on to 50, and then in brackets', () => {
    expect([1, 20, 21, 35, 36, 50, 51].map(circled)).toEqual(['①', '⑳', '㉑', '㉟', '㊱', '㊿', '(51)'])
  })
})

describe('a new line', () => {
  it('has the next number at the end of the plan', () => {
    const model = sampleModel('伊豆の国市')
    const last = placementsInOrder(model).at(-1)!
    const ids = { project: newId(), placement: newId() }
    const added = model.withChanges(addProject(model, { ids, measure: last.fields.measure, name: '新しい事業' }))
    expect(added.find('placement', ids.placement)?.fields.number).toBe('32')
  })

  it('has an empty number between others until they are numbered anew', () => {
    const model = sampleModel('伊豆の国市')
    const [first] = placementsInOrder(model)
    const ids = { project: newId(), placement: newId() }
    const given = { ids, measure: first!.fields.measure, rank: { after: first!.id }, name: '新しい事業' }
    const added = model.withChanges(addProject(model, given))
    expect(added.find('placement', ids.placement)?.fields.number).toBe('')
    const lines = newNumbersOf(added)
    expect(lines[0]).toEqual({ id: ids.placement, before: '', after: '2' })
    expect(lines.length).toBe(31)
    const renumbered = added.withChanges(renumber(added))
    expect(placementsInOrder(renumbered).map(({ fields }) => fields.number)).toEqual(
      Array.from({ length: 32 }, (_, at) => String(at + 1)),
    )
  })

  it('takes over what the plan writes around its numbers, and has none where the level has none', () => {
    const mishima = sampleModel('三島市')
    const sibling = mishima.list('measure').find(({ fields }) => fields.number === '(6)')!
    const id = newId()
    const added = mishima.withChanges(addMeasure(mishima, { ...sibling.fields, title: '新しい項目', id }))
    expect(added.find('measure', id)?.fields.number).toBe('(7)')

    const shimada = sampleModel('島田市')
    const ids = { project: newId(), placement: newId() }
    const { measure } = placeOf(shimada, '電子契約推進事業').fields
    const more = shimada.withChanges(addProject(shimada, { ids, measure, name: '新しい事業' }))
    expect(more.find('placement', ids.placement)?.fields.number).toBeNull()
    expect(projectCalled(more, '新しい事業').id).toBe(ids.project)
  })
})
