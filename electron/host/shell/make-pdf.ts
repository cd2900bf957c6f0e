import type { AppError } from '#shared/app-error.ts'
import {
  isOfficeJob,
  type OfficeJob,
  type PaperJob,
  type PrintedFile,
  type PrintJob,
} from '#shared/contracts/paper-contract.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { PaperSubject } from '#shared/paper/paper-subject.ts'
import type { PrintReport } from '#shared/paper/print-report.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import { COMPARISON_TITLE } from '#shared/sheets/comparison/comparison-sheet.ts'
import { officePaperTitle } from '#shared/sheets/office/office-paper.ts'
import { sheetTitle } from '#shared/sheets/sheet-choice.ts'
import type { HostLink } from '../host-link.ts'
import { toFileName } from '../services/file-name.ts'
import { pinJob } from './pin-job.ts'
import type { PrintControl } from './print-page.ts'
import { stateWords } from './state-words.ts'

/** A PDF, and what the page that it was made of says of it. */
export type Printed = PrintReport & { readonly bytes: Uint8Array }

export type Print = (job: PrintJob, control: PrintControl) => Promise<Result<Printed, AppError>>

/** Prints with `print` and holds the PDF under a name such as `伊豆の国市DX推進計画_工程表_A3.pdf`. */
export function makePdf(
  host: HostLink,
  print: Print,
): (job: PrintJob, control: PrintControl) => Promise<Result<PrintedFile, AppError>> {
  return (job, control) =>
    isOfficeJob(job)
      ? hold(host, print(job, control), { name: officePdfNameOf(job) })
      : makePlanPdf(host, job, (pinned) => print(pinned, control))
}

async function makePlanPdf(
  host: HostLink,
  job: PaperJob,
  print: (pinned: PaperJob) => ReturnType<Print>,
): Promise<Result<PrintedFile, AppError>> {
  const plan = await findPlan(host, job)
  if (!plan.ok) return plan
  const pinned = await pinJob(host, job)
  if (!pinned.ok) return pinned
  const name = pdfNameOf(plan.value.title, job, stateWords(pinned.value.state))
  return hold(host, print(pinned.value.job), { name, printed: pinned.value.job })
}

async function hold(
  host: HostLink,
  printing: ReturnType<Print>,
  file: { readonly name: string; readonly printed?: PaperJob },
): Promise<Result<PrintedFile, AppError>> {
  const printed = await printing
  if (!printed.ok) return printed
  const { bytes, ...report } = printed.value
  const token = await host.hold({ ...file, bytes })
  return token.ok ? ok({ token: token.value, name: file.name, ...report }) : token
}

async function findPlan(host: HostLink, job: PaperJob): Promise<Result<PlanSummary, AppError>> {
  const plans = (await host.answer({ namespace: 'plan', method: 'list', input: {} })) as Result<PlanSummary[], AppError>
  if (!plans.ok) return plans
  const plan = plans.value.find(({ id }) => id === job.planId)
  return plan === undefined ? failed({ code: 'plan/not-found' }) : ok(plan)
}

/** The file name of a paper of the office; a 送付票 has the digits of its bundle. */
function officePdfNameOf({ office, size }: OfficeJob): string {
  const digits = office.kind === 'cover' ? checkDigits(office.digest) : ''
  return toFileName([officePaperTitle(office.kind), digits, size ?? ''], '.pdf')
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
