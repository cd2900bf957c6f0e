import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import type { FormPreset } from '#shared/domain/form/form-words.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import type { FormContent } from '#shared/sheets/form/form-content.ts'
import { formGroupsOf } from '#shared/sheets/form/form-groups.ts'
import type { FormCell, FormSheet } from '#shared/sheets/form/form-page.ts'
import { formSheetOf } from '#shared/sheets/form/form-sheet.ts'
import { placeOf, sampleModel } from '../../../../helpers/sample-model.ts'

const izunokuni = sampleModel('伊豆の国市')
const kawamoto = sampleModel('川本町')
const fukuyama = sampleModel('福山市')
const mishima = sampleModel('三島市')

/** The sheet of a project in a form. */
function sheetOf(model: PlanModel, preset: FormPreset, name: string): FormSheet {
  const sheet = formSheetOf(model, findForm(model, preset), [placeOf(model, name).id])
  if (sheet === null) throw new Error(`${name} has no sheet`)
  return sheet
}

function cellsOf({ units, pageHead }: FormSheet): readonly FormCell[] {
  return [...pageHead, ...units.flatMap(({ rows }) => rows)].flatMap(({ cells }) => cells)
}

function cellCalled(sheet: FormSheet, label: string): FormCell {
  const cell = cellsOf(sheet).find((each) => each.label.startsWith(label))
  if (cell === undefined) throw new Error(`no ${label}`)
  return cell
}

function contentOf<K extends FormContent['kind']>(sheet: FormSheet, kind: K): Extract<FormContent, { kind: K }> {
  const content = cellsOf(sheet).find((cell) => cell.content.kind === kind)?.content
  if (content === undefined) throw new Error(`no ${kind}`)
  return content as Extract<FormContent, { kind: K }>
}

/** The texts of a cell, row by row. */
function textsOf({ content }: FormCell): readonly string[] {
  if (content.kind !== 'lines') return []
  return (content.rows ?? content.lines.map((line) => [line])).map((row) => row.map(({ text }) => text).join(''))
}

describe('the form of 伊豆の国市', () => {
  it('prints the state straight behind the name, and the sections in running lines', () => {
    const sheet = sheetOf(izunokuni, 'izunokuni', '申請、届出、納付手続等の押印廃止及び電子化')
    expect(textsOf(cellCalled(sheet, '事業名'))).toEqual(['申請、届出、納付手続等の押印廃止及び電子化【一部実施済】'])
    expect(textsOf(cellCalled(sheet, '担当課'))).toEqual(['情報政策課　行政経営課　会計課　財務課 (契約室)'])
  })

  it('draws the arrow of a label up to the next one, and not over a state', () => {
    const { lanes } = contentOf(sheetOf(izunokuni, 'izunokuni', '行政手続のオンライン化の推進'), 'schedule')
    const spans = lanes.map(({ bars }) => bars.map(({ label, first, last }) => [label.text, first, last]))
    expect(spans).toEqual([
      [['他自治体の事例等の情報収集', 0, 4]],
      [
        ['目標達成', 0, 0],
        ['オンライン申請手続の拡大', 3, 4],
      ],
    ])
  })

  it('prints the empty grid with its heads, without a word of the program', () => {
    const { lanes, columns } = contentOf(
      sheetOf(izunokuni, 'izunokuni', 'オープンデータ、ビッグデータを利用したEBPMの推進'),
      'schedule',
    )
    expect(lanes).toEqual([])
    expect(columns.map(({ label, isBeyond }) => [label, isBeyond])).toEqual([
      ['令和5年度(前期)', false],
      ['令和5年度(後期)', false],
      ['令和6年度', false],
      ['令和7年度', false],
      ['令和8年度', false],
    ])
  })
})

describe('the form of 川本町', () => {
  it('sets the name in brackets, and the subtitle below it in its own', () => {
    const [title] = sheetOf(kawamoto, 'kawamoto', 'デジタルデバйд対策事業').pageHead
    expect(title?.cells.flatMap(textsOf)).toEqual([
      '【デジタルデバйд対策事業】',
      '(スマートフォン活用方法サポート事業)',
    ])
  })

  it('says the last year in the label of the targets, each of them a bullet or below its heading', () => {
    const sheet = sheetOf(kawamoto, 'kawamoto', 'ライフイベントの手続きにかかる窓口業務の改善')
    expect(cellCalled(sheet, '目標・効果').label).toBe('目標・効果（令和7年度）')
    const rows = contentOf(sheet, 'indicator-list').rows
    expect(rows.map(({ rowLabel, isUnderHeading }) => [rowLabel, isUnderHeading])).toEqual([
      ['・「死亡後の手続き」', true],
      ['', true],
      ['・「転出の手続き」', true],
    ])
    const seals = contentOf(sheetOf(kawamoto, 'kawamoto', '押印廃止の取組'), 'indicator-list').rows
    expect(seals[0]?.name.text).toBe('・①住民が町に提出する書類の押印の廃止')
    expect(seals[1]).toMatchObject({ name: { text: '' }, targets: [{ text: '・②～④に関する書類の押印の廃止' }] })
  })

  it('gathers the sections by role, with what they are in charge of', () => {
    expect(textsOf(cellCalled(sheetOf(kawamoto, 'kawamoto', '公共料金キャッシュレス決済の導入'), '担当課'))).toEqual([
      '(主)町民生活課、会計室',
      '(副)まちづくり推進課、地域整備課(集落排水)、教育課(ふるさと会館)、総務財政課',
      '※電子決済分',
      '(主)総務財政課',
      '(副)まちづくり推進課、地域整備課(集排)、教育課(ふるさと会館)',
      '※納付書統一化',
    ])
  })

  it('puts a bullet before what stands in a cell of the schedule, but not before ➔ and months', () => {
    const texts = (name: string) =>
      contentOf(sheetOf(kawamoto, 'kawamoto', name), 'schedule').lanes.flatMap(({ cells }) =>
        cells.flatMap((lines) => lines.map(({ text }) => text)),
      )
    expect(texts('オンライン申請の推進')).toEqual(
      expect.arrayContaining(['・システム改修(事務組合)', '➔', '・手続きの洗い出し', '・オンライン申請の実施']),
    )
    expect(texts('校務支援システム整備事業')).toContain('4月 プロポーザル')
    expect(texts('公共料金キャッシュレス決済の導入')[0]).toMatch(/^【町民生活課窓口】\n・/u)
  })

  it('prints 概要・手法 behind 目標・効果 on the one sheet that does so', () => {
    const labels = (name: string) => cellsOf(sheetOf(kawamoto, 'kawamoto', name)).map(({ label }) => label)
    const rankOf = (name: string, label: string) => labels(name).findIndex((each) => each.startsWith(label))
    const [odd, usual] = ['有害鳥獣被害防止対策事業', 'オンライン申請の推進']
    expect(rankOf(odd, '概要・手法')).toBe(rankOf(odd, '目標・効果') + 1)
    expect(rankOf(usual, '概要・手法')).toBe(rankOf(usual, '目標・効果') - 1)
  })

  it('shows the target situations that are linked to a project where the sheets have no words of their own', () => {
    const own = kawamoto.list('fieldDef').find(({ fields }) => fields.label === '目標とするべき状況')
    const model = kawamoto.withChanges(own === undefined ? [] : changeFields(kawamoto, own.id, { label: '別名' }))
    expect(textsOf(cellCalled(sheetOf(model, 'kawamoto', '押印廃止の取組'), '目標とするべき状況'))).toHaveLength(2)
  })
})

describe('the form of 福山市', () => {
  it('shares pages among all cards of a 基本方針, each under the heading of its 施策', () => {
    const form = findForm(fukuyama, 'fukuyama')
    const groups = formGroupsOf(fukuyama, form).filter((owners) =>
      owners.every((owner) => fukuyama.find('placement', owner) !== null),
    )
    expect(groups.map((owners) => owners.length)).toEqual([13, 5, 6])
    const sheet = formSheetOf(fukuyama, form, groups[0] ?? [])
    const captions = sheet?.units.map(({ caption }) =>
      caption?.rows.flatMap(({ cells }) => cells.flatMap(textsOf)).join(),
    )
    expect(captions?.slice(6, 8)).toEqual(['1-1 行政手続のオンライン化', '1-2 窓口のスマート化'])
    expect(sheet?.pageHead.flatMap(({ cells }) => cells.flatMap(textsOf))).toEqual(['1 市民サービスの向上'])
    expect(sheet?.pageRank).toBe('circled')
    expect(formSheetOf(fukuyama, form, groups[0]?.slice(1) ?? [])?.pageRank).toBe('none')
  })

  it('prints targets without a percentage of its own, the limits of an indicator in brackets', () => {
    const asidesIn = (preset: FormPreset, kind: 'targets' | 'indicators') =>
      JSON.stringify(contentOf(sheetOf(fukuyama, preset, 'オンライン手続の拡大'), kind)).includes('18.8%')
    expect(asidesIn('fukuyama', 'targets')).toBe(false)
    expect(asidesIn('standard', 'indicators')).toBe(true)
    const { rows } = contentOf(sheetOf(fukuyama, 'fukuyama', 'オンライン手続の拡大'), 'targets')
    expect(rows[0]?.remarks).toEqual(['（対象：原本添付や聞き取り等が不要な約800手続）'])
  })

  it('puts what names its own year beyond the period into the last cells of the period', () => {
    const { columns, rows } = contentOf(sheetOf(fukuyama, 'fukuyama', '情報システムの標準化対応'), 'targets')
    expect(columns.map(({ label }) => label)).toEqual(['2021年度', '2022年度', '2023年度', '2024年度'])
    expect(rows[0]?.targets.map((lines) => lines.map(({ text }) => text).join())).toEqual([
      '移行準備',
      '1業務／20業務',
      '2025年度末までに20業務／20業務',
      '',
    ])
  })

  it('puts indicators with marks of their own into one table', () => {
    const isOneTable = (name: string) => contentOf(sheetOf(fukuyama, 'fukuyama', name), 'targets').isOneTable
    expect(isOneTable('文書管理システムの導入')).toBe(true)
    expect(isOneTable('オンライン手続の拡大')).toBe(false)
  })
})

describe('the form of 三島市', () => {
  it('keeps no room for a schedule in another form, since the plan has no columns', () => {
    const izunokuniForm = findForm(mishima, 'izunokuni')
    const sheets = formGroupsOf(mishima, izunokuniForm).flatMap(
      (owners) => formSheetOf(mishima, izunokuniForm, owners) ?? [],
    )
    expect(sheets).not.toEqual([])
    expect(sheets.flatMap(cellsOf).filter(({ label }) => label === 'スケジュール')).toEqual([])
  })

  const form = findForm(mishima, 'mishima')

  it('runs on the 推進項目 of a 基本方針, two a page, each below its own name', () => {
    const sheets = formGroupsOf(mishima, form).map((owners) => formSheetOf(mishima, form, owners))
    expect(sheets.map((sheet) => sheet?.units.length)).toEqual([4, 6, 3])
    expect(sheets.map((sheet) => sheet?.unitsPerPage)).toEqual([2, 2, 2])
    const [first] = sheets
    expect(first?.pageHead.flatMap(({ cells }) => cells.flatMap(textsOf))).toEqual([
      '基本方針1 利便性の高い市民サービス',
    ])
    expect(first?.units[1]?.rows[0]?.cells.flatMap(textsOf)).toEqual(['(2)', '窓口業務の迅速化'])
  })
})
