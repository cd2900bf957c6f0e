import { describe, expect, it } from 'vitest'
import { findForm } from '#shared/domain/form/find-form.ts'
import type { FormContent, ProjectTable } from '#shared/sheets/form/form-content.ts'
import type { FormCell } from '#shared/sheets/form/form-page.ts'
import { formSheetOf } from '#shared/sheets/form/form-sheet.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

/** The cells of the sheet of a measure in the form of 島田市, from above; of the original or of its repeat. */
function sheetOf(town: string, title: string, isRepeat = false): readonly FormCell[] {
  const model = sampleModel(town)
  const measure = model
    .list('measure')
    .find(({ fields }) => fields.title === title && (fields.repeats !== null) === isRepeat)
  const sheet = measure === undefined ? null : formSheetOf(model, findForm(model, 'shimada'), [measure.id])
  if (sheet === null) throw new Error(`no sheet of ${title}`)
  return [...sheet.pageHead, ...sheet.units.flatMap(({ rows }) => rows)].flatMap(({ cells }) => cells)
}

function contentOf<K extends FormContent['kind']>(
  cells: readonly FormCell[],
  kind: K,
): Extract<FormContent, { kind: K }> {
  const found = cells.map(({ content }) => content).find((content) => content.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found as Extract<FormContent, { kind: K }>
}

const textOf = (lines: readonly SheetLine[]) => lines.map(({ text }) => text).join('\n')

/** The table as it is read from the left: a row for each indicator, the name in the first of a project alone. */
function tableRows({ projects }: ProjectTable): ReadonlyArray<readonly string[]> {
  return projects.flatMap(({ name, rows }) =>
    rows.map((row, index) => [index === 0 ? textOf(name) : '', textOf(row.baseline), ...row.targets.map(textOf)]),
  )
}

describe('formSheetOf, a 施策 of 島田市 in its own form', () => {
  const online = sheetOf('島田市', '行政手続きのオンライン化の推進')
  const table = contentOf(online, 'project-table')

  it('heads the table with the words that the plan uses for its projects', () => {
    expect(table.projectLabel).toBe('取組内容（個別事業）')
    expect(table.columns.map(({ label }) => label)).toEqual(['R 4', 'R 5', 'R 6', 'R 7'])
  })

  it('fills the table cell by cell as the plan prints it, two rows for one project', () => {
    expect(tableRows(table).slice(1, 4)).toEqual([
      [
        'キャッシュレス決済導入事業',
        '未導入',
        'システム導入',
        '窓口申請のうちキャッシュレス決済が全体の10% ※1',
        '窓口申請のうちキャッシュレス決済が全体の20%',
        '窓口申請のうちキャッシュレス決済が全体の30%',
      ],
      ['', '未導入', '', '納付書払いのキャッシュレス化', '順次拡大', '全ての窓口で支払いがキャッシュレス対応 ※2'],
      ['個人番号カード交付事業', 'R2実績 28.1%', '取得率90%', '取得率100%に近づける', '', ''],
    ])
  })

  it('does not say the name of an indicator beside cells that say it', () => {
    expect(table.projects.flatMap(({ rows }) => rows.map(({ name }) => name.text)).join('')).toBe('')
  })

  it('names a project in the table as the table does, in the list as the list does', () => {
    const told = contentOf(online, 'projects').projects.map(({ name }) => textOf(name))
    expect(told).toContain('子育て支援プラットフォーム等構築事業')
    expect(table.projects.map(({ name }) => textOf(name))).toContain('子育て支援プラットフォーム構築事業')
  })

  it('puts the tags of a project and what limits its indicator to its name', () => {
    const literacy = sheetOf('島田市', 'デジタルリテラシーの向上・デジタルデバイドの解消')
    const names = contentOf(literacy, 'project-table').projects.map(({ name }) => textOf(name))
    expect(names.slice(0, 4)).toEqual([
      '[市民] デジタル活用支援員派遣事業',
      '[市民] デジタル活用支援員養成講座[累積]',
      '[事業者] 中小企業のデジタル化支援【再掲】',
      '[職員] 職員研修の実施【再掲】',
    ])
  })

  it('tells in words only of projects of which the plan does', () => {
    const literacy = sheetOf('島田市', 'デジタルリテラシーの向上・デジタルデバイドの解消')
    const { projects } = contentOf(literacy, 'projects')
    expect(projects.map(({ name, asides }) => textOf(name) + asides.map(({ text }) => text).join(''))).toEqual([
      'デジタル活用支援員派遣事業[市民]',
      '中小企業のデジタル化支援[事業者]【再掲】',
      '職員研修の実施[職員]【再掲】',
      '庁舎及び支所等のWi-Fi整備[職員]',
      '小中学校ICT支援員設置経費',
      'GIGAスクールChromebook対応学習ソフト更新',
      '小中学校プログラミング教育推進事業',
    ])
  })

  it('prints a note once that two sheets explain in the same words', () => {
    const literacy = sheetOf('島田市', 'デジタルリテラシーの向上・デジタルデバイドの解消')
    expect(contentOf(literacy, 'notes').notes.map(({ mark }) => mark.mark)).toEqual(['※1', '※2'])
  })

  it('runs the items of a short list on in one box, on the sheet of the repeat, too', () => {
    for (const isRepeat of [false, true]) {
      const cells = sheetOf('島田市', '官民データの活用促進', isRepeat)
      const list = cells.find(({ label }) => label === '推奨データセットの基本となる14項目')
      const text = list?.content.kind === 'lines' ? textOf(list.content.lines) : ''
      expect(text).toMatch(/^AED設置場所、介護サービス事業所一覧、.*、オープンデータ一覧$/)
      expect(text.split('、')).toHaveLength(14)
    }
  })

  it('says 【再掲】 behind the title of a repeat', () => {
    const titles = [false, true].map((isRepeat) => {
      const [, title] = sheetOf('島田市', '情報発信のデジタルシフト', isRepeat)
      return title?.content.kind === 'lines' ? textOf(title.content.lines) : ''
    })
    expect(titles).toEqual(['情報発信のデジタルシフト', '情報発信のデジタルシフト【再掲】'])
  })
})

describe('formSheetOf, another plan in the form of 島田市', () => {
  const cells = sheetOf('伊豆の国市', sampleModel('伊豆の国市').list('measure')[0]?.fields.title ?? '')

  it('keeps the names of indicators whose cells do not say them', () => {
    const names = contentOf(cells, 'project-table').projects.flatMap(({ rows }) => rows.map(({ name }) => name.text))
    expect(names).toContain('オンライン申請件数')
  })

  it('has no heading of its own above nothing', () => {
    expect(cells.map(({ label }) => label)).not.toContain('◆ 取組の方向性')
    expect(sheetOf('島田市', '官民データの活用促進').map(({ label }) => label)).toContain('◆ 取組の方向性')
  })
})
