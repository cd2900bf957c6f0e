import { writeFileAtomically } from '../../host/services/write-file-atomically.ts'
import { resolve } from 'node:path'
import type { AppError } from '#shared/app-error.ts'
import { PaperJobSchema } from '#shared/contracts/paper-contract.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { missingCharactersText } from '#shared/messages/missing-characters-text.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listMeasureSheets, listSheets, sheetKinds, type ListedSheet } from '#shared/sheets/sheet-choice.ts'
import { pinJob } from '../../host/shell/pin-job.ts'
import { notePrinted } from '../../host/use-cases/note-printed.ts'
import { printToPdf } from '../../web/print-to-pdf.ts'
import { textOption, usageError, type Command } from '../command.ts'
import { findPlan } from '../find-plan.ts'

/**
 * Prints what the preview shows. `--project` is the printed number where only one has it, the rank in the plan, or the id; of a list or
 * a table of the annex its title, rank or id. `--measure` limits a schedule or a table of indicators in the same way.
 */
export const printCommand: Command = {
  usage: 'PLAN --sheet card|kpi|schedule|terms|… [--project N | --measure N] --paper A4|A3 --out FILE.pdf',
  minimum: 1,
  maximum: 1,
  options: {
    sheet: { type: 'string' },
    project: { type: 'string' },
    measure: { type: 'string' },
    paper: { type: 'string' },
    out: { type: 'string' },
  },
  makesFile: false,
  async run({ words: [word = ''], options, openHost }) {
    const out = textOption(options, 'out')
    if (out === null) return usageError('--out FILE.pdf が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const opened = await findPlan(host.value, word)
    if (!opened.ok) return opened
    const owner = findOwner(createPlanModel(opened.value.records), options)
    if (!owner.ok) return owner
    const job = PaperJobSchema.safeParse({
      planId: opened.value.plan.id,
      subject: { kind: 'sheet', sheet: options['sheet'], owner: owner.value },
      form: null,
      size: options['paper'],
      lie: null,
      isProof: false,
    })
    if (!job.success) return usageError(`--sheet は ${sheetKinds.join('・')}、--paper は A4・A3 のどれかです。`)
    const pinned = await pinJob(host.value, job.data)
    if (!pinned.ok) return pinned
    const pdf = await printToPdf(host.value, pinned.value.job)
    if (!pdf.ok) return pdf
    const written = writeFileAtomically(resolve(out), pdf.value.bytes)
    if (!written.ok) return written
    const noted = await notePrinted(host.value.context, pinned.value.job)
    if (!noted.ok) return noted
    const { bytes, missing } = pdf.value
    if (missing.length > 0) process.stderr.write(`${missingCharactersText(missing)}\n`)
    return ok({ json: { file: out, sizeBytes: bytes.length, missing }, text: `${out} に書き出しました。` })
  },
}

/** What the sheet is of: a card's project, or which of the lists and annex tables it shows; null for a sheet that is one of its kind. */
function findOwner(
  model: PlanModel,
  options: Readonly<Record<string, string | boolean | undefined>>,
): Result<RecordId | null, AppError> {
  const measure = textOption(options, 'measure')
  if (measure !== null) return soleOwner(model, measuresWith(model, options['sheet']), measure)
  const wanted = textOption(options, 'project') ?? '1'
  const owners = options['sheet'] === 'card' ? listCardOwners(model) : ownersAmong(listSheets(model), options['sheet'])
  return owners.length === 0 ? ok(null) : soleOwner(model, owners, wanted)
}

/** What the words name among these: by id or title, by a number that only one has, by rank. */
function soleOwner(model: PlanModel, owners: readonly Owner[], wanted: string): Result<RecordId, AppError> {
  const numbered = owners.filter(({ number }) => number === wanted)
  const found =
    owners.find(({ id, title }) => id === wanted || title === wanted || isPlaceOf(model, id, wanted)) ??
    (numbered.length === 1 ? numbered[0] : undefined) ??
    owners[Number(wanted) - 1]
  return found === undefined ? failed({ code: 'paper/no-such-sheet' }) : ok(found.id)
}

type Owner = { readonly id: RecordId; readonly title: string; readonly number: string }

function ownersAmong(sheets: readonly ListedSheet[], kind: string | boolean | undefined): readonly Owner[] {
  return sheets.flatMap(({ choice, title }) =>
    choice.kind === kind && choice.owner !== null ? [{ id: choice.owner, title, number: '' }] : [],
  )
}

/** The measures of which there is such a sheet. */
function measuresWith(model: PlanModel, kind: string | boolean | undefined): readonly Owner[] {
  return ownersAmong(listMeasureSheets(model), kind).flatMap(({ id }) => {
    const measure = model.find('measure', id)
    return measure === null ? [] : [{ id, title: measure.fields.title, number: measure.fields.number ?? '' }]
  })
}

function isPlaceOf(model: PlanModel, placement: RecordId, project: string): boolean {
  return model.find('placement', placement)?.fields.project === project
}
