import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { sheetText } from '#renderer/messages/sheet-text.ts'
import { expectBundledFonts, expectSoundPages } from '../../../helpers/expect-printed.ts'
import { queryDataFile } from '../../../helpers/query-data-file.ts'
import { hasPoppler, readPdf, withoutBlanks } from '../../../helpers/read-pdf.ts'
import { runCli } from '../../../helpers/run-cli.ts'

const towns = ['三島市', '島田市', '伊豆の国市', '川本町', '福山市']
const sheets = [
  { sheet: 'schedule', name: '工程表', paper: 'A3', size: '420x297' },
  { sheet: 'kpi', name: '評価指標一覧', paper: 'A3', size: '420x297' },
  // A card is called by its number and name, and its form says how the page lies.
  { sheet: 'card', name: '\\S.*', paper: 'A4', size: '210x297' },
]

const NO_ROWS = withoutBlanks(sheetText.noRows)

/** 三島市 has neither years nor lanes: these two sheets are a page that says so. */
const hasRows = (town: string, sheet: string): boolean => town !== '三島市' || sheet === 'card'

describe.skipIf(findBrowser() === null || !hasPoppler())('print, where a browser and poppler are', () => {
  let data = ''

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'keikakubo-print-'))
    await runCli(['init', '--samples'], { data })
  })

  afterAll(() => rmSync(data, { recursive: true, force: true }))

  const cases = towns.flatMap((town) => sheets.map((sheet) => ({ town, ...sheet })))
  it.each(cases)('prints $sheet of $town on $paper', async ({ town, sheet, name, paper, size }) => {
    const out = join(data, `${town}-${sheet}.pdf`)
    const run = await runCli(['print', town, '--sheet', sheet, '--paper', paper, '--out', out, '--json'], { data })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(run.stdout)).toEqual({ file: out, sizeBytes: expect.any(Number), missing: [], overflowing: [] })

    const pdf = readPdf(out)
    expect(pdf.title).toMatch(new RegExp(`^.+ ${name}$`))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.language).toBe('ja')
    expectBundledFonts(pdf)
    expectSoundPages(pdf, town === '島田市' && sheet === 'card' ? '297x210' : size)
    const text = pdf.pages.map((page) => page.text).join('')
    const wanted = hasRows(town, sheet) ? projectsOn(data, town, sheet).map(withoutBlanks) : [NO_ROWS]
    expect(wanted.filter((words) => !text.includes(words))).toEqual([])
    expect(text.includes(NO_ROWS)).toBe(!hasRows(town, sheet))
  })

  it('begins a schedule on the page of its card where its first lane fits, and heads the rest again', async () => {
    const out = join(data, 'lanes.pdf')
    const words = ['print', '川本町', '--sheet', 'card', '--paper', 'A4', '--landscape', '--project', '1', '--out', out]
    await runCli(words, { data })
    const [first, second] = readPdf(out).pages.map(({ text }) => text)
    expect(first).toContain('令和4年度令和5年度令和6年度令和7年度【①の手続き】')
    expect(second).toContain('令和4年度令和5年度令和6年度令和7年度【②の手続き】')
    expect(second).toContain('（つづき）')
  })

  it('limits the schedule and the indicators to a measure, under its name', async () => {
    const out = join(data, 'measure.pdf')
    const words = ['print', '福山市', '--measure', '1-2', '--paper', 'A3', '--out', out]
    for (const [sheet, name] of [
      ['schedule', '工程表'],
      ['kpi', '評価指標一覧'],
    ] as const) {
      expect(await runCli([...words, '--sheet', sheet], { data })).toMatchObject({ status: 0, stderr: '' })
      const pdf = readPdf(out)
      expectSoundPages(pdf, '420x297')
      const text = pdf.pages.map((page) => page.text).join('')
      expect(text).toContain(withoutBlanks(`${name} 1-2 窓口のスマート化`))
      expect(text).toContain('ワンストップサービスの導入')
      expect(text).not.toContain('オンライン手続の拡大')
    }
    expect((await runCli([...words, '--sheet', 'terms'], { data })).status).toBe(1)
  })

  it('heads the halves of a year with the year, and explains the shapes that are there alone', async () => {
    const out = join(data, 'heads.pdf')
    await runCli(['print', '伊豆の国市', '--sheet', 'schedule', '--paper', 'A3', '--out', out], { data })
    for (const { text } of readPdf(out).pages) expect(text).toMatch(/令和5年度.*前期後期/)
    const first = readPdf(out).pages[0]!.text
    expect(first).toContain(sheetText.legendItems.unknown[1])
    expect(first).not.toContain(sheetText.legendItems.marker[1])
  })

  it.each([
    { town: '三島市', names: ['DX推進本部', 'DX推進委員会', 'DX専門部会', '外部有識者', '協定締結企業'] },
    { town: '川本町', names: ['デジタル化推進会議（庁議）', 'まちづくり推進課', '担当課', '有識者'] },
    { town: '福山市', names: ['CIO（最高情報責任者）', 'CDO補佐官', '福山市情報化推進委員会', '実施管理者'] },
  ])('prints the chart of bodies of $town on one page', async ({ town, names }) => {
    const out = join(data, `${town}-bodies.pdf`)
    await runCli(['print', town, '--sheet', 'organisation', '--paper', 'A4', '--out', out], { data })
    const pdf = readPdf(out)
    expectBundledFonts(pdf)
    expectSoundPages(pdf, '297x210')
    expect(pdf.pages).toHaveLength(1)
    expect(names.filter((name) => !pdf.pages[0]!.text.includes(withoutBlanks(name)))).toEqual([])
  })

  it('says on standard error which cards do not fit, and on which page each begins', async () => {
    const out = join(data, 'overflow.pdf')
    const words = ['print', '川本町', '--batch', '--form', 'standard', '--paper', 'A4', '--out', out, '--json']
    const run = await runCli(words, { data })
    const { overflowing } = JSON.parse(run.stdout) as { overflowing: ReadonlyArray<{ name: string; page: number }> }
    const { pages } = readPdf(out)
    expect(overflowing.length).toBeGreaterThan(0)
    for (const { name, page } of overflowing) {
      expect(run.stderr).toContain(`${String(page)}ページ　「${name}」`)
      const both = pages.slice(page - 1, page + 1).map(({ text }) => text.includes(withoutBlanks(name)))
      expect(both).toEqual([true, true])
    }
  })

  it('prints the card of the project that is named, and none that is not there', async () => {
    const out = join(data, 'card.pdf')
    const words = ['print', '伊豆の国市', '--sheet', 'card', '--paper', 'A4', '--out', out]
    expect(await runCli([...words, '--project', '9'], { data })).toMatchObject({ status: 0 })
    expect(readPdf(out).pages[0]?.text).toContain('電子図書館システムの導入')
    rmSync(out)
    const refused = await runCli([...words, '--project', '99', '--json'], { data })
    expect(refused.status).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, code: 'paper/no-such-sheet' })
    expect(existsSync(out)).toBe(false)
  })
})

/**
 * Names that must stand on a sheet, as the plan prints them there: those of all placed projects on the schedule, of those with
 * indicators on the table.
 */
function projectsOn(data: string, town: string, sheet: string): readonly string[] {
  if (sheet === 'card') return []
  const withIndicators = `and exists (select 1 from indicator_use where indicator_use.owner = placement.id)`
  const rows = queryDataFile(
    data,
    `select distinct coalesce(nullif(placement.row_name, ''), project.name) as name from placement
     join project on project.plan_id = placement.plan_id and project.id = placement.project
     join municipality on municipality.plan_id = placement.plan_id
     where municipality.name = ? ${sheet === 'kpi' ? withIndicators : ''}`,
    town,
  ) as ReadonlyArray<{ readonly name: string }>
  return rows.map(({ name }) => name)
}
