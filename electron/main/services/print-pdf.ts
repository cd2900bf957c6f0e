import type { WebContents } from 'electron'
import type { Print } from '#electron/host/shell/make-pdf.ts'
import { printPageAddress, unlessStopped } from '#electron/host/shell/print-page.ts'
import { printPortions, type DrawingPage } from '#electron/host/shell/print-portions.ts'
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
      return printPortions(drawingPage(window.webContents), control)
    }
    try {
      return await unlessStopped(control.signal, print())
    } finally {
      window.destroy()
    }
  }
}

function drawingPage(contents: WebContents): DrawingPage {
  return {
    evaluate: (code) => contents.executeJavaScriptInIsolatedWorld(PRINT_WORLD, [{ code }]),
    print: () =>
      contents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      }),
    forget: async () => {
      if (!contents.debugger.isAttached()) contents.debugger.attach()
      await contents.debugger.sendCommand('HeapProfiler.collectGarbage')
    },
  }
}
