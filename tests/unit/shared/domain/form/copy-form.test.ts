import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { moveRecord } from '#shared/domain/edit/move-record.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { copyForm } from '#shared/domain/form/copy-form.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { presets } from '#shared/domain/form/presets/index.ts'
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

  it('tells the copies of one form apart, and names a copy of a copy after the first form', () => {
    const newId = createIds()
    const copyOf = (before: PlanModel) => before.withChanges(copyForm(before, findForm(before, null), newId))
    const once = model.withChanges(copyForm(model, presets.mishima, newId))
    const names = copyOf(copyOf(once))
      .list('form')
      .map(({ fields }) => fields.name)
    expect(names).toEqual(['三島市の様式の写し', '三島市の様式の写し2', '三島市の様式の写し3'])
  })
})

describe('findForm', () => {
  const own = copied('izunokuni')
  const partsOf = (form: PlanModel) =>
    findForm(form, null).parts.map(({ source, field, row }) => [field ?? source, row] as const)
  const idOf = (name: string) => {
    const part = own.list('formPart').find(({ fields }) => (fields.field ?? fields.source) === name)
    if (part === undefined) throw new Error(name)
    return part.id
  }

  it('puts the parts in the order of their lines, also after one was moved', () => {
    expect(partsOf(own).slice(0, 7)).toEqual([
      ['measures', 0],
      ['number', 0],
      ['name-tags', 1],
      ['sections', 1],
      ['概要', 2],
      ['現状・課題等', 3],
      ['目的', 4],
    ])
    const moved = own.withChanges(moveRecord(own, idOf('目的'), -1))
    expect(partsOf(moved).slice(4, 7)).toEqual([
      ['概要', 2],
      ['目的', 3],
      ['現状・課題等', 4],
    ])
  })

  it('parts what stood beside each other when another line comes between them', () => {
    const parted = own.withChanges(moveRecord(own, idOf('sections'), 1))
    expect(partsOf(parted).slice(2, 5)).toEqual([
      ['name-tags', 1],
      ['概要', 2],
      ['sections', 3],
    ])
  })

  it('never puts a line with 段 0 beside another one', () => {
    const alone = own.withChanges(['概要', '現状・課題等'].flatMap((name) => changeFields(own, idOf(name), { row: 0 })))
    expect(partsOf(alone).slice(4, 6)).toEqual([
      ['概要', 2],
      ['現状・課題等', 3],
    ])
    const beside = own.withChanges(
      ['概要', '現状・課題等'].flatMap((name) => changeFields(own, idOf(name), { row: 7 })),
    )
    expect(partsOf(beside).slice(4, 6)).toEqual([
      ['概要', 2],
      ['現状・課題等', 2],
    ])
  })
})
