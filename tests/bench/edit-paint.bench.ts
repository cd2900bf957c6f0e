import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import { startBenchHost } from './bench-host.ts'
import { report } from './report.ts'

const FRAME_MS = 1_000 / 60
/** Shorter ones are not told by the browser, and count as this long. */
const LEAST_TOLD_MS = 16
const EDITS = 40
const KEYS = ['x', 'Enter', 'ArrowUp'] as const

const sheets = [
  { name: '工程表', operation: 'schedule', cell: '.bar .cell' },
  { name: '評価指標一覧', operation: 'table of indicators', cell: '.kpi-targets td:not([rowspan]) .cell' },
] as const

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no browser on this machine')
const bench = await startBenchHost(1_000)
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxFlags()] })
const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'ja-JP' })
const shell = await startWebShell(bench.host, { logFolder: bench.folder })
await page.goto(shell.url)
await page.getByRole('row', { name: '見本市' }).getByRole('button').click()
for (const { name, operation, cell } of sheets) {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.locator(cell).first().click()
  await editOften(page, 5)
  await gatherKeys(page)
  await editOften(page, EDITS)
  report({
    operation: `key in the ${operation} of 1,000 projects → painted`,
    ours: await gatheredKeys(page),
    floor: { name: 'two frames', samples: [2 * FRAME_MS] },
    goal: 1,
    goalP95: 1,
  })
}
await shell.close()
await browser.close()
await bench.remove()

/** Makes one text longer each time: types, saves, goes back to it. */
async function editOften(page: Page, count: number): Promise<void> {
  for (let edit = 0; edit < count; edit += 1) {
    await page.keyboard.press('F2')
    for (const key of KEYS) await page.keyboard.press(key)
    await page.locator('.desk-saving', { hasText: /^$/ }).waitFor({ state: 'attached' })
  }
}

type KeyGlobals = { keyTimes: number[] }

/** Has the browser tell of each key how long it took until the frame with its effect. */
function gatherKeys(page: Page): Promise<void> {
  return page.evaluate((least) => {
    const keyTimes: number[] = []
    Object.assign(globalThis, { keyTimes })
    new PerformanceObserver((told) => {
      for (const { name, duration } of told.getEntries()) if (name === 'keydown') keyTimes.push(duration)
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit)
  }, LEAST_TOLD_MS)
}

/** The times of all keys that were pressed since. */
async function gatheredKeys(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(500)
  const told = await page.evaluate(() => (globalThis as unknown as KeyGlobals).keyTimes)
  const untold = EDITS * (KEYS.length + 1) - told.length
  return [...told, ...Array.from({ length: Math.max(0, untold) }, () => LEAST_TOLD_MS)]
}
