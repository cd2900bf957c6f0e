import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '#electron/host/start-host.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { netChanges } from '#shared/domain/edit/net-changes.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { reportWords } from '#shared/messages/report-words.ts'
import { reportSheetOf, type ReportSheet } from '#shared/sheets/report/report-sheet.ts'
import { createIds } from '../../../helpers/create-ids.ts'
import { expectBundledFonts, expectSoundPages } from '../../../helpers/expect-printed.ts'
import { makeProgress } from '../../../helpers/make-progress.ts'
import { hasPoppler, readPdf, withoutBlanks } from '../../../helpers/read-pdf.ts'
import { runCli } from '../../../helpers/run-cli.ts'
import { valueOf } from '../../../helpers/run-host.ts'

const years = { 島田市: '2023', 福山市: '2022', 川本町: '2023' } as const
const towns = Object.keys(years) as ReadonlyArray<keyof typeof years>

describe.skipIf(findBrowser() === null || !hasPoppler())(
  'print --sheet report, where a browser and poppler are',
  () => {
    let data = ''
    const models = new Map<string, PlanModel>()

    beforeAll(async () => {
      data = mkdtempSync(join(tmpdir(), 'keikakubo-report-'))
      const host = valueOf(await startHost({ dataFolder: data, withSamples: true }))
      for (const { id: planId, municipality } of valueOf(await host.api.plan.list({}))) {
        const year = towns.find((town) => town === municipality.name)
        if (year === undefined) continue
        const before = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
        const changes = netChanges(before, makeProgress(before, { year: years[year], actuals: 20, newId: createIds() }))
        valueOf(await host.api.plan.commit({ planId, act: 'record/edit', changes }))
        models.set(municipality.name, before.withChanges(changes))
      }
      await host.close()
    })

    afterAll(() => rmSync(data, { recursive: true, force: true }))

    const print = async (town: string) => {
      const out = join(data, `${town}.pdf`)
      const run = await runCli(['print', town, '--sheet', 'report', '--paper', 'A4', '--out', out], { data })
      expect(run).toMatchObject({ status: 0, stderr: '' })
      return readPdf(out)
    }

    it.each(towns)('prints every text of the report of %s, in order, on sound pages', async (town) => {
      const pdf = await print(town)
      expectBundledFonts(pdf)
      expectSoundPages(pdf, '297x210')
      const text = pdf.pages.map((page) => page.text).join('')
      const sheet = reportSheetOf(models.get(town)!, years[town])
      expect(pdf.title).toContain(sheet.heading.sheetTitle)
      const parts = ['1集計', '2一覧', '3変更点', '4遅れている事業', withoutBlanks(sheet.agenda!.title)]
      expect(parts.map((part) => text.indexOf(part)).every((at, index, all) => at > (all[index - 1] ?? -1))).toBe(true)
      expect(textsOf(sheet).filter((words) => !text.includes(withoutBlanks(words)))).toEqual([])
    })

    it('begins the agenda on a page of its own', async () => {
      const pages = (await print('福山市')).pages.map(({ text }) => text)
      const title = reportSheetOf(models.get('福山市')!, years.福山市).agenda!.title
      const agenda = pages.findIndex((text) => text.includes(withoutBlanks(title)))
      expect(pages[agenda]).toContain('1報告事項')
      expect(pages[agenda - 1]).toContain('計画の終わり')
      expect(pages[agenda]).not.toContain('計画の終わり')
    })

    it('says on one page that a plan without years has no report', async () => {
      const { pages } = await print('三島市')
      expect(pages).toHaveLength(1)
      expect(pages[0]?.text).toContain(withoutBlanks(reportWords.nothing.year))
    })
  },
)

/** Names of projects, changes, delays and what the agenda asks. */
function textsOf({ groups, changes, late, agenda, tallies }: ReportSheet): readonly string[] {
  return [
    ...tallies.flatMap(({ rows }) => rows.map(({ label }) => label)),
    ...groups.flatMap(({ projects }) => projects.map(({ name }) => name)),
    ...changes.flatMap(({ subject, content, reason }) => [subject, content, reason.text]),
    ...late.flatMap(({ name, work, reason }) => [name, work, reason.text]),
    ...[...agenda!.reports, ...agenda!.matters].flatMap(({ text, about }) => [text, ...about]),
  ]
}
