import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import type { BenchHost } from './bench-host.ts'

const PATIENCE_MS = 300_000

/** How long what is done after opening a plan may take: the rest of the outline, 点検, the preparation of the search. */
const SETTLING_MS = 4_000

/**
 * For how long at most the window did not answer to anyone, in milliseconds of the processor: while a file was read for its preview, while it was taken in
 * and opened, and while the open plan was looked through in the background.
 */
export type BlockedWindow = { readonly previewMs: number; readonly takeInMs: number; readonly settlingMs: number }

/**
 * Reads a file and takes it in as an officer does, in a window of the machine's browser. The host works in this process; in Electron it is a utility process,
 * and the window is the same page.
 */
export async function blockedWhileTakingIn({ host, folder }: BenchHost, file: string): Promise<BlockedWindow> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no browser on this machine')
  const browser = await chromium.launch({ executablePath, args: [...sandboxFlags()] })
  const shell = await startWebShell(host, { logFolder: folder })
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'ja-JP' })
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(shell.url)
    const asked = page.getByRole('dialog', { name: '取り込む前の確認' }).getByRole('button', { name: '取り込む' })
    const previewMs = await longestTask(browser, async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '取り込む' }).click(),
      ])
      await chooser.setFiles(file)
      await asked.waitFor()
    })
    const takeInMs = await longestTask(browser, async () => {
      await asked.click()
      await page.locator('.sheet.on-screen tbody[data-block]').first().waitFor()
    })
    const settlingMs = await longestTask(browser, () => page.waitForTimeout(SETTLING_MS))
    return { previewMs, takeInMs, settlingMs }
  } finally {
    await shell.close()
    await browser.close()
  }
}

/** What Chromium traces of a thread; times are microseconds, `tdur` is the processor's, so that what else the machine does counts for nothing. */
type TraceEvent = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest task of the window's main thread while `work` goes on, in milliseconds. */
async function longestTask(browser: Browser, work: () => Promise<void>): Promise<number> {
  await browser.startTracing(undefined, { categories: ['toplevel'] })
  await work()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain'
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`
  const main = new Set(traceEvents.filter(isMain).map(threadOf))
  if (main.size === 0) throw new Error('the trace does not name the main thread')
  const tasks = traceEvents.filter((event) => main.has(threadOf(event)))
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1_000), 0)
}
