import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { bareText } from '../../similar-texts.ts'

/** An indicator that stands on several sheets, and on one of them with another wording or another note of scope. */
export const sharedIndicator: CheckRule = {
  reads: ['indicator', 'indicatorUse', 'value'],
  find: (model) => model.list('indicator').flatMap((indicator) => findIn(model, indicator)),
}

function findIn(model: PlanModel, indicator: PlanRecord<'indicator'>): readonly Finding[] {
  const [first, ...others] = model.listBy('indicatorUse', 'indicator', indicator.id).toSorted(byWording)
  if (first === undefined) return []
  const one = wordingOf(indicator, first)
  return others.flatMap((use) => {
    const other = wordingOf(indicator, use)
    if (isSame(model, indicator, one, other)) return []
    const printed =
      use.fields.label !== null && bareText(other).startsWith(bareText(one)) ? withValue(model, indicator, one) : one
    const params = { indicator: indicator.fields.name, one: printed, other }
    const field = (use.fields.label ?? '') === (first.fields.label ?? '') ? 'scopeNote' : 'label'
    const spot = { recordId: use.id, field, others: [first.id] }
    return [findingAt('shared-indicator', 'attention', spot, params)]
  })
}

/** Those that say what the indicator says come first, in an order that nothing else of the plan decides. */
function byWording(one: PlanRecord<'indicatorUse'>, other: PlanRecord<'indicatorUse'>): number {
  const said = ({ fields }: PlanRecord<'indicatorUse'>) =>
    Number(fields.label !== null) + Number(fields.scopeNote !== null)
  return said(one) - said(other) || (one.id < other.id ? -1 : 1)
}

function wordingOf(indicator: PlanRecord<'indicator'>, { fields }: PlanRecord<'indicatorUse'>): string {
  return `${fields.label ?? indicator.fields.name}${fields.scopeNote ?? indicator.fields.scopeNote ?? ''}`
}

/** The wording with its value behind it, for one that the other wording prints together with its value. */
function withValue(model: PlanModel, { id, fields }: PlanRecord<'indicator'>, wording: string): string {
  const raw = fields.scopeNote === null ? (model.listBy('value', 'owner', id)[0]?.fields.raw ?? '') : ''
  return raw === '' ? wording : `${wording} ${raw}`
}

/** A label may print the value behind the name. */
function isSame(model: PlanModel, indicator: PlanRecord<'indicator'>, one: string, other: string): boolean {
  const values = model.listBy('value', 'owner', indicator.id).map(({ fields }) => fields.raw)
  const forms = [one, ...values.map((raw) => `${one}${raw}`)]
  return forms.some((form) => bareText(form) === bareText(other))
}
