import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { figuresOf, numberText } from '../../printed-figures.ts'
import { indicatorName, valuesOf } from '../../sheet-records.ts'

/** 年5%増, 毎年3%削減, 前年度比10%増: not 令和7年5%増, where the year is a time. */
const YEARLY =
  /(?:(?<![\d元])年間?|毎年度?|対?前年度?比)(?:約|に)?(\d+(?:\.\d+)?)[%％](?:ずつ|の)?(増|減|削減|アップ|ダウン|向上|上昇|低減|縮減)/u
const DOWNWARD: ReadonlySet<string> = new Set(['減', '削減', 'ダウン', '低減', '縮減'])

/** How far a rate may be from the stated one: half a percent of the figure, for figures that were rounded. */
const TOLERANCE = 0.005

type Point = { readonly year: number; readonly number: number }

/** A yearly growth that the words promise, and figures that grow otherwise: 年5%増 beside 153,700 → 169,000. */
export const growthRate: CheckRule = {
  reads: ['indicator', 'indicatorUse', 'placement', 'project', 'breakdown', 'value'],
  find: (model) => model.list('indicator').flatMap((indicator) => findIn(model, indicator)),
}

function findIn(model: PlanModel, indicator: PlanRecord<'indicator'>): readonly Finding[] {
  const stated = findStated(model, indicator)
  if (stated === null) return []
  const points = seriesOf(valuesOf(model, indicator.id))
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 3 || first.number <= 0) return []
  const years = last.year - first.year
  const compound = first.number * (1 + stated.rate) ** years
  const linear = first.number * (1 + stated.rate * years)
  if (isNear(last.number, compound) || isNear(last.number, linear)) return []
  const rate = (last.number / first.number) ** (1 / years) - 1
  const params = {
    indicator: indicatorName(model, indicator),
    stated: stated.words,
    series: points.map(({ number }) => numberText(number)).join(' → '),
    rate: numberText(rate * 100),
    expected: numberText(Math.round(compound)),
  }
  return [findingAt('growth-rate', 'contradiction', { recordId: stated.recordId, field: stated.field }, params)]
}

function findStated(model: PlanModel, indicator: PlanRecord<'indicator'>) {
  const { name, definition, scopeNote } = indicator.fields
  const own = Object.entries({ scopeNote, definition, name }).map(([field, text]) => ({
    recordId: indicator.id,
    field,
    text,
  }))
  const uses = model.listBy('indicatorUse', 'indicator', indicator.id)
  const others = uses.map(({ id, fields }) => ({ recordId: id, field: 'scopeNote', text: fields.scopeNote }))
  for (const { recordId, field, text } of [...own, ...others]) {
    const found = YEARLY.exec((text ?? '').normalize('NFKC'))
    if (found === null) continue
    const rate = Number(found[1]) / 100
    return { recordId, field, words: found[0], rate: DOWNWARD.has(found[2] ?? '') ? -rate : rate }
  }
  return null
}

/** Baseline and targets by fiscal year, one figure a year. */
function seriesOf(values: ReadonlyArray<PlanRecord<'value'>>): readonly Point[] {
  const planned = values.filter(({ fields }) => fields.role === 'baseline' || fields.role === 'target')
  const points = new Map<number, number>()
  for (const { number, year } of planned.flatMap(figuresOf)) if (year !== null) points.set(year, number)
  return [...points].map(([year, number]) => ({ year, number })).sort((one, other) => one.year - other.year)
}

/** Within the tolerance, or within the last digit that is not a round zero: 225,000 may be 224,960. */
function isNear(printed: number, expected: number): boolean {
  const zeros = /^\d+?(0*)$/.exec(String(Math.round(printed)))?.[1]?.length ?? 0
  return Math.abs(printed - expected) <= Math.max(10 ** zeros / 2, Math.abs(expected) * TOLERANCE, 0.5)
}
