import type { AppError } from '#shared/app-error.ts'
import type { PaperSubject } from '#shared/paper/paper-subject.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { listCardOwners, printedMeasureTitle } from '#shared/sheets/outline.ts'
import { listMeasureSheets, listSheets, sheetKinds, type SheetKind } from '#shared/sheets/sheet-choice.ts'
import { textOption, usageError, type Options, type UsageError } from './command.ts'

type Found<T> = Result<T, AppError | UsageError>

/** What the options `--sheet`, `--book` and `--batch` with those that belong to them ask for. */
export function findPrintSubject(model: PlanModel, options: Options): Found<PaperSubject> {
  const wrong = misuseOf(options)
  if (wrong !== null) return usageError(wrong)
  if (options['book'] === true) return ok({ kind: 'book' })
  return options['batch'] === true ? findBatch(model, options) : findSheet(model, options)
}

const SUBJECTS = ['sheet', 'book', 'batch'] as const
/** Options that say more about one of the subjects. */
const BELONGING: Readonly<Record<string, readonly string[]>> = {
  project: ['sheet'],
  measure: ['sheet', 'batch'],
  section: ['batch'],
  delayed: ['batch'],
}

/** Why the options make no sense together; null where they do. */
function misuseOf(options: Options): string | null {
  const subjects = SUBJECTS.filter((subject) => options[subject] !== undefined)
  if (subjects.length !== 1) return '--sheet・--book・--batch のどれか一つを選んでください。'
  const stray = Object.entries(BELONGING).find(
    ([option, owners]) => options[option] !== undefined && !owners.some((owner) => options[owner] !== undefined),
  )
  if (stray !== undefined) return `--${stray[0]} は --${stray[1].join('・--')} といっしょに使います。`
  if (options['project'] !== undefined && options['measure'] !== undefined)
    return '--project と --measure は、どちらか一つにしてください。'
  return null
}

function findBatch(model: PlanModel, options: Options): Found<PaperSubject> {
  const section = findSection(model, textOption(options, 'section'))
  if (!section.ok) return section
  const measure = findMeasure(model, textOption(options, 'measure'))
  if (!measure.ok) return measure
  const isDelayed = options['delayed'] === true
  return ok({ kind: 'batch', section: section.value, measure: measure.value, isDelayed })
}

/** The section of the register that has that name or another name, or the id. */
function findSection(model: PlanModel, word: string | null): Found<RecordId | null> {
  if (word === null) return ok(null)
  const sections = model.list('section')
  const found =
    sections.find(({ id, fields }) => id === word || fields.name === word) ??
    sections.find(({ fields }) => fields.aliases.includes(word))
  if (found !== undefined) return ok(found.id)
  return usageError(`「${word}」という課は、この計画の課の一覧にありません。`)
}

/** The measure that has that number, where only one has it, that name, or the id. */
function findMeasure(model: PlanModel, word: string | null): Found<RecordId | null> {
  if (word === null) return ok(null)
  const measures = model.list('measure')
  const numbered = measures.filter(({ fields }) => fields.number === word)
  const found =
    measures.find(
      (measure) => measure.id === word || measure.fields.title === word || printedMeasureTitle(model, measure) === word,
    ) ?? (numbered.length === 1 ? numbered[0] : undefined)
  if (found !== undefined) return ok(found.id)
  const many = `「${word}」という番号の施策は${String(numbered.length)}つあります。名前で選んでください。`
  return usageError(numbered.length > 1 ? many : `「${word}」という施策は、この計画にありません。`)
}

function findSheet(model: PlanModel, options: Options): Found<PaperSubject> {
  const sheet = sheetKinds.find((kind) => kind === options['sheet'])
  if (sheet === undefined) return usageError(`--sheet は ${sheetKinds.join('・')} のどれかです。`)
  const measure = textOption(options, 'measure')
  const owner = measure === null ? findOwner(model, sheet, options) : findMeasureOf(model, sheet, measure)
  return owner.ok ? ok({ kind: 'sheet', sheet, owner: owner.value }) : owner
}

/** The measure of which there is such a sheet. */
function findMeasureOf(model: PlanModel, sheet: SheetKind, word: string): Found<RecordId | null> {
  const found = findMeasure(model, word)
  if (!found.ok || sheet === 'card') return found
  const isThere = listMeasureSheets(model).some(({ choice }) => choice.kind === sheet && choice.owner === found.value)
  return isThere ? found : failed({ code: 'paper/no-such-sheet' })
}

/** What the sheet is of: a card's project, or which of the lists and annex tables it shows; null for a sheet that is one of its kind. */
function findOwner(model: PlanModel, sheet: SheetKind, options: Options): Result<RecordId | null, AppError> {
  const wanted = textOption(options, 'project') ?? '1'
  const owners = sheet === 'card' ? listCardOwners(model) : ownersOfTables(model, sheet)
  if (owners.length === 0) return ok(null)
  const numbered = owners.filter(({ number }) => number === wanted)
  const found =
    owners.find(({ id, title }) => id === wanted || title === wanted || isPlaceOf(model, id, wanted)) ??
    (numbered.length === 1 ? numbered[0] : undefined) ??
    owners[Number(wanted) - 1]
  return found === undefined ? failed({ code: 'paper/no-such-sheet' }) : ok(found.id)
}

type Owner = { readonly id: RecordId; readonly title: string; readonly number: string }

function ownersOfTables(model: PlanModel, kind: SheetKind): readonly Owner[] {
  return listSheets(model).flatMap(({ choice, title }) =>
    choice.kind === kind && choice.owner !== null ? [{ id: choice.owner, title, number: '' }] : [],
  )
}

function isPlaceOf(model: PlanModel, placement: RecordId, project: string): boolean {
  return model.find('placement', placement)?.fields.project === project
}
