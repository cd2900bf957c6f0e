import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { organisationSheetOf, printedOrganisation } from '#shared/sheets/organisation/organisation-sheet.ts'
import { listSheets } from '#shared/sheets/sheet-choice.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { bodiesSheet } from '#shared/sheets/tables/bodies-sheet.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const mishima = sampleModel('三島市')
const bodyOf = (model: PlanModel, name: string) => model.list('body').find(({ fields }) => fields.name === name)!.id
const namesIn = (model: PlanModel) =>
  organisationSheetOf(model).rows.map(({ boxes }) => boxes.map(({ name }) => name.text))
const shelfOf = (model: PlanModel) => listSheets(model).find(({ choice }) => choice.kind === 'organisation')!.shelf

function written(model: PlanModel, address: CellAddress, text: string): PlanModel {
  const edit = writeCell(model, address, { text, newId: createIds() })
  if (!edit.ok) throw new Error(edit.error.code)
  const after = model.withChanges(edit.value)
  expect(checkPlanRecords(after.all()).ok).toBe(true)
  return after
}

describe('the chart of bodies', () => {
  it('of 三島市 has its three bodies below each other and those who are asked beside the second', () => {
    expect(namesIn(mishima)).toEqual([
      ['DX 推進本部'],
      ['DX 推進委員会', '外部有識者'],
      ['DX 専門部会', '協定締結企業'],
    ])
  })

  it('stands with the plan where it has bodies, and waits among the settings where it has none', () => {
    expect(['三島市', '川本町', '福山市', '島田市', '伊豆の国市'].map((town) => shelfOf(sampleModel(town)))).toEqual([
      'plan',
      'plan',
      'plan',
      'register',
      'register',
    ])
  })

  it('prints no empty places, and has one for each text and for one more body on the screen', () => {
    const boxes = (sheet: ReturnType<typeof organisationSheetOf>) => sheet.rows.flatMap((row) => row.boxes)
    const printed = printedOrganisation(organisationSheetOf(mishima))
    expect(printed.next).toBeNull()
    expect(boxes(printed).find(({ name }) => name.text === '協定締結企業')).toMatchObject({ members: null, duty: null })
    expect(boxes(organisationSheetOf(mishima)).every(({ members, duty }) => members !== null && duty !== null)).toBe(
      true,
    )
    const after = written(mishima, organisationSheetOf(mishima).next!.address!, '市民会議')
    expect(namesIn(after).flat()).toContain('市民会議')
    expect(after.find('body', bodyOf(after, '市民会議'))!.fields.parent).toBeNull()
  })

  it('follows what is written into the register', () => {
    const id = bodyOf(mishima, '協定締結企業')
    const moved = written(mishima, { kind: 'field', recordId: id, field: 'parent' }, 'DX 推進本部')
    expect(namesIn(moved)[0]).toEqual(['DX 推進本部', '協定締結企業'])
    const below = written(moved, { kind: 'field', recordId: id, field: 'side' }, '下')
    expect(namesIn(below)[1]).toContain('協定締結企業')
    const table = bodiesSheet.of(below, null)!
    expect(table.groups[0]!.rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 1, 0])
  })

  it('draws each body once where their parents lead in a circle', () => {
    const [top, third] = [bodyOf(mishima, 'DX 推進本部'), bodyOf(mishima, 'DX 専門部会')]
    const circle = mishima.withChanges(changeFields(mishima, top, { parent: third }))
    expect(namesIn(circle).flat().toSorted()).toEqual(namesIn(mishima).flat().toSorted())
  })
})
