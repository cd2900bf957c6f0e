import { readPeriod } from '../../domain/fiscal-period/read-period.ts'
import { toPeriodText } from '../../domain/fiscal-period/period-text.ts'
import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { successorsOf } from '../../domain/structure/lifecycle.ts'
import { reportWords } from '../../messages/report-words.ts'
import { lifecycleWord } from '../card/lifecycle-word.ts'
import { revisionsInOrder } from '../indicators/value-asides.ts'
import { fieldLine, plainLine, type SheetLine } from '../cells/sheet-line.ts'
import type { ReportSubject } from './report-subjects.ts'
import { distinctRows } from './tallies.ts'
import { writtenPeriod, writtenYear } from './report-years.ts'

/** 変更点: what of the plan is otherwise since that year. `decided` says when and by whom. */
export type YearChange = {
  readonly key: string
  readonly kind: string
  readonly subject: string
  readonly content: string
  readonly decided: string
  readonly reason: SheetLine
}

/** Targets set anew, projects that ended or came in, editions. What has no time that can be read is in the report of every year, and says so. */
export function yearChangesOf(
  model: PlanModel,
  year: string,
  subjects: readonly ReportSubject[],
): readonly YearChange[] {
  const isOfYear = (period: string | null) => period === null || period === year
  return [
    ...revisionsIn(model, subjects)
      .filter(({ fields }) => isOfYear(yearNamedIn(fields.decidedOn)))
      .flatMap((revision) => revisionChange(model, revision)),
    ...subjects.flatMap((subject) => projectChanges(model, subject, isOfYear)),
    ...model
      .list('edition')
      .filter(({ fields }) => yearNamedIn(fields.adopted) === year)
      .map((edition) => editionChange(model, edition)),
  ]
}

/** The revisions of all targets, those of one target one after another, in the order of the indicators. */
function revisionsIn(model: PlanModel, subjects: readonly ReportSubject[]) {
  const rows = distinctRows(subjects).map(({ row }) => row.row.owner)
  const rankOf = ({ fields }: PlanRecord<'targetRevision'>) => {
    const owner = model.find('value', fields.value)?.fields.owner
    return owner === undefined || !rows.includes(owner) ? rows.length : rows.indexOf(owner)
  }
  return revisionsInOrder(model).toSorted((one, other) => rankOf(one) - rankOf(other))
}

function yearNamedIn(text: string | null): string | null {
  const read = text === null ? null : readPeriod(text)
  return read?.ok === true ? yearKeyOf(toPeriodText(read.value.period)) : null
}

function revisionChange(model: PlanModel, { id, fields }: PlanRecord<'targetRevision'>): readonly YearChange[] {
  const value = model.find('value', fields.value)
  if (value === null) return []
  const { owner, period, raw } = value.fields
  const part = model.find('breakdown', owner)
  const indicator = model.find('indicator', part?.fields.indicator ?? owner)
  const of = yearKeyOf(period)
  const target = of === null ? '' : reportWords.targetOf(writtenYear(model, of))
  return [
    {
      key: id,
      kind: reportWords.kinds.target,
      subject: [indicator?.fields.name, part?.fields.label].filter(Boolean).join(' '),
      content: [target, reportWords.revision(fields.previous, raw)].filter(Boolean).join('　'),
      decided: dated([fields.decidedOn, fields.body]),
      reason: fieldLine(model, id, 'reason', fields.reason),
    },
  ]
}

/** When and by whom; that nothing is said where nothing is. */
function dated(texts: ReadonlyArray<string | null>): string {
  return texts.filter((text) => text !== null && text !== '').join('　') || reportWords.undated
}

function projectChanges(
  model: PlanModel,
  { project, fullName: subject }: ReportSubject,
  isOfYear: (period: string | null) => boolean,
): readonly YearChange[] {
  if (project === null) return []
  const { lifecycle, since, lifecycleReason, statusTags } = project.fields
  if (lifecycle !== 'active') {
    if (!isOfYear(yearKeyOf(since))) return []
    const successors = successorsOf(model, project.id).map(({ fields }) => `「${fields.name}」`)
    return [
      {
        key: project.id,
        kind: lifecycleWord(project),
        subject,
        content: successors.length === 0 ? '' : reportWords.goesOnIn(successors.join('')),
        decided: since === null ? reportWords.undated : writtenPeriod(model, since),
        reason: fieldLine(model, project.id, 'lifecycleReason', lifecycleReason ?? ''),
      },
    ]
  }
  const first = firstYearOf(model, project)
  if (!statusTags.some((tag) => tag.includes(reportWords.kinds.added)) || !isOfYear(first)) return []
  const decided = first === null ? reportWords.undated : writtenYear(model, first)
  return [{ key: project.id, kind: reportWords.kinds.added, subject, content: '', decided, reason: plainLine('') }]
}

/** The first fiscal year of which the schedule of a project says something. */
function firstYearOf(model: PlanModel, { id }: PlanRecord<'project'>): string | null {
  const lanes = model.listBy('placement', 'project', id).flatMap((place) => model.listBy('lane', 'owner', place.id))
  const periods = lanes.flatMap((lane) => [
    ...model.listBy('bar', 'lane', lane.id).map(({ fields }) => fields.from),
    ...model.listBy('bullet', 'lane', lane.id).map(({ fields }) => fields.period),
  ])
  const years = periods.map((period) => yearKeyOf(period)).filter((year) => year !== null)
  return years.sort()[0] ?? null
}

function editionChange(model: PlanModel, { id, fields }: PlanRecord<'edition'>): YearChange {
  return {
    key: id,
    kind: reportWords.kinds.edition,
    subject: fields.name,
    content: '',
    decided: dated([fields.adopted, fields.body]),
    reason: fieldLine(model, id, 'reason', fields.reason ?? ''),
  }
}
