import { percentsIn } from '../../domain/indicator/percent-of.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import type { LineAside } from '../cells/sheet-line.ts'

/** n of N, in any of the ways in which plans write it; most values are none, and need not be read. */
const MAY_BE_SHARE = /[／/]|うち|中/

/**
 * What stands beside a value: the percentage of an n/N, 速報 or 訂正, of when and from where it is, and what stood there before a target
 * was set anew.
 */
export function valueAsides(model: PlanModel, { id, fields }: PlanRecord<'value'>): readonly LineAside[] {
  const percents = MAY_BE_SHARE.test(fields.raw) ? percentsIn(fields.raw) : []
  const status = fields.status === 'unstated' ? null : choiceWordsOf('value', 'status')?.get(fields.status)
  const facts = [fields.asOf, fields.source].filter((text) => text !== null && text !== '')
  const revisions = model.listBy('targetRevision', 'value', id)
  return [
    ...revisions.map(({ fields: { previous } }): LineAside => ({ kind: 'previous', text: previous })),
    ...(percents.length === 0 ? [] : [{ kind: 'percent', text: `（${percents.join('、')}）` } as const]),
    ...(status == null ? [] : [{ kind: 'status', text: status } as const]),
    ...revisions.map((revision): LineAside => ({ kind: 'revision', text: revisionMark(model, revision) })),
    ...(facts.length === 0 ? [] : [{ kind: 'facts', text: facts.join('　') } as const]),
  ]
}

/** By what mark the foot of a table tells of a revision: its rank among all of the plan. */
export function revisionMark(model: PlanModel, revision: PlanRecord<'targetRevision'>): string {
  return `改${String(revisionsInOrder(model).indexOf(revision) + 1)}`
}

/** All revisions, those of one target one after another. */
export function revisionsInOrder(model: PlanModel): ReadonlyArray<PlanRecord<'targetRevision'>> {
  const values = new Set(model.list('targetRevision').map(({ fields }) => fields.value))
  return [...values].sort().flatMap((value) => model.listBy('targetRevision', 'value', value))
}
