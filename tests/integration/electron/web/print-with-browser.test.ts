import { describe, expect, it, onTestFinished } from 'vitest'
import type { PrintControl } from '#electron/host/shell/print-page.ts'
import { startWebShell } from '#electron/web/web-shell.ts'
import type { SheetKind } from '#shared/sheets/sheet-choice.ts'
import { failed } from '#shared/result.ts'
import { buildPages } from '../../../helpers/build-pages.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { startTestHost } from '../../../helpers/run-host.ts'
import { listDescendants, stillRunning } from '../../../helpers/list-descendants.ts'
import { UNWATCHED } from '../../../helpers/open-printer.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'

const MISSING = { character: '\ue000', code: 'U+E000', count: 1, places: [{ page: 1, around: '\ue000', spot: null }] }

/** A page that prints the schedule, never comes to an end with the roadmap, and has no other sheet. */
const PRINT_SCRIPT = `
  const root = document.documentElement
  const { sheet } = JSON.parse(new URLSearchParams(location.search).get('job')).subject
  if (sheet === 'roadmap') Object.assign(root.dataset, { printDone: '1', printTotal: '9' })
  else if (sheet === 'schedule') {
    root.dataset.printMissing = '${JSON.stringify([MISSING])}'
    root.dataset.printState = 'ready'
  }
  else Object.assign(root.dataset, { printError: 'paper/no-such-sheet', printState: 'failed' })`

async function openPrinter() {
  const folder = makeTempFolder()
  const plan = buildPlan('青空')
  const host = await startTestHost(folder, [plan])
  const html =
    '<html><head><link rel="stylesheet" href="/assets/index.css"><script type="module" src="/assets/print.js">'
  const pagesFolder = buildPages(folder, {
    'print.html': `${html}</script></head><body><h1>工程表</h1></body></html>`,
    'assets/print.js': PRINT_SCRIPT,
    'assets/index.css': '@page { size: A3 landscape; margin: 0 }',
  })
  const shell = await startWebShell(host, { logFolder: folder, pagesFolder })
  onTestFinished(async () => {
    await shell.close()
    await host.close()
  })
  return (sheet: SheetKind, control: PrintControl = UNWATCHED) =>
    shell.print(
      {
        planId: plan.planId,
        subject: { kind: 'sheet', sheet, owner: null },
        form: null,
        size: 'A3',
        lie: null,
        isProof: false,
      },
      control,
    )
}

describe('printing with the browser of the machine', () => {
  it('gives a tagged PDF of the size that the page asks for, and what the page could not draw', async () => {
    const print = await openPrinter()
    const pdf = await print('schedule')
    if (!pdf.ok) throw new Error(pdf.error.code)
    const text = Buffer.from(pdf.value.bytes).toString('latin1')
    expect(pdf.value.missing).toEqual([MISSING])
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text).toMatch(/\/MediaBox \[0 0 119\d(?:\.\d+)? 84\d/)
    expect(text).toContain('/MarkInfo')
  })

  it('hands on why the page has no paper', async () => {
    const print = await openPrinter()
    expect(await print('kpi')).toEqual(failed({ code: 'paper/no-such-sheet' }))
  })

  it('leaves no browser behind when it is stopped', async () => {
    const print = await openPrinter()
    const abort = new AbortController()
    const begun = Promise.withResolvers<void>()
    const printed = print('roadmap', { signal: abort.signal, onProgress: () => begun.resolve() })
    await begun.promise
    const started = listDescendants()
    expect(started.length).toBeGreaterThan(0)
    abort.abort()
    expect(await printed).toEqual(failed({ code: 'paper/stopped' }))
    expect(stillRunning(started)).toEqual([])
  })
})
