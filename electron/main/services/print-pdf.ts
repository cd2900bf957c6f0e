import type { WebContents } from 'electron'
import type { AppError } from '#shared/app-error.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Print, Printed } from '#electron/host/shell/make-pdf.ts'
import {
  printPageAddress,
  READ_PAGE_WORDS,
  unlessStopped,
  waitForPages,
  type PageWords,
  type PrintControl,
} from '#electron/host/shell/print-page.ts'
import { APP_ORIGIN } from '../answer-page-request.ts'
import type { AppWindows } from '../app-window.ts'

/** A world of its own in the page, where nothing of the page's scripts can be in the way. */
const PRINT_WORLD = 1001

/** Prints sheets in a window that nobody sees, and that is gone when the PDF is there or not wanted any more. */
export function createPdfPrinter(windows: AppWindows): Print {
  return async (job, control) => {
    const window = windows.create({ show: false, width: 1600, height: 1200 })
    const print = async () => {
      await window.loadURL(`${APP_ORIGIN}${printPageAddress(job)}`)
      return printPage(window.webContents, control)
    }
    try {
      return await unlessStopped(control.signal, print())
    } finally {
      window.destroy()
    }
  }
}

async function printPage(contents: WebContents, control: PrintControl): Promise<Result<Printed, AppError>> {
  const read = async () =>
    (await contents.executeJavaScriptInIsolatedWorld(PRINT_WORLD, [{ code: READ_PAGE_WORDS }])) as PageWords
  const ready = await waitForPages(read, control)
  if (!ready.ok) return ready
  const pdf = await contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  })
  return ok({ bytes: new Uint8Array(pdf), ...ready.value })
}
