import { describe, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listMeasureSheets, listSheets } from '#shared/sheets/sheet-choice.ts'
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
