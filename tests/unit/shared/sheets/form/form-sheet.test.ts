import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { formGroupsOf, formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { formSheetOf } from '#shared/sheets/form/form-sheet.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'

const plans = readSamplePlans().map((records) => createPlanModel(records))
const towns = plans.map((model) => [model.municipality.fields.name, model] as const)

/** All texts of a sheet as one text, wherever they stand in it. */
function textsIn(model: PlanModel, form: (typeof formPresets)[number]): string {
  const groups = formGroupsOf(model, findForm(model, form))
  return JSON.stringify(groups.map((owners) => formSheetOf(model, findForm(model, form), owners)))
}

describe.each(towns)('formSheetOf, %s', (_, model) => {
  it.each(formPresets)('shows all that the cards of the plan say in the form %s', (preset) => {
    const shown = textsIn(model, preset)
    const said = (['fieldValue', 'value', 'bar', 'bullet', 'responsibility'] as const).flatMap((type) =>
      model.list(type).filter((record) => !('owner' in record.fields) || record.fields.owner !== model.plan.id),
    )
    const lost = said.filter(({ id }) => !shown.includes(id))
    expect(lost.map(({ type, fields }) => [type, fields])).toEqual([])
  })

  it.each(formPresets)('says nothing twice on a sheet in the form %s', (preset) => {
    const form = findForm(model, preset)
    const doubled = formGroupsOf(model, form).flatMap((owners) => {
      const cells = (formSheetOf(model, form, owners)?.units ?? []).flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells),
      )
      const lines = cells.flatMap(({ content }) => (content.kind === 'lines' ? content.lines : []))
      const ids = lines.flatMap(({ recordId, address }) =>
        address?.kind === 'field' ? [`${recordId ?? ''} ${address.field}`] : [],
      )
      return ids.filter((id, at) => ids.indexOf(id) !== at)
    })
    expect(doubled).toEqual([])
  })

  it.each(formPresets)('finds the sheet of every card in the form %s', (preset) => {
    const form = findForm(model, preset)
    const groups = formGroupsOf(model, form).flat()
    expect(new Set(groups).size).toBe(groups.length)
    for (const { id } of listCardOwners(model)) expect(groups).toContain(formOwnerOf(model, form, id))
  })
})
