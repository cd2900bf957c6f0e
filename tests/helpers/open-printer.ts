import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Printed } from '#electron/host/shell/make-pdf.ts'
import type { PrintControl } from '#electron/host/shell/print-page.ts'
import { startWebShell, type WebShellOptions } from '#electron/web/web-shell.ts'
import type { AppError } from '#shared/app-error.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { MissingCharacter } from '#shared/paper/missing-characters.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Result } from '#shared/result.ts'
import { readPdf, type Pdf } from './read-pdf.ts'
import { addPlans, startTestHost, valueOf } from './run-host.ts'

export type PrintedPdf = Pdf & { readonly file: string; readonly missing: readonly MissingCharacter[] }

/** What is left out is as the plan has it. */
type WantedJob = Pick<PaperJob, 'planId' | 'subject'> & Partial<PaperJob>

export type Printer = {
  readonly print: (job: WantedJob) => Promise<PrintedPdf>
  /** The same for a job that may be refused, or stopped. */
  readonly attempt: (job: WantedJob, control?: PrintControl) => Promise<Result<Printed, AppError>>
  readonly close: () => Promise<void>
}

/** Of a print that nobody stops or asks about. */
export const UNWATCHED: PrintControl = { signal: new AbortController().signal, onProgress: () => undefined }

/** Prints sheets of these plans with the built pages and the browser of the machine, as the browser shell does, `portionPages` at a time. */
export async function openPrinter(
  plans: ReadonlyArray<readonly PlanRecord[]>,
  shellOptions: Pick<WebShellOptions, 'portionPages'> = {},
): Promise<Printer> {
  const folder = mkdtempSync(join(tmpdir(), 'keikakubo-paper-'))
  const host = await startTestHost(folder)
  await addPlans(host, plans)
  const shell = await startWebShell(host, { logFolder: folder, ...shellOptions })
  const attempt = (job: WantedJob, control = UNWATCHED) =>
    shell.print({ form: null, size: null, lie: null, isProof: false, ...job }, control)
  let count = 0
  return {
    attempt,
    print: async (job) => {
      const printed = valueOf(await attempt(job))
      count += 1
      const file = join(folder, `${String(count)}.pdf`)
      writeFileSync(file, printed.bytes)
      return { ...readPdf(file), file, missing: printed.missing }
    },
    close: async () => {
      await shell.close()
      await host.close()
      rmSync(folder, { recursive: true })
    },
  }
}
