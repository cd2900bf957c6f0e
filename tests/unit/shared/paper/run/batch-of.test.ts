import { describe, expect, it } from 'vitest'
import { findForm } from '#shared/domain/form/find-form.ts'
import { batchOf, type CardsWanted } from '#shared/paper/run/batch-of.ts'
import { headingsOf } from '#shared/paper/run/print-run.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'

const ALL: CardsWanted = { section: null, measure: null, isDelayed: false }

/** 総務課 is responsible for two projects, as 主 and as 副; one of these is late. */
const model = smallPlan(({ write, addProject }) => {
  const [office] = [write('section', 's', { name: '総務課' }), write('section', 'other', { name: '税務課' })]
  const [first, second] = [addProject('窓口の予約'), addProject('電子申請')]
  addProject('電子納付')
  write('responsibility', 'r1', { owner: first.project, text: '総務課', section: office, role: 'main' })
  write('responsibility', 'r2', { owner: second.project, text: '総務課', section: office, role: 'sub' })
  for (const year of ['2025', '2026', '2027']) write('column', year, { label: year, period: year })
  const lane = write('lane', 'lane', { owner: second.placement })
  write('bar', 'plan', { lane, from: '2025', to: '2025', end: 'closed', label: '実施', track: 'plan' })
  write('bar', 'done', { lane, from: '2025', to: '2026', end: 'closed', label: '実施', track: 'actual' })
})
const sectionOf = (name: string) => model.list('section').find(({ fields }) => fields.name === name)?.id ?? null

function titlesOf(wanted: Partial<CardsWanted>): readonly string[] | null {
  const batch = batchOf(model, findForm(model, null), { ...ALL, ...wanted })
  return batch === null ? null : headingsOf(batch).map(({ title }) => title)
}

describe('batchOf', () => {
  it('has the cards of a section, whatever its part in them', () => {
    expect(titlesOf({ section: sectionOf('総務課') })).toEqual(['窓口の予約', '電子申請'])
  })

  it('has the cards that are late, all of them or those of a section', () => {
    expect(titlesOf({ isDelayed: true })).toEqual(['電子申請'])
    expect(titlesOf({ isDelayed: true, section: sectionOf('総務課') })).toEqual(['電子申請'])
  })

  it('has the cards below a measure', () => {
    const measure = model.list('measure')[0]?.id ?? null
    expect(titlesOf({ measure })).toEqual(['窓口の予約', '電子申請', '電子納付'])
  })

  it('is nothing where no card is what was asked for', () => {
    expect(titlesOf({ section: sectionOf('税務課') })).toBeNull()
  })

  it.each([
    [{ section: sectionOf('総務課') }, '総務課の個票'],
    [{ isDelayed: true }, '遅れている事業の個票'],
    [{ isDelayed: true, section: sectionOf('総務課') }, '総務課の遅れている事業の個票'],
    [{}, 'すべての個票'],
  ])('says whose cards these are', (wanted, title) => {
    expect(batchOf(model, findForm(model, null), { ...ALL, ...wanted })?.title).toBe(title)
  })
})
