import { chromium, _electron, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { scheduleSheetOf, type ScheduleRow } from '#shared/sheets/schedule/schedule-sheet.ts'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import type { BareRow } from './bare-schedule/bare-schedule.tsx'
import { buildBareSchedule } from './bare-schedule/build-bare-schedule.ts'
import { startBenchHost, type BenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { paintOfBareRows, paintOfButton, preparePaint } from './paint.ts'
import { report } from './report.ts'

const VIEWPORT = { width: 1600, height: 900 }
const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const sheets = [
  { name: '工程表', operation: 'schedule', drawn: '.sheet.schedule tbody[data-block] .lane-grid > *' },
  { name: '評価指標一覧', operation: 'table of indicators', drawn: '.sheet.kpi tbody[data-block] .cell' },
] as const

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no browser on this machine')
const bench = await startBenchHost(1_000)
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxFlags()] })
const context = await browser.newContext({ viewport: VIEWPORT, locale: 'ja-JP' })
const barePage = await context.newPage()
const bareScript = await buildBareSchedule()
const bareRows = scheduleSheetOf(createPlanModel(bench.records)).groups.flatMap(({ rows }) => rows.map(toBareRow))

await measureInChromium()
if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) await measureInElectron(bench)
await browser.close()
await bench.remove()

async function measureInChromium(): Promise<void> {
  const shell = await startWebShell(bench.host, { logFolder: bench.folder })
  const page = await context.newPage()
  await page.goto(shell.url)
  await measure('Chromium', page)
  await shell.close()
}

/** The window on the same data, which the host here lets go before. */
async function measureInElectron({ host, folder }: BenchHost): Promise<void> {
  await host.close()
  const app = await _electron.launch({
    args: [...sandboxFlags(), '.'],
    cwd: PROJECT,
    env: { ...process.env, KEIKAKUBO_DATA: folder, KEIKAKUBO_SAMPLES: '0' },
  })
  const page = await app.firstWindow()
  await page.setViewportSize(VIEWPORT)
  await measure('Electron', page)
  await app.close()
}

/** From pressing a sheet's name in a plan that has just been opened, beside the bare page that has its rows already. */
async function measure(where: string, page: Page): Promise<void> {
  for (const { name, operation, drawn } of sheets) {
    const [bare, own] = await compare(
      [
        { prepare: loadBarePage, measure: () => paintOfBareRows(barePage, bareRows) },
        { prepare: () => openPlanAgain(page), measure: () => paintOfButton(page, name, drawn) },
      ],
      { count: 9, warmUp: 1, isCleared: false },
    )
    report({
      operation: `${operation} of 1,000 projects in ${where}, first paint`,
      ours: own,
      floor: { name: 'bare virtualised page', samples: bare },
      goal: 2,
    })
  }
}

async function loadBarePage(): Promise<void> {
  await barePage.goto('about:blank')
  await barePage.addScriptTag({ content: bareScript })
  await preparePaint(barePage)
}

async function openPlanAgain(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('row', { name: '見本市' }).getByRole('button').click()
  await page.locator('.sheet.on-screen').waitFor()
  await preparePaint(page)
}

function toBareRow({ name, lanes }: ScheduleRow): BareRow {
  return {
    name,
    lanes: lanes.map(({ bars }) =>
      bars.map(({ first, last, fields }) => ({ from: first, to: last, label: fields.label })),
    ),
  }
}
