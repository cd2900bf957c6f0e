import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { startHost } from '#electron/host/start-host.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const [KEYS, WARM_UP] = [40, 5]
/** The pause without a key behind which a card is laid out, and the time that takes on a slow machine. */
const SETTLED_MS = 800
/** A key that comes while a card is laid out waits no longer than this. */
const LIMIT_MS = 50
/** More lines than any place for a card has. */
const MANY_LINES = 70

/** Towns whose cards share pages, and whose cards stand alone, with the text that is typed in. */
const cards = [
  { town: '福山市', project: '書かない窓口システムの導入', prose: /^書かない窓口システムを入れ/ },
  { town: '伊豆の国市', project: '窓口業務の改革', prose: /^オンライン化と並行して/ },
] as const

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no browser on this machine')
const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...sandboxFlags()] })
for (const card of cards) await measureCard(browser, card)
await browser.close()

/** Types into a card that fits its place, and into the same where it goes beyond it and sizes of type are tried. */
async function measureCard(browser: Browser, { town, project, prose }: (typeof cards)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-fit-'))
  const host = valueOf(await startHost({ dataFolder: folder, withSamples: true }))
  const shell = await startWebShell(host, { logFolder: folder })
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'ja-JP' })
  await page.goto(shell.url)
  await page.getByRole('row', { name: town }).getByRole('button').click()
  await page.getByRole('navigation', { name: '目次' }).getByText(project).first().click()
  await page.getByRole('cell', { name: prose }).first().click()
  await page.keyboard.press('F2')
  report({ operation: `key in a card of ${town} → laid out`, ours: await typeOften(page), limitMs: LIMIT_MS })
  await page.keyboard.insertText('文\n'.repeat(MANY_LINES))
  await page.getByRole('status').filter({ hasText: '行あふれます' }).waitFor()
  const operation = `key in a card of ${town} beyond its place → laid out`
  report({ operation, ours: await typeOften(page), limitMs: LIMIT_MS })
  await page.close()
  await shell.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The longest time in milliseconds behind each key in which the window did not answer to anyone. */
async function typeOften(page: Page): Promise<readonly number[]> {
  const blocked: number[] = []
  for (let key = -WARM_UP; key < KEYS; key += 1) {
    const milliseconds = await blockedAfterKey(page)
    if (key >= 0) blocked.push(milliseconds)
  }
  return blocked
}

async function blockedAfterKey(page: Page): Promise<number> {
  const seen = await page.evaluateHandle(() => {
    const { port1, port2 } = new MessageChannel()
    const blocked = { longestMs: 0, at: performance.now(), isOver: false }
    port1.addEventListener('message', () => {
      const now = performance.now()
      blocked.longestMs = Math.max(blocked.longestMs, now - blocked.at)
      blocked.at = now
      if (!blocked.isOver) setTimeout(() => port2.postMessage(null), 1)
    })
    port1.start()
    port2.postMessage(null)
    return blocked
  })
  await page.keyboard.press('x')
  await page.waitForTimeout(SETTLED_MS)
  return seen.evaluate((blocked) => {
    blocked.isOver = true
    return blocked.longestMs
  })
}
