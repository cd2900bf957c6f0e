import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import { startBenchHost } from './bench-host.ts'
import { report } from './report.ts'

/** One frame at 60 a second, with what the browser's clock rounds. */
const FRAME_MS = 16.8
const FRAMES = 300
const STEP_PX = 90
const sheets = [
  { name: '工程表', operation: 'schedule' },
  { name: '評価指標一覧', operation: 'table of indicators' },
] as const

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no browser on this machine')
const bench = await startBenchHost(1_000)
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxFlags()] })
const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'ja-JP' })
const shell = await startWebShell(bench.host, { logFolder: bench.folder })
await page.goto(shell.url)
await page.getByRole('row', { name: '見本市' }).getByRole('button').first().click()
for (const { name, operation } of sheets) {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.locator('.sheet.on-screen tbody[data-block]').first().waitFor()
  const still = await framesWhileScrolling(page, 0)
  const moving = await framesWhileScrolling(page, STEP_PX)
  report({
    operation: `a frame while scrolling the ${operation} of 1,000 projects`,
    ours: moving,
    floor: { name: 'the same sheet at rest', samples: still },
    goalP95: FRAME_MS / (1_000 / 60),
  })
}
await shell.close()
await browser.close()
await bench.remove()

/** Milliseconds from frame to frame while the desk is scrolled by `step` before each of them. */
function framesWhileScrolling(page: Page, step: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([step, count]) => {
      const desk = document.querySelector('.desk')
      if (desk === null) throw new Error('no desk')
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const times: number[] = []
      let last = await nextFrame()
      for (let frame = 0; frame < count; frame += 1) {
        desk.scrollTop += step
        const now = await nextFrame()
        times.push(now - last)
        last = now
      }
      return times
    },
    [step, FRAMES] as const,
  )
}
