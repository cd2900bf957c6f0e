import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'

/** The shapes of a schedule that a legend explains, in its order. `goesOn` is the ➔ of a cell. */
export const legendKinds = [
  'state',
  'closed',
  'continues',
  'open',
  'unknown',
  'box',
  'marker',
  'actual',
  'goesOn',
] as const
export type LegendKind = (typeof legendKinds)[number]

/** What the legend of these lanes explains: only what is drawn in some of them. */
export function legendOf(model: PlanModel, lanes: ReadonlyArray<PlanRecord<'lane'>>): readonly LegendKind[] {
  const found = new Set(
    lanes.flatMap(({ id }) => [
      ...model.listBy('bar', 'lane', id).flatMap(kindsOfBar),
      ...model.listBy('bullet', 'lane', id).flatMap(kindsOfBullet),
    ]),
  )
  return legendKinds.filter((kind) => found.has(kind))
}

/** A state and a box say by their own shape that they end; a marker has no length. */
function kindsOfBar({ fields: { style, end, track } }: PlanRecord<'bar'>): readonly LegendKind[] {
  const done: readonly LegendKind[] = track === 'actual' ? ['actual'] : []
  if (style === 'marker') return ['marker', ...done]
  if (style === 'action') return [end, ...done]
  return end === 'closed' ? [style, ...done] : [style, end, ...done]
}

function kindsOfBullet({ fields }: PlanRecord<'bullet'>): readonly LegendKind[] {
  return fields.isContinuation ? ['goesOn'] : []
}
