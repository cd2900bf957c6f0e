import { assessYear, judgementOf, type Assessment } from '../../domain/indicator/assess-year.ts'
import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { measuresInOrder, placementsInOrder } from '../../domain/structure/places.ts'
import { reportWords } from '../../messages/report-words.ts'
import { indicatorRowsOf, type IndicatorRow } from '../indicators/indicator-rows.ts'
import { measureTitle, nameAt } from '../outline.ts'
import { sectionText } from '../cells/section-text.ts'
import { lateWorksAt, type LateWork, type WorkState, workStateAt } from './late-works.ts'

/** An indicator, or one of its 内訳, with how it stands in the year. */
export type AssessedRow = { readonly row: IndicatorRow; readonly assessment: Assessment }

/**
 * What the report speaks of: a project, once, where it really stands; in a plan without projects one of its innermost measures; or what a
 * measure or the plan has of its own beside its projects, which is not counted as one (`isCounted`).
 */
export type ReportSubject = {
  readonly id: RecordId
  /** Under which measure it is counted; null for the plan as a whole. */
  readonly measure: RecordId | null
  readonly isCounted: boolean
  readonly project: PlanRecord<'project'> | null
  readonly number: string
  readonly name: string
  /** By what it is named where it does not stand below its measure: number and name, the number with that of its measure where it alone is that of several. */
  readonly fullName: string
  readonly sections: string
  readonly rows: readonly AssessedRow[]
  readonly judgement: PlanRecord<'judgement'> | null
  readonly work: WorkState
  readonly late: readonly LateWork[]
  /** Whether it has ended by the end of the year. */
  readonly hasEnded: boolean
}

/** What the report of a year speaks of, in the plan's order. */
export function reportSubjectsOf(model: PlanModel, year: string): readonly ReportSubject[] {
  const hasProjects = model.list('placement').length > 0
  const places = Map.groupBy(placementsInOrder(model), ({ fields }) => fields.project)
  const compose = (given: Given) => subjectOf(model, year, given)
  const ofMeasures = measuresInOrder(model).flatMap((measure) => {
    const own = { id: measure.id, places: [measure.id], project: null, number: '', name: '' }
    if (hasProjects) {
      return [
        compose({ ...own, measure: measure.id, isCounted: false }),
        ...model.listBy('placement', 'measure', measure.id).flatMap((placement) => {
          const all = places.get(placement.fields.project) ?? []
          return mainPlaceOf(all)?.id === placement.id ? [compose(givenOf(model, placement, all))] : []
        }),
      ]
    }
    const isLeaf = model.listBy('measure', 'parent', measure.id).length === 0
    const { number, title, parent } = measure.fields
    return [
      compose(
        isLeaf
          ? { ...own, measure: parent, isCounted: true, number: number ?? '', name: title }
          : { ...own, measure: measure.id, isCounted: false },
      ),
    ]
  })
  const id = model.plan.id
  const whole = compose({ id, measure: null, isCounted: false, places: [id], project: null, number: '', name: '' })
  const subjects = [whole, ...ofMeasures].filter(
    ({ isCounted, rows, late }) => isCounted || rows.length + late.length > 0,
  )
  const known = Map.groupBy(subjects, ({ number }) => number)
  return subjects.map((subject) => ({
    ...subject,
    fullName: fullNameOf(model, subject, (known.get(subject.number)?.length ?? 0) > 1),
  }))
}

function fullNameOf(model: PlanModel, { measure, number, name, isCounted }: Composed, isAmbiguous: boolean): string {
  const above = measure === null ? null : model.find('measure', measure)
  if (!isCounted) return above === null ? reportWords.wholePlan : measureTitle(above)
  const whole = isAmbiguous && number !== '' ? [above?.fields.number, number].filter(Boolean).join('-') : number
  return [whole, name].filter(Boolean).join(' ')
}

type Composed = Omit<ReportSubject, 'fullName'>

type Given = Pick<ReportSubject, 'id' | 'measure' | 'isCounted' | 'project' | 'number' | 'name'> & {
  readonly places: readonly RecordId[]
}

function mainPlaceOf(places: ReadonlyArray<PlanRecord<'placement'>>): PlanRecord<'placement'> | undefined {
  return places.find(({ fields }) => !fields.isRepeat) ?? places[0]
}

function givenOf(
  model: PlanModel,
  placement: PlanRecord<'placement'>,
  all: ReadonlyArray<PlanRecord<'placement'>>,
): Given {
  const project = model.find('project', placement.fields.project)
  const name = nameAt(model, placement)
  return {
    id: placement.id,
    measure: placement.fields.measure,
    isCounted: true,
    places: [placement.id, ...all.map(({ id }) => id).filter((id) => id !== placement.id)],
    project,
    number: placement.fields.number ?? '',
    name: `${name === '' ? (project?.fields.name ?? '') : name}${project?.fields.statusTags.join('') ?? ''}`,
  }
}

function subjectOf(model: PlanModel, year: string, { places, ...given }: Given): Composed {
  const judged = given.project?.id ?? given.id
  return {
    ...given,
    sections: model
      .listBy('responsibility', 'owner', judged)
      .map(({ fields }) => sectionText(fields))
      .join('、'),
    rows: assessedRows(model, year, places),
    judgement: judgementOf(model, judged, year),
    work: workStateAt(model, year, places),
    late: lateWorksAt(model, year, places),
    hasEnded: given.project !== null && hasEndedBy(given.project, year),
  }
}

function hasEndedBy({ fields: { lifecycle, since } }: PlanRecord<'project'>, year: string): boolean {
  const from = yearKeyOf(since)
  return lifecycle !== 'active' && (from === null || from <= year)
}

function assessedRows(model: PlanModel, year: string, places: readonly RecordId[]): readonly AssessedRow[] {
  const owners = new Set<RecordId>()
  return places
    .flatMap((place) => indicatorRowsOf(model, place))
    .flatMap((row) => {
      const assessment = owners.has(row.owner) ? null : assessYear(model, row.owner, year)
      owners.add(row.owner)
      return assessment === null ? [] : [{ row, assessment }]
    })
}
