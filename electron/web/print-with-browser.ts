import type { Browser } from 'playwright-core'
import type { AppError } from '#shared/app-error.ts'
import { failed, type Result } from '#shared/result.ts'
import type { Printed } from '../host/shell/make-pdf.ts'
import { unlessStopped, type PrintControl } from '../host/shell/print-page.ts'
import { printPortions } from '../host/shell/print-portions.ts'
import { hasBrowserSandbox, QUIET_FLAGS } from './browser-flags.ts'
import { findBrowser } from './find-browser.mjs'

/** The page at `address` as a PDF, made by the machine's own browser, which shows no window and ends with it. */
export async function printWithBrowser(address: string, control: PrintControl): Promise<Result<Printed, AppError>> {
  const executablePath = findBrowser()
  if (executablePath === null) return failed({ code: 'paper/no-printer' })
  // Loaded where it is needed: it takes as long as all else that a command starts with.
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath,
    args: [...QUIET_FLAGS],
    chromiumSandbox: hasBrowserSandbox(),
    // The signals end the program that asks for the PDF, which then ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  try {
    return await unlessStopped(control.signal, printPage(browser, address, control))
  } finally {
    await browser.close()
  }
}

async function printPage(browser: Browser, address: string, control: PrintControl): Promise<Result<Printed, AppError>> {
  const page = await browser.newPage()
  await page.goto(address)
  const print = () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  const evaluate = (expression: string) => page.evaluate(expression)
  return printPortions({ evaluate, print, forget: () => page.requestGC() }, control)
}
