import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeKawamoto } from '#db/samples/kawamoto/index.ts'
import { createSampleWriter } from '#db/samples/sample-writer.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { FieldsOf, RecordType } from '#shared/domain/record/record-types.ts'

type Read<T extends RecordType> = FieldsOf<T> & { readonly id: RecordId }

const writer = createSampleWriter('kawamoto')
writeKawamoto(writer)
const records: readonly PlanRecord[] = writer.records()

function all<T extends RecordType>(type: T): readonly Read<T>[] {
  return records
    .filter((record) => record.type === type)
    .map((record) => ({ ...(record.fields as FieldsOf<T>), id: record.id }))
}

const count = (type: RecordType): number => all(type).length

function named<T extends RecordType>(type: T, id: RecordId): Read<T> {
  const found = all(type).find((record) => record.id === id)
  if (found === undefined) throw new Error(`no ${type} ${id}`)
  return found
}

/** The sheets in printed order, each a project with its placement. */
const sheets = all('placement').map((placement) => ({ placement, project: named('project', placement.project) }))

function sheetOf(name: string): (typeof sheets)[number] {
  const found = sheets.find(({ project }) => project.name === name)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}

const usesOn = (placement: RecordId) => all('indicatorUse').filter((use) => use.owner === placement)
const lanesOn = (placement: RecordId) => all('lane').filter((lane) => lane.owner === placement)

/** Bullets of one cell; a bare ➔ is one too. */
const cellOf = (lane: RecordId, period: string) =>
  all('bullet').filter((bullet) => bullet.lane === lane && bullet.period === period)

const valuesOf = (indicator: RecordId) => {
  const owners = [indicator, ...all('breakdown').flatMap((part) => (part.indicator === indicator ? [part.id] : []))]
  return all('value').filter((value) => owners.includes(value.owner))
}

const linked = (from: RecordId): readonly RecordId[] =>
  all('situationLink').flatMap((link) => (link.from === from ? [link.to] : []))

describe('writeKawamoto: counts of the plan', () => {
  it('has 3 pillars with 11, 6 and 3 projects', () => {
    const perPillar = all('measure').map(({ id }) => sheets.filter(({ placement }) => placement.measure === id).length)
    expect(perPillar).toEqual([11, 6, 3])
    expect(count('project')).toBe(20)
  })

  it('leads from 17 current situations to 13 target situations and from these to every project', () => {
    const [currents, targets] = (['current', 'target'] as const).map((kind) =>
      all('situation').filter((situation) => situation.kind === kind),
    )
    expect(currents).toHaveLength(17)
    expect(targets).toHaveLength(13)
    const targetIds = targets!.map(({ id }) => id)
    expect(currents!.map(({ id }) => linked(id).filter((to) => targetIds.includes(to)).length)).toEqual(
      currents!.map(() => 1),
    )
    expect(new Set(targetIds.flatMap(linked))).toEqual(new Set(all('project').map(({ id }) => id)))
    expect(targetIds.flatMap(linked)).toHaveLength(29)
  })

  it('has 48 indicator lines on 20 sheets, 42 distinct indicators, 6 of them on two sheets', () => {
    expect(sheets.map(({ placement }) => usesOn(placement.id).length)).toEqual([
      2, 4, 3, 3, 2, 1, 1, 4, 2, 3, 2, 2, 3, 2, 3, 1, 4, 2, 2, 2,
    ])
    expect(count('indicatorUse')).toBe(48)
    expect(count('indicator')).toBe(42)
    const uses = all('indicator').map(({ id }) => all('indicatorUse').filter((use) => use.indicator === id).length)
    expect(uses.filter((times) => times === 2)).toHaveLength(6)
    expect(uses.filter((times) => times > 2)).toEqual([])
    expect(all('indicator').map(({ id }) => valuesOf(id).length)).toEqual(all('indicator').map(() => 1))
  })

  it('fills 58 cells on 32 schedule rows with 84 bullets, 4 month marks and 3 ➔', () => {
    const cells = new Set(all('bullet').map(({ lane, period }) => `${lane} ${period}`))
    expect(count('lane')).toBe(32)
    expect(cells.size).toBe(58)
    const [arrows, marked, plain] = [
      all('bullet').filter(({ isContinuation }) => isContinuation),
      all('bullet').filter(({ month }) => month !== null),
      all('bullet').filter(({ isContinuation, month }) => !isContinuation && month === null),
    ]
    expect(arrows.map(({ text }) => text)).toEqual(['➔', '➔', '➔'])
    expect(marked.map(({ month }) => month)).toEqual([4, 4, 6, 1])
    expect(plain).toHaveLength(84)
  })

  it('prints 13 lane tags: a row tag once in each of its cells, a changing tag above its bullet', () => {
    const fromLanes = all('lane')
      .filter(({ tag }) => tag !== null)
      .flatMap(({ id }) => ['2022', '2023', '2024', '2025'].map((period) => cellOf(id, period)))
      .filter((cell) => cell.some(({ isContinuation }) => !isContinuation))
    const fromBullets = all('bullet').filter(({ text }) => text.startsWith('【'))
    expect([fromLanes.length, fromBullets.length]).toEqual([8, 5])
  })

  it('lists 78 procedures, of which 33 + 19 count into オンライン申請できる手続きの件数', () => {
    const rowsOf = (inventory: RecordId) => all('inventoryRow').filter((row) => row.inventory === inventory)
    expect(all('inventory').map(({ id }) => rowsOf(id).length)).toEqual([14, 11, 8, 26, 19])
    expect(all('inventory').map(({ countsInto }) => countsInto !== null)).toEqual([true, true, true, true, false])
    const counting = all('inventory').flatMap(({ id, countsInto }) => (countsInto === null ? [] : rowsOf(id)))
    expect(counting.filter(({ parent }) => parent === null)).toHaveLength(52)
    expect(counting.filter(({ parent }) => parent !== null)).toHaveLength(7)
    const [target] = all('inventory').flatMap(({ countsInto }) => (countsInto === null ? [] : [countsInto]))
    expect(named('indicator', target!).name).toBe('オンライン申請できる手続きの件数')
  })

  it('has the texts of 20 sheets, 12 articles, the chapters and the sections', () => {
    const onSheets = all('fieldValue').filter(({ owner }) => sheets.some(({ project }) => project.id === owner))
    expect(onSheets).toHaveLength(20 * 4)
    expect(count('fieldValue')).toBe(80 + 6)
    expect(count('annexRow')).toBe(12)
    expect(all('chapter').map(({ title }) => title)).toEqual([
      '計画の概要',
      '計画策定の背景',
      '国の動き',
      '自治体におけるデジタル化の必要性',
      '川本町でのデジタル化の必要性',
      '計画の位置付け',
      '計画期間',
      '計画の基本方針',
      '計画の推進体制',
      'セキュリティ対策',
      '物理的セキュリティ対策',
      '人的セキュリティ対策',
      '実施計画',
    ])
    expect(count('section')).toBe(8)
    expect(count('responsibility')).toBe(41)
  })
})

describe('writeKawamoto: hard places', () => {
  const rawOf = (name: string): readonly string[] =>
    all('indicator')
      .filter((indicator) => indicator.name === name)
      .flatMap(({ id }) => valuesOf(id).map(({ raw }) => raw))

  it('keeps a target year that is not the last of the plan', () => {
    const [indicator] = all('indicator')
    expect(valuesOf(indicator!.id)).toMatchObject([{ role: 'target', period: '2023', raw: 'R4 1件 ⇒ R5 52件' }])
  })

  it('keeps the scope note and the other verb of the copy on a second sheet', () => {
    const [, , countOfProcedures, applications] = usesOn(sheetOf('押印廃止の取組').placement.id)
    expect(countOfProcedures).toMatchObject({ label: null, scopeNote: '(アンケート、イベント申込み除く)' })
    expect(applications!.scopeNote).toBe('(実績値・アンケート、イベント申込み除く)')
    expect(applications!.label).toMatch(/オンライン化$/)
    expect(valuesOf(applications!.indicator)[0]!.raw).toMatch(/オンラインで申請$/)
  })

  it.each([
    ['①住民が町に提出する書類の押印の廃止', ['1,161手続き ⇒ 892手続き']],
    ['手続きにかかる時間', ['1時間(平均) → 30分(平均)']],
    ['町民生活課(現金納付件数)', ['R4 3,500件(R3実績)⇒R7 3,000件(年間)']],
    ['60歳以上のJ-Coin利用率(利用者/人口)', ['R4(R4.9.30現在) 11% ⇒ R7 20%']],
    ['まげなポイント付与事業数', ['R4 0項目 ⇒ R7 8項目', 'R4 0事業 ⇒ R7 5事業']],
    ['加害レベル4以上の加害群', ['0群']],
    ['コピー用紙購入数', ['R3 780,000枚 → R7 30%削減']],
    ['長時間勤務者(月45時間超)の割合', ['R4 10.0% → R7 6.3%', 'R4 46.4% → R7 31.8%']],
    ['4台帳のシステム化', ['上記4台帳のシステム化']],
    ['文書の検索に要する時間削減', ['(検討の中で、現状値・目標値を設定)']],
  ])('keeps the value of %s as printed', (name, raws) => {
    expect(rawOf(name)).toEqual(raws)
  })

  it('keeps a target over a range of years with its exclusion, on both sheets', () => {
    const [use] = usesOn(sheetOf('外部アドバイザー派遣事業').placement.id)
    expect(use!.indicator).toBe(usesOn(sheetOf('職員研修の実施').placement.id)[0]!.indicator)
    expect(valuesOf(use!.indicator)).toMatchObject([
      { period: '2023..2025', raw: 'R5～R7間で20事業の事業化(R4に掲載する事業以外)' },
    ])
  })

  it('keeps damaged and contradicting names', () => {
    const digitalDivide = sheetOf('デジタルデバ\u0439\u0434対策事業').project
    expect(digitalDivide.subtitle).toBe('(スマートフォン活用方法サポート事業)')
    expect(sheetOf('有害鳥獣被害防止対策事業').placement.rowName).toBe('有害鳥獣被害対策防止事業')
    const { project } = sheetOf('グループウェアを活用した業務効率化')
    const responsible = all('responsibility').filter(({ owner }) => owner === project.id)
    expect(responsible.map(({ role, text }) => [role, text])).toEqual([
      ['main', 'まちづくり推進課課'],
      ['sub', 'ITサポート職員'],
    ])
    expect(named('section', responsible[0]!.section!).name).toBe('まちづくり推進課')
    expect(responsible[1]!.section).toBeNull()
  })

  it('keeps 主 and 副 apart for each scope of one sheet', () => {
    const { project } = sheetOf('公共料金キャッシュレス決済の導入')
    const byScope = Map.groupBy(
      all('responsibility').filter(({ owner }) => owner === project.id),
      ({ scopeNote }) => scopeNote,
    )
    expect([...byScope].map(([scope, list]) => [scope, list.map(({ role, text }) => `${role} ${text}`)])).toEqual([
      [
        '※電子決済分',
        [
          'main 町民生活課',
          'main 会計室',
          'sub まちづくり推進課',
          'sub 地域整備課(集落排水)',
          'sub 教育課(ふるさと会館)',
          'sub 総務財政課',
        ],
      ],
      [
        '※納付書統一化',
        ['main 総務財政課', 'sub まちづくり推進課', 'sub 地域整備課(集排)', 'sub 教育課(ふるさと会館)'],
      ],
    ])
  })

  it('leads two target situations to 押印廃止の取組 and three to the project on J-Coin', () => {
    const targetsOf = (name: string) => all('situationLink').filter(({ to }) => to === sheetOf(name).project.id).length
    expect(targetsOf('押印廃止の取組')).toBe(2)
    expect(targetsOf('J-Coinを活用したスマートフォン・電子決済利用促進事業')).toBe(3)
  })

  it('keeps the ledgers as a staircase over four rows', () => {
    const lanes = lanesOn(sheetOf('Excel台帳のシステム化').placement.id)
    const periods = lanes.map(({ id }) =>
      all('bullet').flatMap((bullet) => (bullet.lane === id ? [bullet.period] : [])),
    )
    expect(periods).toEqual([['2023'], ['2024'], ['2024'], ['2025']])
  })

  it('keeps month marks in their year with their words', () => {
    const marks = all('bullet').filter(({ month }) => month !== null)
    expect(marks.map(({ period, text }) => `${period} ${text}`)).toEqual([
      '2023 4月 プロポーザル',
      '2024 4月 本稼働',
      '2023 6月 契約・システム構築',
      '2023 1月 仮稼働',
    ])
  })

  it('keeps the blank and the open years of the procedures', () => {
    const yearOf = (name: string) => all('inventoryRow').find(({ cells }) => cells[0] === name)?.cells[1]
    expect(yearOf('検診の申込')).toBe('')
    expect(yearOf('住民票、証明書等の手数料の支払いが必要な手続き')).toBe('令和6年度以降')
    expect(yearOf('基幹系20業務に関する手続き')).toBe('国の動向による')
    const hall = all('inventoryRow').find(({ cells }) => cells[0] === 'ふるさと会館')
    expect(named('inventoryRow', hall!.parent!).number).toBe('2)')
  })

  it('links the ※ of a sheet to the text that it stands in', () => {
    const [link] = all('noteLink')
    expect(named('note', link!.note)).toMatchObject({ mark: '※', text: '手続きの一覧参照' })
    const { project } = sheetOf('オンライン申請の推進')
    const text = named('fieldValue', link!.target)
    expect([text.owner, named('fieldDef', text.field).label]).toEqual([project.id, '概要・手法'])
    expect(count('noteLink')).toBe(4)
  })
})

const sourcePath = fileURLToPath(new URL('../../../../../shared/seeds/003_555cb4b8a8374e7e.txt', import.meta.url))
const source = existsSync(sourcePath) ? readFileSync(sourcePath, 'utf8') : null
if (source === null) console.warn(`kawamoto: not compared with the printed plan, ${sourcePath} is missing`)

/** Text without the tags, blanks, line breaks and bullet marks that the printed layout brings along. */
const plain = (text: string): string => text.replace(/<[^>]*>|[\s・]/g, '')

/** The source cut into its sheets: the text from one 【事業名】 before a field table to the next. */
function sheetTexts(text: string): readonly string[] {
  return text.split(/^【.*】.*\n\n(?=3つの柱の分類\t)/m).slice(1)
}

/** The cell of a field of a sheet; it may run over several lines. */
function fieldText(sheet: string, label: string): string {
  const lines = sheet.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`${label}\t`) || line.startsWith(`${label} (`))
  const end = lines.findIndex((line, at) => at > start && (line === '' || /^\S+( \(令和7年度\))?\t/.test(line)))
  return lines
    .slice(start, end)
    .join('\n')
    .replace(/^[^\t]*\t/, '')
}

/** The cells of a sheet's schedule, row by row, without rows that hold nothing. */
function scheduleCells(sheet: string): readonly (readonly string[])[] {
  const [, table = ''] = sheet.split('令和4年度\t令和5年度\t令和6年度\t令和7年度\n')
  const lines = table.split('\n')
  const end = lines.findIndex((line) => !line.includes('\t'))
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.split('\t').map(plain))
    .filter((cells) => cells.some((cell) => cell !== ''))
}

/** What is left of `text` when every piece, the longest first, has been taken out. */
function remainder(text: string, pieces: readonly (string | null)[]): string {
  return [...new Set(pieces.map((piece) => plain(piece ?? '')))]
    .filter((piece) => piece !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, piece) => rest.replaceAll(piece, ''), plain(text))
}

describe.skipIf(source === null)('writeKawamoto beside the printed plan', () => {
  const text = source ?? ''

  it('prints nothing in names, values, labels and cells that the plan does not', () => {
    const printed: readonly (string | null)[] = [
      ...all('plan').flatMap(({ title, adopted, periodText }) => [title, adopted, periodText]),
      ...all('planLink').flatMap(({ title, note }) => [title, note]),
      ...all('level').map(({ name }) => name),
      ...all('measure').map(({ title }) => title),
      ...all('project').flatMap(({ name, subtitle }) => [name, subtitle]),
      ...all('placement').map(({ rowName }) => rowName),
      ...all('fieldDef').map(({ label }) => label),
      ...all('section').map(({ name }) => name),
      ...all('responsibility').flatMap(({ text: words, scopeNote }) => [words, scopeNote]),
      ...all('indicator').flatMap(({ name, unit, definition }) => [name, unit, definition]),
      ...all('indicatorUse').flatMap(({ rowLabel, scopeNote, label }) => [
        rowLabel,
        scopeNote,
        ...(label ?? '').split(' '),
      ]),
      ...all('breakdown').map(({ label }) => label),
      ...all('value').map(({ raw }) => raw),
      ...all('column').map(({ label }) => label),
      ...all('lane').map(({ tag }) => tag),
      ...all('bullet').map(({ text: words }) => words),
      ...all('note').flatMap(({ mark, text: words }) => [mark, words]),
      ...all('situation').map(({ text: words }) => words),
      ...all('inventory').flatMap(({ title, group, columns }) => [title, ...(group ?? '').split('\n'), ...columns]),
      ...all('inventoryRow').flatMap(({ number, cells }) => [number, ...cells]),
      ...all('annexTable').map(({ title }) => title),
      ...all('annexRow').flatMap(({ cells }) => cells),
      ...all('chapter').flatMap(({ number, title }) => [number, title]),
      ...all('term').flatMap(({ term, reading }) => [term, reading]),
    ]
    const whole = plain(text)
    expect(printed.filter((piece) => piece !== null && !whole.includes(plain(piece)))).toEqual([])
  })

  it('has every sheet under its printed heading, with the pillar and the 基本方針 of its place', () => {
    const headings = [...text.matchAll(/^【(.*)】(.*)\n\n3つの柱の分類\t/gm)].map(([, name, rest]) => [
      name,
      rest!.trim(),
    ])
    expect(headings).toEqual(sheets.map(({ project }) => [project.name, project.subtitle ?? '']))
    const frames = sheetTexts(text).map((sheet) => [
      fieldText(sheet, '3つの柱の分類').trim(),
      fieldText(sheet, '基本方針').trim(),
    ])
    const policyOf = (measure: RecordId) => all('fieldValue').find(({ owner }) => owner === measure)!.text
    expect(frames).toEqual(
      sheets.map(({ placement }) => [named('measure', placement.measure).title, policyOf(placement.measure)]),
    )
  })

  it('has the target situations of every sheet', () => {
    const field = all('fieldDef').find(({ label }) => label === '目標とするべき状況')!
    const texts = sheets.map(({ project }) =>
      all('fieldValue').find((value) => value.field === field.id && value.owner === project.id),
    )
    expect(texts.map((value) => plain(value!.text))).toEqual(
      sheetTexts(text).map((sheet) => plain(fieldText(sheet, '目標とするべき状況'))),
    )
  })

  it('has every word of every 目標・効果', () => {
    const rests = sheetTexts(text).map((sheet, at) => {
      const pieces = usesOn(sheets[at]!.placement.id).flatMap((use) => {
        const { name, definition } = named('indicator', use.indicator)
        const parts = all('breakdown').filter(({ indicator }) => indicator === use.indicator)
        const raws = valuesOf(use.indicator).map(({ raw }) => raw)
        const words = [name, definition, ...(use.label ?? '').split(' '), use.rowLabel, use.scopeNote]
        return [...words, ...parts.map(({ label }) => label), ...raws]
      })
      return remainder(fieldText(sheet, '目標・効果'), pieces)
    })
    expect(rests).toEqual(sheets.map(() => ''))
  })

  it('has every word of every 担当課', () => {
    const rests = sheetTexts(text).map((sheet, at) => {
      const owned = all('responsibility').filter(({ owner }) => owner === sheets[at]!.project.id)
      const pieces = owned.flatMap(({ text: words, scopeNote }) => [words, scopeNote])
      return remainder(fieldText(sheet, '担当課'), pieces).replaceAll(/\((主|副)\)|、/g, '')
    })
    expect(rests).toEqual(sheets.map(() => ''))
  })

  it('has every cell of every schedule', () => {
    const cells = sheets.map(({ placement }) =>
      lanesOn(placement.id).map(({ id, tag }) =>
        all('column').map(({ period }) => {
          const bullets = cellOf(id, period)
          const prints = bullets.some(({ isContinuation }) => !isContinuation) ? (tag ?? '') : ''
          return plain(prints + bullets.map(({ text: words }) => words).join(''))
        }),
      ),
    )
    expect(cells).toEqual(sheetTexts(text).map(scheduleCells))
  })

  it('has every row of the list of procedures, in order', () => {
    const [, list = ''] = text.split('【オンライン申請の手続き一覧】')
    const printed = list
      .split('【押印廃止の取組】')[0]!
      .split('\n')
      .filter((line) => (line.includes('\t') ? !line.startsWith('手続き名\t') : /^\d+\)/.test(line)))
      .map((line) => plain(line))
    const rows = all('inventoryRow').map(({ number, cells }) => plain([number ?? '', ...cells].join('')))
    expect(rows).toEqual(printed)
  })

  it('has every row of the three overview tables, and the projects beside their target situations', () => {
    const tables = [
      ...text.matchAll(/^現在の状況\t目標と(?:する|す)べき状況\t実施計画（事業名）\n((?:.*\t.*\n|\n(?=人口減少))+)/gm),
    ]
    const rows = tables.flatMap(([, body]) => body!.split('\n').map((line) => line.split('\t').map(plain)))
    const column = (at: number): readonly string[] =>
      rows.flatMap((cells) => (/^-*$/.test(cells[at] ?? '') ? [] : [cells[at]!]))
    const textsOf = (kind: string) =>
      all('situation').flatMap((situation) => (situation.kind === kind ? [plain(situation.text)] : []))
    expect(textsOf('current')).toEqual(column(0))
    expect(textsOf('target')).toEqual(column(1))

    const projectsOf = all('situation')
      .filter(({ kind }) => kind === 'target')
      .map(({ id }) => linked(id).map((to) => sheets.find(({ project }) => project.id === to)!))
      .map((group) => plain(group.map(({ placement, project }) => placement.rowName ?? project.name).join('')))
    const merged = projectsOf.filter((names, at) => names !== projectsOf[at - 1])
    expect(merged).toEqual(column(2))
  })

  it('has the twelve articles of service design', () => {
    const printed = [...text.matchAll(/^\| (第\d+条) (.*) \|$/gm)].map(([, number, article]) => [number, article])
    expect(all('annexRow').map(({ cells }) => cells)).toEqual(printed)
  })
})
