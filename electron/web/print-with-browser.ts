import { chromium, errors, type Page } from 'playwright-core'
import type { AppError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { Printed } from '../host/shell/make-pdf.ts'
import { missingOf, PRINT_TIMEOUT_MS, printErrorOf } from '../host/shell/print-page.ts'
import { hasBrowserSandbox, QUIET_FLAGS } from './browser-flags.ts'
import { findBrowser } from './find-browser.mjs'

/** The page at `address` as a PDF, made by the machine's own browser, which shows no window. */
export async function printWithBrowser(address: string): Promise<Result<Printed, AppError>> {
  const executablePath = findBrowser()
  if (executablePath === null) return failed({ code: 'paper/no-printer' })
  const browser = await chromium.launch({
    executablePath,
    args: [...QUIET_FLAGS],
    chromiumSandbox: hasBrowserSandbox(),
  })
  try {
    const page = await browser.newPage()
    await page.goto(address)
    const refusal = await waitForPaper(page)
    if (refusal !== null) return failed(refusal)
    const missing = missingOf(await page.locator('html').getAttribute('data-print-missing'))
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    return ok({ bytes, missing })
  } finally {
    await browser.close()
  }
}

/** Null as soon as the page is ready to print; otherwise why it never will be. */
async function waitForPaper(page: Page): Promise<AppError | null> {
  const root = page.locator('html[data-print-state]')
  try {
    await root.waitFor({ state: 'attached', timeout: PRINT_TIMEOUT_MS })
  } catch (thrown) {
    if (thrown instanceof errors.TimeoutError) return { code: 'paper/failed' }
    throw thrown
  }
  if ((await root.getAttribute('data-print-state')) === 'ready') return null
  return printErrorOf(await root.getAttribute('data-print-error'))
}
