import { describe, expect, it } from 'vitest'
import { nestRecord, unnestRecord } from '#shared/domain/edit/nest-record.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { chaptersSheetOf } from '#shared/sheets/chapters-sheet.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const model = sampleModel('川本町')

function outline(of: PlanModel): readonly string[] {
  return chaptersSheetOf(of).chapters.map(({ depth, title }) => `${'　'.repeat(depth)}${title.text}`)
}

describe('nestRecord', () => {
  const titles = outline(model)
  const at = titles.findIndex((title) => title.trim() === '計画期間')
  const chapter = model.list('chapter').find(({ fields }) => fields.title === '計画期間')!

  it('puts a chapter below the one before it, as the last there, with what lies below it', () => {
    const present = model.withChanges(nestRecord(model, chapter))
    expect(outline(present)).toEqual(titles.with(at, `　${titles[at]!}`))
    expect(checkPlanRecords(present.all()).ok).toBe(true)
    const back = present.withChanges(unnestRecord(present, present.find('chapter', chapter.id)!))
    expect(outline(back)).toEqual(titles)
  })

  it('does nothing with the first, nor with what cannot nest', () => {
    const [first] = model.listBy('chapter', 'parent', null)
    expect(nestRecord(model, first!)).toEqual([])
    expect(unnestRecord(model, first!)).toEqual([])
    expect(nestRecord(model, model.list('term')[0]!)).toEqual([])
  })

  it('makes a sub-row of a row, which then counts no longer, and a row again behind its old one', () => {
    const hall = model.list('inventoryRow').find(({ fields }) => fields.cells[0] === 'ふるさと会館')!
    const parent = hall.fields.parent!
    const out = model.withChanges(unnestRecord(model, hall))
    const rows = out
      .listBy('inventoryRow', 'inventory', hall.fields.inventory)
      .filter(({ fields }) => fields.parent === null)
    expect(rows).toHaveLength(20)
    expect(rows[rows.findIndex(({ id }) => id === parent) + 1]!.id).toBe(hall.id)
    const back = out.withChanges(nestRecord(out, out.find('inventoryRow', hall.id)!))
    expect(back.find('inventoryRow', hall.id)!.fields.parent).toBe(parent)
  })
})
