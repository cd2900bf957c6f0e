import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { figuresOf } from '../../printed-figures.ts'
import { bareText } from '../../similar-texts.ts'

type Indicator = PlanRecord<'indicator'>

/** Two indicators of one project, at different places, with the same name and other figures for the same time. */
export const indicatorTwin: CheckRule = {
  reads: ['project', 'placement', 'indicatorUse', 'indicator', 'value'],
  find: (model) => model.list('project').flatMap((project) => findIn(model, project)),
}

function findIn(model: PlanModel, project: PlanRecord<'project'>): readonly Finding[] {
  const placed = model.listBy('placement', 'project', project.id).toSorted(originalFirst)
  if (placed.length < 2) return []
  const named = placed.flatMap(({ id }) => indicatorsOf(model, id)).filter(({ fields }) => fields.name !== '')
  return [...Map.groupBy(named, ({ fields }) => bareText(fields.name)).values()].flatMap((twins) => {
    const [first, ...others] = [...new Set(twins)]
    return first === undefined ? [] : others.flatMap((other) => compare(model, first, other) ?? [])
  })
}

function originalFirst(one: PlanRecord<'placement'>, other: PlanRecord<'placement'>): number {
  return Number(one.fields.isRepeat) - Number(other.fields.isRepeat) || (one.id < other.id ? -1 : 1)
}

function indicatorsOf(model: PlanModel, placement: PlanRecord['id']): readonly Indicator[] {
  return model
    .listBy('indicatorUse', 'owner', placement)
    .flatMap(({ fields }) => model.find('indicator', fields.indicator) ?? [])
}

/** The first time for which both say something, and not the same. */
function compare(model: PlanModel, one: Indicator, other: Indicator): Finding | null {
  const held = new Map(model.listBy('value', 'owner', one.id).map((value) => [cellOf(value), value]))
  const found = model.listBy('value', 'owner', other.id).find((value) => {
    const twin = held.get(cellOf(value))
    return twin !== undefined && sayingOf(twin) !== sayingOf(value)
  })
  if (found === undefined) return null
  const { period, raw } = found.fields
  const params = {
    indicator: one.fields.name,
    year: period ?? '',
    one: held.get(cellOf(found))?.fields.raw ?? '',
    other: raw,
  }
  return findingAt('indicator-twin', 'attention', { recordId: found.id, field: 'raw', others: [one.id] }, params)
}

function cellOf({ fields: { role, period, position } }: PlanRecord<'value'>): string {
  return `${role} ${period ?? ''} ${String(position)}`
}

/** The figures of a value; its words where it has none. */
function sayingOf(value: PlanRecord<'value'>): string {
  const figures = figuresOf(value).map(({ number, unit }) => `${String(number)}${unit}`)
  return figures.length > 0 ? figures.join(' ') : bareText(value.fields.raw)
}
