import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'
import { describeBar } from '../../domain/schedule/describe-bar.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import { sectionText } from '../cells/section-text.ts'
import { notationOf } from '../indicators/year-columns.ts'
import { statement, type Statement } from './statement.ts'

/** What stands on the sheet of a project or a measure, from above: sections, fields, indicators with their values, schedule, notes. */
export function ownerStatements(model: PlanModel, owners: readonly RecordId[]): readonly Statement[] {
  return [
    ...sectionStatements(model, owners),
    ...fieldStatements(model, owners),
    ...owners.flatMap((owner) => model.listBy('situation', 'measure', owner)).map(situationStatement),
    ...owners
      .flatMap((owner) => model.listBy('indicatorUse', 'owner', owner))
      .flatMap((use) => indicatorStatements(model, use)),
    ...owners.flatMap((owner) => model.listBy('lane', 'owner', owner)).flatMap((lane) => laneStatements(model, lane)),
    ...owners
      .flatMap((owner) => model.listBy('note', 'owner', owner))
      .map(({ id, fields }) => statement(id, `注　${fields.mark}`, fields.text)),
  ]
}

function sectionStatements(model: PlanModel, owners: readonly RecordId[]): readonly Statement[] {
  const sections = owners.flatMap((owner) => model.listBy('responsibility', 'owner', owner))
  if (sections.length === 0) return []
  const texts = sections.map(({ fields }) => `${sectionText(fields)}${fields.scopeNote ?? ''}`)
  return [statement(`${owners.join(' ')} sections`, '担当課', texts.join('、'))]
}

/** The texts of one labelled field as one statement, bullets below each other. */
function fieldStatements(model: PlanModel, owners: readonly RecordId[]): readonly Statement[] {
  const values = owners.flatMap((owner) => model.listBy('fieldValue', 'owner', owner))
  return model.list('fieldDef').flatMap(({ id, fields }) => {
    const texts = values.filter((value) => value.fields.field === id).map((value) => value.fields.text)
    return texts.length === 0 ? [] : [statement(`${owners.join(' ')} ${id}`, fields.label, texts.join('\n'))]
  })
}

function situationStatement({ id, fields }: PlanRecord<'situation'>): Statement {
  return statement(id, choiceWordsOf('situation', 'kind')?.get(fields.kind) ?? '', fields.text)
}

/** An indicator and its values; the values of one that stands at several places are told at its first. */
function indicatorStatements(model: PlanModel, use: PlanRecord<'indicatorUse'>): readonly Statement[] {
  const indicator = model.find('indicator', use.fields.indicator)
  if (indicator === null) return []
  const name = use.fields.label ?? indicator.fields.name
  const named = statement(
    `${use.id} indicator`,
    '評価指標',
    [use.fields.rowLabel, name, indicator.fields.definition, indicator.fields.scopeNote, use.fields.scopeNote]
      .filter(Boolean)
      .join('\n'),
  )
  if (model.listBy('indicatorUse', 'indicator', indicator.id)[0]?.id !== use.id) return [named]
  const parts = model.listBy('breakdown', 'indicator', indicator.id)
  return [
    named,
    ...valueStatements(model, indicator.id, name),
    ...parts.flatMap(({ id, fields }) => valueStatements(model, id, `${name}　${fields.label}`)),
  ]
}

function valueStatements(model: PlanModel, owner: RecordId, name: string): readonly Statement[] {
  return model
    .listBy('value', 'owner', owner)
    .toSorted(byRoleAndPeriod)
    .map(({ id, fields: { role, period, position, raw } }) =>
      statement(
        `${owner} ${role} ${period ?? ''} ${String(position)}`,
        [name, writtenPeriod(model, period), choiceWordsOf('value', 'role')?.get(role)].filter(Boolean).join('　'),
        raw,
        model.listBy('targetRevision', 'value', id).at(-1)?.fields.reason ?? '',
      ),
    )
}

const ROLES: ReadonlyArray<FieldsOf<'value'>['role']> = ['baseline', 'target', 'forecast', 'actual']

function byRoleAndPeriod(one: PlanRecord<'value'>, other: PlanRecord<'value'>): number {
  const rank = ({ fields }: PlanRecord<'value'>) => ROLES.indexOf(fields.role)
  const [period, otherPeriod] = [one.fields.period ?? '', other.fields.period ?? '']
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (period !== otherPeriod) return period < otherPeriod ? -1 : 1
  return one.fields.position - other.fields.position
}

/** The bars of a lane in words, and what stands in its cells. */
function laneStatements(model: PlanModel, { id, fields }: PlanRecord<'lane'>): readonly Statement[] {
  const bars = model.listBy('bar', 'lane', id)
  const bullets = model.listBy('bullet', 'lane', id)
  const notation = notationOf(model.plan.fields.calendar)
  const lines = [
    ...bars.map((bar) => describeBar(bar.fields, notation)),
    ...bullets.map(({ fields: { period, month, text } }) =>
      [writtenPeriod(model, period), month === null ? '' : `${String(month)}月`, text].filter(Boolean).join('　'),
    ),
  ]
  const reason = bars.map((bar) => bar.fields.delayReason).findLast((text) => text !== null) ?? ''
  const label = ['工程', fields.tag].filter(Boolean).join('　')
  return lines.length === 0 ? [] : [statement(`${id} lane`, label, lines.join('\n'), reason)]
}

function writtenPeriod(model: PlanModel, period: string | null): string {
  const read = period === null ? null : parsePeriodText(period)
  return read === null ? '' : writePeriod(read, notationOf(model.plan.fields.calendar))
}
