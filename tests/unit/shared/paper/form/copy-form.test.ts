import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { copyForm } from '#shared/paper/form/copy-form.ts'
import { findForm } from '#shared/paper/form/find-form.ts'
import { presets } from '#shared/paper/form/presets/index.ts'
import { createIds } from '../../../../helpers/create-ids.ts'

const [records = []] = readSamplePlans()
const model = createPlanModel(records)

function copied(preset: (typeof formPresets)[number]): PlanModel {
  return model.withChanges(copyForm(model, presets[preset], createIds()))
}

describe('copyForm', () => {
  it.each(formPresets)('gives the plan a form that is %s, and prints in it', (preset) => {
    const { name, ...rest } = findForm(copied(preset), null)
    const { name: original, ...expected } = findForm(model, preset)
    expect(name).toBe(`${original}の写し`)
    expect(rest).toMatchObject({ ...expected, parts: expected.parts })
  })

  it('leaves the preset as it is when the copy is changed', () => {
    const own = copied('kawamoto')
    const part = own.list('formPart').filter(({ fields }) => fields.source === 'sections')
    const changed = own.withChanges(part.flatMap(({ id }) => changeFields(own, id, { label: '主管課・関係課' })))
    const labels = (form: ReturnType<typeof findForm>) => form.parts.map(({ label }) => label)
    expect(labels(findForm(changed, null))).toContain('主管課・関係課')
    expect(labels(findForm(changed, 'kawamoto'))).not.toContain('主管課・関係課')
  })
})
