import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'

type Numbered = { readonly record: PlanRecord; readonly number: string; readonly name: string; readonly within: string }

/** Two measures or projects with the same number, where each number stands once: in the whole plan, or under one heading. */
export const duplicateNumber: CheckRule = {
  reads: ['level', 'measure', 'placement', 'project'],
  find: (model) => {
    const numbered = [...measuresOf(model), ...placementsOf(model)].filter(({ number }) => number !== '')
    const groups = Map.groupBy(numbered, ({ within, number }) => `${within} ${number}`)
    return [...groups.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : others.map((other) => findingFor(first, other)),
    )
  },
}

function findingFor(first: Numbered, other: Numbered): Finding {
  const params = { number: other.number, one: first.name, other: other.name }
  const spot = { recordId: other.record.id, field: 'number', others: [first.record.id] }
  return findingAt('duplicate-number', 'contradiction', spot, params)
}

function measuresOf(model: PlanModel): readonly Numbered[] {
  const levels = new Map(model.list('level').map(({ id, fields }) => [id, fields.numbering]))
  return byId(model.list('measure')).map((record) => ({
    record,
    number: record.fields.number ?? '',
    name: record.fields.title,
    within:
      levels.get(record.fields.level) === 'through'
        ? record.fields.level
        : `${record.fields.level} ${record.fields.parent ?? ''}`,
  }))
}

/** A 再掲 repeats the number of its original. */
function placementsOf(model: PlanModel): readonly Numbered[] {
  const isThrough = model.list('level').at(-1)?.fields.numbering === 'through'
  return byId(model.list('placement').filter(({ fields }) => !fields.isRepeat)).map((record) => ({
    record,
    number: record.fields.number ?? '',
    name: model.find('project', record.fields.project)?.fields.name ?? '',
    within: isThrough ? 'placement' : record.fields.measure,
  }))
}

/** In an order that nothing else of the plan decides, so that the same record of the two is named after every change. */
function byId<T extends PlanRecord>(records: readonly T[]): readonly T[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
