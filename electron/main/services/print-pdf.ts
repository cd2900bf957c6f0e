import { setTimeout as delay } from 'node:timers/promises'
import type { WebContents } from 'electron'
import { failed, ok } from '#shared/result.ts'
import type { Print } from '#electron/host/shell/make-pdf.ts'
import { missingOf, PRINT_TIMEOUT_MS, printErrorOf, printPageAddress } from '#electron/host/shell/print-page.ts'
import { APP_ORIGIN } from '../answer-page-request.ts'
import type { AppWindows } from '../app-window.ts'

/** A world of its own in the page, where nothing of the page's scripts can be in the way. */
const PRINT_WORLD = 1001

/** Resolves to `ready`, or to what is in `data-print-error`, once the page has said which. */
const WATCH_PRINT_STATE = `new Promise((resolve) => {
  const root = document.documentElement
  const tell = () => {
    if (root.dataset.printState === 'ready') resolve({ isReady: true, error: null, missing: root.dataset.printMissing ?? null })
    if (root.dataset.printState === 'failed') resolve({ isReady: false, error: root.dataset.printError ?? null, missing: null })
  }
  new MutationObserver(tell).observe(root, { attributes: true })
  tell()
})`

type PrintState = { readonly isReady: boolean; readonly error: string | null; readonly missing: string | null }

const SILENT: PrintState = { isReady: false, error: null, missing: null }

/** Prints sheets in a window that nobody sees. */
export function createPdfPrinter(windows: AppWindows): Print {
  return async (job) => {
    const window = windows.create({ show: false, width: 1600, height: 1200 })
    try {
      await window.loadURL(`${APP_ORIGIN}${printPageAddress(job)}`)
      const state = await watchPrintState(window.webContents)
      if (!state.isReady) return failed(printErrorOf(state.error))
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      })
      return ok({ bytes: new Uint8Array(pdf), missing: missingOf(state.missing) })
    } finally {
      window.destroy()
    }
  }
}

/** What the page says of itself; not ready where it says nothing in time or ends. */
async function watchPrintState(contents: WebContents): Promise<PrintState> {
  const giveUp = new AbortController()
  const said = contents.executeJavaScriptInIsolatedWorld(PRINT_WORLD, [{ code: WATCH_PRINT_STATE }])
  const silent = delay<PrintState>(PRINT_TIMEOUT_MS, SILENT, { signal: giveUp.signal })
  silent.catch(() => undefined)
  try {
    return await Promise.race([said as Promise<PrintState>, silent])
  } finally {
    giveUp.abort()
  }
}
