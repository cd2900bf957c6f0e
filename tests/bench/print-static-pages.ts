import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { getDict, readPdf } from '#electron/host/pdf/read-pdf.ts'
import { IN_ONE, printPageAddress } from '#electron/host/shell/print-page.ts'
import type { Host } from '#electron/host/start-host.ts'
import { QUIET_FLAGS } from '#electron/web/browser-flags.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { startWebShell } from '#electron/web/web-shell.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'

const PAGES = fileURLToPath(new URL('../../.out/renderer', import.meta.url))

/**
 * Milliseconds in which the browser opens and prints the pages of a job that are there already: a file without scripts, drawn by the program
 * before. What nobody can be faster than who prints by this browser.
 */
export async function printStaticPages(host: Host, job: PaperJob): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-bench-'))
  try {
    cpSync(PAGES, folder, { recursive: true })
    const file = join(folder, 'static.html')
    writeFileSync(file, await drawnPages(host, job, folder))
    return await printFile(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file may read its own styles and fonts only where the browser is told so. */
const OF_FILES = ['--allow-file-access-from-files']

async function printFile(address: string): Promise<number> {
  const start = performance.now()
  const counts = await inBrowser(OF_FILES, async (page) => {
    await page.goto(address)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    return { drawn: await page.locator('.paper-page').count(), printed: countPages(pdf) }
  })
  const timeMs = performance.now() - start
  if (counts.printed !== counts.drawn) throw new Error(`other pages than those drawn: ${JSON.stringify(counts)}`)
  return timeMs
}

function countPages(bytes: Uint8Array): number {
  const pdf = readPdf(bytes)
  return Number(getDict(pdf, pdf.catalog.get('Pages')).get('Count'))
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newPage']>>

/** The pages as the print page has drawn them, without its scripts. */
async function drawnPages(host: Host, job: PaperJob, logFolder: string): Promise<string> {
  const shell = await startWebShell(host, { logFolder })
  try {
    return await inBrowser([], async (page) => {
      await page.goto(shell.url)
      await page.goto(new URL(printPageAddress(job, IN_ONE), page.url()).href)
      await page.locator('html[data-print-state="ready"]').waitFor({ state: 'attached', timeout: 600_000 })
      return page.evaluate(() => {
        for (const script of document.querySelectorAll('script, link[rel="modulepreload"]')) script.remove()
        for (const word of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[word]
        return `<!doctype html>${document.documentElement.outerHTML}`
      })
    })
  } finally {
    await shell.close()
  }
}

async function inBrowser<T>(flags: readonly string[], work: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no browser to print with')
  const browser = await chromium.launch({ executablePath, args: [...QUIET_FLAGS, ...flags], chromiumSandbox: false })
  try {
    return await work(await browser.newPage())
  } finally {
    await browser.close()
  }
}
