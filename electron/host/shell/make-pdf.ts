import type { AppError } from '#shared/app-error.ts'
import type { PaperJob, PaperSubject, PrintedFile } from '#shared/contracts/paper-contract.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { PrintReport } from '#shared/paper/print-report.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { COMPARISON_TITLE } from '#shared/sheets/comparison/comparison-sheet.ts'
import { sheetTitle } from '#shared/sheets/sheet-choice.ts'
import type { HostLink } from '../host-link.ts'
import { toFileName } from '../services/file-name.ts'
import { pinJob } from './pin-job.ts'
import type { PrintControl } from './print-page.ts'
import { stateWords } from './state-words.ts'

/** A PDF, and what the page that it was made of says of it. */
export type Printed = PrintReport & { readonly bytes: Uint8Array }

export type Print = (job: PaperJob, control: PrintControl) => Promise<Result<Printed, AppError>>

/** Prints with `print` and holds the PDF under a name such as `伊豆の国市DX推進計画_工程表_A3.pdf`. */
export function makePdf(
  host: HostLink,
  print: Print,
): (job: PaperJob, control: PrintControl) => Promise<Result<PrintedFile, AppError>> {
  return async (job, control) => {
    const plan = await findPlan(host, job)
    if (!plan.ok) return plan
    const pinned = await pinJob(host, job)
    if (!pinned.ok) return pinned
    const printed = await print(pinned.value.job, control)
    if (!printed.ok) return printed
    const name = pdfNameOf(plan.value.title, job, stateWords(pinned.value.state))
    const { bytes, ...report } = printed.value
    const token = await host.hold({ name, bytes, printed: pinned.value.job })
    return token.ok ? ok({ token: token.value, name, ...report }) : token
  }
}

async function findPlan(host: HostLink, job: PaperJob): Promise<Result<PlanSummary, AppError>> {
  const plans = (await host.answer({ namespace: 'plan', method: 'list', input: {} })) as Result<PlanSummary[], AppError>
  if (!plans.ok) return plans
  const plan = plans.value.find(({ id }) => id === job.planId)
  return plan === undefined ? failed({ code: 'plan/not-found' }) : ok(plan)
}

/** The file name of the PDF of a sheet, as every system takes it; `state` names the earlier state that was printed, or is ''. */
export function pdfNameOf(
  planTitle: string,
  { subject, size }: Pick<PaperJob, 'subject' | 'size'>,
  state = '',
): string {
  return toFileName([planTitle, subjectTitle(subject), size ?? '', state], '.pdf')
}

function subjectTitle(subject: PaperSubject): string {
  switch (subject.kind) {
    case 'sheet':
      return sheetTitle(subject.sheet)
    case 'comparison':
      return COMPARISON_TITLE
    case 'batch':
      return '個票一式'
    case 'book':
      return '冊子'
  }
}
