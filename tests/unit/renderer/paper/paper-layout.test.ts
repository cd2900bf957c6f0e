import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { cardsLayoutOf, pageOwnerOf } from '#renderer/paper/paper-layout.ts'
import { fitSheet } from '#shared/paper/fit-sheet.ts'
import { formGroupsOf, formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listMeasureSheets, listSheets } from '#shared/sheets/sheet-choice.ts'
import { createIds } from '../../../helpers/create-ids.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'
import { expectAllDrawn } from '../../../helpers/paper/expect-on-paper.ts'

const towns = readSamplePlans()
  .map(createPlanModel)
  .map((model) => [model.municipality.fields.name, model] as const)

describe.each(towns)('paperLayoutOf, %s', (_, model) => {
  it('draws the texts of every sheet in their order, each once', () => {
    for (const { choice } of [...listSheets(model), ...listMeasureSheets(model)])
      expectAllDrawn(model, choice, { form: null })
  })

  it.each(formPresets)('draws the texts of every card in the form %s in their order, each once', (form) => {
    const owners = listCardOwners(model).map(({ id }) => formOwnerOf(model, findForm(model, form), id))
    for (const owner of new Set(owners)) expectAllDrawn(model, { kind: 'card', owner }, { form })
  })
})

describe('cardsLayoutOf', () => {
  it('gives a card among others the type that was decided for it, and leaves theirs and the headings of measures as they are', () => {
    const model = sampleModel('福山市')
    const form = findForm(model, 'fukuyama')
    const owners = formGroupsOf(model, form).find((group) => group.length > 2) ?? expect.unreachable()
    const second = owners[1] ?? expect.unreachable()
    const fitted = model.withChanges(fitSheet(model, second, { fit: { typeSize: '9' }, newId: createIds() }))
    const blocks = cardsLayoutOf(fitted, form, owners)?.blocks ?? []
    const sized = blocks.filter(({ typeSize }) => typeSize !== undefined)
    expect(sized.length).toBeGreaterThan(1)
    expect(sized).toEqual(blocks.filter(({ unit, caption }) => unit === second && caption === undefined))
    expect(new Set(sized.map(({ typeSize }) => typeSize))).toEqual(new Set([9]))
    expect(pageOwnerOf(owners)).toBeNull()
    expect(pageOwnerOf([second])).toBe(second)
  })
})
