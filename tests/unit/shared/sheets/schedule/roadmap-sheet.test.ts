import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { roadmapSheetOf } from '#shared/sheets/schedule/roadmap-sheet.ts'
import { listSheets } from '#shared/sheets/sheet-choice.ts'
import { printedRoadmap } from '#shared/sheets/cells/without-blanks.ts'
import { placeOf, sampleModel } from '../../../../helpers/sample-model.ts'

const fukuyama = sampleModel('福山市')

describe('the roadmap', () => {
  it('of 福山市 has its 12 rows under the 施策 and 基本方針 of the plan, with what is then reached', () => {
    const { groups, reachedLabel } = roadmapSheetOf(fukuyama)
    expect(groups.map(({ title }) => title)).toEqual([
      '1 市民サービスの向上',
      '2 行政内部事務の効率化',
      '3 デジタル基盤整備と人材育成',
    ])
    expect(groups.map(({ rows }) => rows.map(({ lanes }) => lanes.length))).toEqual([
      [1, 1, 1],
      [1, 2],
      [1, 1, 4],
    ])
    expect(reachedLabel).toBe('到達イメージ')
    expect(groups[1]!.reached[0]!.text).toContain('職員が状況に応じて、働き方を選択できる')
    expect(groups[0]!.rows[0]!.remarks.map(({ text }) => text)).toEqual(['オンライン手続の拡大など'])
  })

  it('holds every marked lane with all its bars, on paper too', () => {
    const sheet = printedRoadmap(roadmapSheetOf(fukuyama))
    const lanes = sheet.groups.flatMap(({ rows }) => rows.flatMap((row) => row.lanes))
    expect(lanes.flatMap(({ bars }) => bars)).toHaveLength(25)
    expect(lanes.flatMap(({ cells }) => cells.flat())).toEqual([])
    const markers = lanes.flatMap(({ bars }) => bars).filter(({ fields }) => fields.style === 'marker')
    expect(markers.map(({ label }) => label.text)).toEqual(['●意識変容', '●行動変容', '●職員による業務改善'])
  })

  it('takes in a lane of a project as soon as it is marked, under the name of the project', () => {
    const izunokuni = sampleModel('伊豆の国市')
    expect(roadmapSheetOf(izunokuni).groups).toEqual([])
    const name = '手数料等の支払いに対するキャッシュレス決済の導入'
    const lane = izunokuni.listBy('lane', 'owner', placeOf(izunokuni, name).id)[0]!
    const marked = izunokuni.withChanges(changeFields(izunokuni, lane.id, { inOverview: true }))
    const sheet = roadmapSheetOf(marked)
    expect(sheet.groups.map(({ rows }) => rows.map(({ title }) => title))).toEqual([[name]])
    expect(sheet.reachedLabel).toBeNull()
    const shelfOf = (model: typeof marked) => listSheets(model).find(({ choice }) => choice.kind === 'roadmap')!.shelf
    expect([shelfOf(izunokuni), shelfOf(marked)]).toEqual(['register', 'plan'])
  })
})
