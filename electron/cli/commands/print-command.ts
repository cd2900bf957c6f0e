import { writeFileAtomically } from '../../host/services/write-file-atomically.ts'
import { resolve } from 'node:path'
import type { AppError } from '#shared/app-error.ts'
import { isOfficeJob, type PaperJob, type PrintJob } from '#shared/contracts/paper-contract.ts'
import { formPresets } from '#shared/domain/form/form-words.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { missingCharactersText } from '#shared/messages/missing-characters-text.ts'
import { overflowingCardsText } from '#shared/messages/overflowing-cards-text.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Printed } from '../../host/shell/make-pdf.ts'
import { pinJob } from '../../host/shell/pin-job.ts'
import { notePrinted } from '../../host/use-cases/note-printed.ts'
import type { Host } from '../../host/start-host.ts'
import { printToPdf } from '../../web/print-to-pdf.ts'
import { textOption, usageError, type Command, type Options, type UsageError } from '../command.ts'
import { findOfficePaper } from '../find-office-paper.ts'
import { findPlan } from '../find-plan.ts'
import { findPrintSubject } from '../find-print-subject.ts'
import { createProgressTeller } from '../tell/tell-progress.ts'

/**
 * Prints what the preview shows. `--project` is the printed number where only one has it, the rank in the plan, or the id; of a list or
 * a table of the annex its title, rank or id. `--office` prints a paper about what is exchanged, with or without a plan.
 */
export const printCommand: Command = {
  usage:
    'PLAN --sheet card|kpi|schedule|terms|… [--project N|--measure N] または --book または --batch [--section 課] [--measure 施策] [--delayed] ' +
    '[--form shimada|…] [--paper A4|A3] [--portrait|--landscape] [--proof] --out FILE.pdf\n' +
    '  または [PLAN] --office ledger|unanswered|cover|key [--bundle 照合番号] [--key KID] --out FILE.pdf',
  minimum: 0,
  maximum: 1,
  options: {
    sheet: { type: 'string' },
    project: { type: 'string' },
    measure: { type: 'string' },
    book: { type: 'boolean' },
    batch: { type: 'boolean' },
    section: { type: 'string' },
    delayed: { type: 'boolean' },
    office: { type: 'string' },
    bundle: { type: 'string' },
    key: { type: 'string' },
    form: { type: 'string' },
    paper: { type: 'string' },
    portrait: { type: 'boolean' },
    landscape: { type: 'boolean' },
    proof: { type: 'boolean' },
    out: { type: 'string' },
  },
  makesFile: false,
  async run({ words: [word = ''], options, openHost }) {
    const out = textOption(options, 'out')
    if (out === null) return usageError('--out FILE.pdf が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const find = options['office'] === undefined ? findPlanJob : findOfficeJob
    const found = await find(host.value, word, options)
    if (!found.ok) return found
    const job = found.value
    const pdf = await printUnlessInterrupted(host.value, job)
    if (!pdf.ok) return pdf
    const { bytes, missing, overflowing } = pdf.value
    const written = writeFileAtomically(resolve(out), bytes)
    if (!written.ok) return written
    if (!isOfficeJob(job)) {
      const noted = await notePrinted(host.value.context, job)
      if (!noted.ok) return noted
    }
    if (missing.length > 0) process.stderr.write(`${missingCharactersText(missing)}\n`)
    if (overflowing.length > 0) process.stderr.write(`${overflowingCardsText(overflowing)}\n`)
    return ok({ json: { file: out, sizeBytes: bytes.length, missing, overflowing }, text: `${out} に書き出しました。` })
  },
}

/** A sheet, a batch or the book of the plan as it stands now. */
async function findPlanJob(
  host: Host,
  word: string,
  options: Options,
): Promise<Result<PaperJob, AppError | UsageError>> {
  if (word === '') return usageError('PLAN が要ります。')
  const opened = await findPlan(host, word)
  if (!opened.ok) return opened
  const model = createPlanModel(opened.value.records)
  const subject = findPrintSubject(model, options)
  if (!subject.ok) return subject
  const form = findForm(model, textOption(options, 'form'))
  if (form === undefined) return usageError(`--form は ${formPresets.join('・')}、またはこの計画の様式の名前です。`)
  const paper = readPaper(options)
  if (!paper.ok) return paper
  const wanted = { planId: opened.value.plan.id, subject: subject.value, form, ...paper.value }
  const pinned = await pinJob(host, wanted)
  return pinned.ok ? ok(pinned.value.job) : pinned
}

async function findOfficeJob(
  host: Host,
  word: string,
  options: Options,
): Promise<Result<PrintJob, AppError | UsageError>> {
  const office = await findOfficePaper(host, word, options)
  if (!office.ok) return office
  const paper = readPaper(options)
  return paper.ok ? ok({ office: office.value, ...paper.value }) : paper
}

type Paper = Pick<PaperJob, 'size' | 'lie' | 'isProof'>

/** The paper that the options name; null for what they leave to the sheet. */
function readPaper(options: Options): Result<Paper, UsageError> {
  const size = textOption(options, 'paper')
  if (size !== null && size !== 'A4' && size !== 'A3') return usageError('--paper は A4・A3 のどちらかです。')
  const [portrait, landscape] = [options['portrait'] === true, options['landscape'] === true]
  if (portrait && landscape) return usageError('--portrait と --landscape は、どちらか一つにしてください。')
  const lie = landscape ? 'landscape' : portrait ? 'portrait' : null
  return ok({ size, lie, isProof: options['proof'] === true })
}

/** A preset, or a form of the plan's own by its name or id; undefined where there is none of that name. */
function findForm(model: PlanModel, word: string | null): PaperJob['form'] | undefined {
  if (word === null) return null
  const own = model.list('form').find(({ id, fields }) => id === word || fields.name === word)
  return formPresets.find((preset) => preset === word) ?? own?.id
}

const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const

/** Tells on standard error how far it is; Ctrl+C stops it, and what was started for it ends in order. */
async function printUnlessInterrupted(host: Host, job: PrintJob): Promise<Result<Printed, AppError>> {
  const abort = new AbortController()
  const stop = () => abort.abort()
  for (const signal of INTERRUPTIONS) process.on(signal, stop)
  const teller = createProgressTeller(process.stderr)
  try {
    return await printToPdf(host, job, { signal: abort.signal, onProgress: teller.tell })
  } finally {
    teller.end()
    for (const signal of INTERRUPTIONS) process.off(signal, stop)
  }
}
