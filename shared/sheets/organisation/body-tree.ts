import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { ChartNode } from './chart-layout.ts'

/**
 * The bodies of the plan as trees, each exactly once, in the order of the register. What is beside nothing stands for itself; where the parents
 * of some lead in a circle, the first of these begins a tree.
 */
export function bodyTrees(model: PlanModel): readonly ChartNode[] {
  const seen = new Set<RecordId>()
  const all = model.list('body')
  const isTop = ({ fields }: PlanRecord<'body'>) => fields.parent === null || model.find('body', fields.parent) === null
  return [...all.filter(isTop), ...all].flatMap((body) => nodeOf(model, body, seen) ?? [])
}

function nodeOf(model: PlanModel, body: PlanRecord<'body'>, seen: Set<RecordId>): ChartNode | null {
  if (seen.has(body.id)) return null
  seen.add(body.id)
  const under = model.listBy('body', 'parent', body.id)
  const nodesOf = (side: PlanRecord<'body'>['fields']['side']) =>
    under.filter(({ fields }) => fields.side === side).flatMap((child) => nodeOf(model, child, seen) ?? [])
  return { id: body.id, below: nodesOf('below'), beside: nodesOf('beside') }
}

/** All bodies of trees, each before those that belong to it. */
export function inTreeOrder(
  nodes: readonly ChartNode[],
  depth = 0,
): ReadonlyArray<{ readonly id: RecordId; readonly depth: number }> {
  return nodes.flatMap(({ id, below, beside }) => [
    { id, depth },
    ...inTreeOrder(beside, depth + 1),
    ...inTreeOrder(below, depth + 1),
  ])
}
