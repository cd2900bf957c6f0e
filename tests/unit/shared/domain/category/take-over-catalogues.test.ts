import { describe, expect, it } from 'vitest'
import { nationalCatalogues, nationalSteps } from '#shared/domain/category/national-catalogues.ts'
import { missingCatalogues, takeOverCatalogues } from '#shared/domain/category/take-over-catalogues.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { categoriesText, writeCategories } from '#shared/sheets/cells/category-text.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const model = sampleModel('島田市')
const newId = createNewIds()
const taken = model.withChanges(takeOverCatalogues(model, newId))
const [before, after] = taken.list('catalogue')

describe('takeOverCatalogues', () => {
  it('enters 6 items of 2022 and 7 of 2024 in order, unconfirmed, with what became of each of the six', () => {
    expect([before!, after!].map(({ fields }) => fields.isConfirmed)).toEqual([false, false])
    expect([before!, after!].map(({ id }) => taken.listBy('category', 'catalogue', id).length)).toEqual([6, 7])
    expect(
      taken
        .listBy('category', 'catalogue', after!.id)
        .map(({ fields }) => fields.number)
        .join(''),
    ).toBe('①②③④⑤⑥⑦')
    expect(taken.list('categoryLink')).toHaveLength(6)
    expect(checkPlanRecords(taken.all()).ok).toBe(true)
  })

  it('enters nothing twice', () => {
    expect(missingCatalogues(taken)).toEqual([])
    expect(takeOverCatalogues(taken, newId)).toEqual([])
  })

  it('adds what is missing to a plan that has one edition, as that of 三島市 has', () => {
    const mishima = sampleModel('三島市')
    expect(missingCatalogues(mishima)).toEqual([nationalCatalogues[1]])
    const whole = mishima.withChanges(takeOverCatalogues(mishima, newId))
    expect(whole.list('catalogue')).toHaveLength(2)
    expect(whole.list('categoryLink')).toHaveLength(6)
  })

  it('has a step for every number that it names', () => {
    const numbers = ([, edition]: readonly [string, number]) =>
      nationalCatalogues[edition]!.categories.map(([each]) => each)
    expect(nationalSteps.every(({ from }) => numbers(['from', 0]).includes(from))).toBe(true)
    expect(nationalSteps.every(({ to }) => numbers(['to', 1]).includes(to))).toBe(true)
  })
})

describe('writeCategories', () => {
  const project = taken.list('project')[0]!.id
  const address = { kind: 'categories', owner: project, catalogue: after!.id } as const

  it('classes a project by number, by name or by a beginning that is the only one', () => {
    const written = writeCategories(taken, address, { text: '①\nテレワーク、セキュリティ対策の徹底', newId })
    if (!written.ok) throw new Error(written.error.code)
    const present = taken.withChanges(written.value)
    expect(categoriesText(present, address)).toBe(
      '自治体フロントヤード改革の推進\nセキュリティ対策の徹底\nテレワークの推進',
    )
    const fewer = writeCategories(present, address, { text: '⑤', newId })
    if (!fewer.ok) throw new Error(fewer.error.code)
    expect(fewer.value).toHaveLength(2)
    expect(categoriesText(present.withChanges(fewer.value), address)).toBe('セキュリティ対策の徹底')
  })

  it('refuses words of no category, and a beginning that several share', () => {
    expect(writeCategories(taken, address, { text: '農業', newId })).toMatchObject({
      ok: false,
      error: { code: 'cell/unknown-word', text: '農業' },
    })
    expect(writeCategories(taken, address, { text: '自治体', newId }).ok).toBe(false)
  })

  it('ties categories of two editions in the crosswalk', () => {
    const [first] = taken.listBy('category', 'catalogue', before!.id)
    const step = { kind: 'categories', owner: first!.id, catalogue: after!.id } as const
    expect(categoriesText(taken, step)).toBe('自治体の情報システムの標準化・共通化')
    const written = writeCategories(taken, step, { text: '', newId })
    if (!written.ok) throw new Error(written.error.code)
    expect(categoriesText(taken.withChanges(written.value), step)).toBe('')
  })
})
