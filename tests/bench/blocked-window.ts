import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import type { BenchHost } from './bench-host.ts'

const PATIENCE_MS = 300_000

/** The longest time in milliseconds in which the window did not answer to anyone, from choosing a file and from taking it in. */
export type BlockedWindow = { readonly previewMs: number; readonly takeInMs: number }

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
    const previewMs = await longestBlock(page, async () => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '取り込む' }).click(),
      ])
      await chooser.setFiles(file)
      await asked.waitFor()
    })
    const takeInMs = await longestBlock(page, async () => {
      await asked.click()
      await page.locator('.sheet.on-screen tbody[data-block]').first().waitFor()
    })
    return { previewMs, takeInMs }
  } finally {
    await shell.close()
    await browser.close()
  }
}

/** The longest stretch between two moments in which the page had time, while `work` goes on. */
async function longestBlock(page: Page, work: () => Promise<void>): Promise<number> {
  const longest = await page.evaluateHandle(() => {
    const { port1, port2 } = new MessageChannel()
    const seen = { longestMs: 0, at: performance.now() }
    port1.addEventListener('message', () => {
      const now = performance.now()
      seen.longestMs = Math.max(seen.longestMs, now - seen.at)
      seen.at = now
      setTimeout(() => port2.postMessage(null), 5)
    })
    port1.start()
    port2.postMessage(null)
    return seen
  })
  await work()
  return longest.evaluate(({ longestMs }) => longestMs)
}
