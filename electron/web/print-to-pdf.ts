import type { AppError } from '#shared/app-error.ts'
import type { PrintJob } from '#shared/contracts/paper-contract.ts'
import type { Result } from '#shared/result.ts'
import type { Printed } from '../host/shell/make-pdf.ts'
import type { PrintControl } from '../host/shell/print-page.ts'
import type { Host } from '../host/start-host.ts'
import { startWebShell } from './web-shell.ts'

/** What a job asks for as a PDF, without a window: the pages are served to a browser of this machine for as long as that takes. */
export async function printToPdf(host: Host, job: PrintJob, control: PrintControl): Promise<Result<Printed, AppError>> {
  const shell = await startWebShell(host, { logFolder: host.context.dataFolder })
  try {
    return await shell.print(job, control)
  } finally {
    await shell.close()
  }
}
