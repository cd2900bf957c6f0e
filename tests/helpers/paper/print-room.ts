import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { IN_ONE, printPageAddress } from '#electron/host/shell/print-page.ts'
import { hasBrowserSandbox, QUIET_FLAGS } from '#electron/web/browser-flags.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { addPlans, startTestHost } from '../run-host.ts'
import { readPdf, type Pdf } from '../read-pdf.ts'
import { readStructure } from './read-structure.ts'
import { readDrawnPages, type DrawnPage } from './drawn-pages.ts'

/**
 * One job on paper: what the page drew just before it became the PDF, and the PDF, in `file` until the next job. `structure` is the text of each
 * page in the order of the PDF's structure.
 */
export type Printed = {
  readonly drawn: readonly DrawnPage[]
  readonly pdf: Pdf
  readonly structure: readonly string[]
  readonly file: string
}

/** The day that stands on all pages of tests. */
const DAY = '2026-11-20'

/**
 * The plans in a host of their own behind the browser shell, with one browser for all jobs: a job takes the way of `cli print` from the page's
 * address on, in a tenth of its time. The pages have to be built.
 */
export type PrintRoom = {
  readonly print: (job: PaperJob) => Promise<Printed>
  readonly close: () => Promise<void>
}

/** The browser of the machine, to be closed by who opens it; one serves any number of print rooms. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no browser on this machine')
  return chromium.launch({ executablePath, args: [...QUIET_FLAGS], chromiumSandbox: hasBrowserSandbox() })
}

export async function openPrintRoom(browser: Browser, plans: ReadonlyArray<readonly PlanRecord[]>): Promise<PrintRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-print-'))
  const host = await startTestHost(folder)
  await addPlans(host, plans)
  const shell = await startWebShell(host, { logFolder: folder })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(shell.url, { waitUntil: 'commit' })
  const file = join(folder, 'sheet.pdf')
  return {
    async print(job) {
      await page.goto(`${new URL(page.url()).origin}${printPageAddress(job, IN_ONE)}&date=${DAY}`)
      await waitUntilReady(page)
      return printPages(page, file)
    },
    async close() {
      await context.close()
      await shell.close()
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The pages of paper that a page of the browser has for its printer, printed into `file`. */
export async function printPages(page: Page, file: string): Promise<Printed> {
  await page.emulateMedia({ media: 'print' })
  const drawn = await readDrawnPages(page)
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }))
  return { drawn, pdf: readPdf(file), structure: await readStructure(file), file }
}

async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['printState'] !== undefined)
  const { printState, printError } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  if (printState !== 'ready') throw new Error(`not printed: ${String(printError)}`)
}
