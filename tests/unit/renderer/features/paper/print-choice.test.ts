import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { PaperJobSchema } from '#shared/contracts/paper-contract.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { changePaperSetup } from '#shared/domain/form/change-paper-setup.ts'
import { copyForm } from '#shared/domain/form/copy-form.ts'
import { presets } from '#shared/domain/form/presets/index.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { firstChoice, jobOf, type PrintChoice } from '#renderer/features/paper/print-choice.ts'
import { createIds } from '../../../../helpers/create-ids.ts'

const newId = createIds()
const [planId, section] = [newId(), newId()]
const comparison = { seq: 3, newSeq: null }
const past = { seq: 5, comparison, isComparing: false }
const [records = []] = readSamplePlans()
const model = createPlanModel(records)
const first = firstChoice(model, { kind: 'schedule', owner: null }, undefined)

describe('firstChoice', () => {
  const copied = model.withChanges(copyForm(model, presets.fukuyama, newId))
  const [copy] = copied.list('form').map(({ id }) => id)
  if (copy === undefined) throw new Error('the copy is there')
  const lines = { kind: 'form-parts', owner: copy } as const
  const card = { kind: 'card', owner: listCardOwners(model)[0]?.id }

  it('begins with the sheet on the desk, or with 新旧対照表 where states are compared', () => {
    expect(first).toMatchObject({ what: 'sheet', sheet: { kind: 'schedule', owner: null }, form: null })
    const compared = firstChoice(model, { kind: 'schedule', owner: null }, { ...past, isComparing: true })
    expect(compared.sheet).toEqual({ kind: 'comparison', owner: null })
  })

  it('begins with a card in the form whose lines are on the desk', () => {
    expect(firstChoice(copied, lines, undefined)).toMatchObject({ sheet: card, form: null })
    const usesAnother = copied.withChanges(changePaperSetup(copied, { form: null }, newId))
    expect(firstChoice(usesAnother, lines, undefined)).toMatchObject({ sheet: card, form: copy })
  })
})

describe('jobOf', () => {
  it.each<[string, Partial<PrintChoice>, object]>([
    ['one sheet', {}, { kind: 'sheet', sheet: 'schedule', owner: null }],
    ['新旧対照表', { sheet: { kind: 'comparison', owner: null } }, { kind: 'comparison' }],
    [
      'a batch',
      { what: 'batch', batch: { section, measure: null, isDelayed: true } },
      { kind: 'batch', section, measure: null, isDelayed: true },
    ],
    ['the book', { what: 'book' }, { kind: 'book' }],
  ])('asks for %s', (_, change, subject) => {
    const job = jobOf(planId, { ...first, ...change }, undefined)
    expect(PaperJobSchema.parse(job)).toEqual({ planId, subject, form: null, size: null, lie: null, isProof: false })
  })

  it('names the state that is looked at, and both states of a comparison', () => {
    expect(jobOf(planId, first, past)).toMatchObject({ seq: 5 })
    const compared = { ...first, sheet: { kind: 'comparison', owner: null } } as const
    expect(jobOf(planId, compared, past)).not.toHaveProperty('newSeq')
    expect(jobOf(planId, compared, { ...past, comparison: { seq: 3, newSeq: 4 } })).toMatchObject({ seq: 3, newSeq: 4 })
  })
})
