import { describe, expect, it } from 'vitest'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { bookOf } from '#shared/paper/run/book-of.ts'
import { headingsOf } from '#shared/paper/run/print-run.ts'
import { formGroupsOf } from '#shared/sheets/form/form-groups.ts'
import { sampleModels, type Town } from '../../../../helpers/sample-models.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'

const towns = Object.keys(sampleModels) as Town[]
const cases = towns.flatMap((town) => formPresets.map((form) => [town, form] as const))

describe('bookOf', () => {
  it.each(cases)('has every card of %s in the form %s exactly once, in printed order', (town, preset) => {
    const model = sampleModels[town]
    const form = findForm(model, preset)
    const cards = bookOf(model, form).items.flatMap(({ part }) => (part.kind === 'cards' ? [part.owners] : []))
    expect(cards).toEqual(formGroupsOf(model, form))
  })

  it.each(cases)('nests the headings of %s in the form %s without a gap, each of them once', (town, preset) => {
    const headings = headingsOf(bookOf(sampleModels[town], findForm(sampleModels[town], preset)))
    expect(new Set(headings.map(({ key }) => key)).size).toBe(headings.length)
    expect(headings[0]?.depth).toBe(0)
    const steps = headings.slice(1).map(({ depth }, at) => depth - (headings[at]?.depth ?? 0))
    expect(Math.max(...steps)).toBeLessThanOrEqual(1)
    expect(headings.filter(({ title }) => title === '')).toEqual([])
  })

  it.each(cases)('names every measure of %s in the form %s', (town, preset) => {
    const model = sampleModels[town]
    const keys = headingsOf(bookOf(model, findForm(model, preset))).map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(model.list('measure').map(({ id }) => id)))
  })

  it('begins with title and contents and leaves out sheets on which nothing stands', () => {
    const model = smallPlan(({ addProject }) => void addProject('窓口の予約'))
    const kinds = bookOf(model, findForm(model, null)).items.map(({ part }) =>
      part.kind === 'sheet' ? part.choice.kind : part.kind,
    )
    expect(kinds).toEqual(['title', 'contents', 'divider', 'cards'])
  })
})
