import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import {
  applyChanges,
  changedRecordId,
  invertChanges,
  type RecordChange,
} from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { addMeasure, addProject } from '#shared/domain/structure/add-place.ts'
import { addIndicatorRepeat, addMeasureRepeat, addRepeat } from '#shared/domain/structure/add-repeat.ts'
import { endProject, mergeProjects, resumeProject, splitProject } from '#shared/domain/structure/lifecycle.ts'
import { localiseIndicators, localiseSchedule, localiseText } from '#shared/domain/structure/localise.ts'
import { movePlace, movePlaceBy, moveToNeighbour } from '#shared/domain/structure/move-place.ts'
import { newNumbersOf, renumber } from '#shared/domain/structure/numbering.ts'
import { overridesOf, revertAll } from '#shared/domain/structure/overrides.ts'
import { measureLevels, type Place } from '#shared/domain/structure/places.ts'
import { removePlaces } from '#shared/domain/structure/remove-places.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'

const samples = readSamplePlans()

const newId = createNewIds()

/** Picks of an act: each is taken modulo what there is to choose from. */
type Picks = { readonly one: number; readonly other: number; readonly third: number }
type Act = (model: PlanModel, picks: Picks) => readonly RecordChange[]

function at<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)]
}

const placesOf = (model: PlanModel): readonly Place[] => [...model.list('measure'), ...model.list('placement')]

function onPlace(act: (model: PlanModel, place: Place, picks: Picks) => readonly RecordChange[]): Act {
  return (model, picks) => {
    const place = at(placesOf(model), picks.one)
    return place === undefined ? [] : act(model, place, picks)
  }
}

const end = { since: '2025', reason: '利用が少ないため' }

const acts: Readonly<Record<string, Act>> = {
  addMeasure: onPlace((model, place) =>
    place.type === 'placement'
      ? []
      : addMeasure(model, { ...place.fields, title: '新しい施策', id: newId(), rank: { after: place.id } }),
  ),
  addProject: (model, { one }) => {
    const inner = measureLevels(model).at(-1)?.id
    const measure = at(
      model.list('measure').filter(({ fields }) => fields.level === inner),
      one,
    )
    const ids = { project: newId(), placement: newId() }
    return measure === undefined ? [] : addProject(model, { ids, measure: measure.id, name: '新しい事業' })
  },
  move: onPlace((model, { id }, { other }) => movePlaceBy(model, id, other % 2 === 0 ? 1 : -1)),
  moveToNeighbour: onPlace((model, { id }, { other }) => moveToNeighbour(model, id, other % 2 === 0 ? 1 : -1)),
  movePlace: onPlace((model, { id }, { other }) =>
    movePlace(model, id, { parent: at(model.list('measure'), other)?.id ?? null, rank: 'first' }),
  ),
  remove: onPlace((model, { id }) => removePlaces(model, [id])),
  addRepeat: (model, { one, other }) => {
    const [project, measure] = [at(model.list('project'), one), at(model.list('measure'), other)]
    if (project === undefined || measure === undefined) return []
    return addRepeat(model, { project: project.id, measure: measure.id, id: newId() })
  },
  addMeasureRepeat: (model, { one, other }) => {
    const [original, parent] = [at(model.list('measure'), one), at(model.list('measure'), other)]
    return addMeasureRepeat(model, { original: original?.id ?? newId(), parent: parent?.id ?? null, newId })
  },
  addIndicatorRepeat: (model, { one, other }) => {
    const [indicator, owner] = [at(model.list('indicator'), one), at(model.list('placement'), other)]
    if (indicator === undefined || owner === undefined) return []
    return addIndicatorRepeat(model, { indicator: indicator.id, owner: owner.id, id: newId() })
  },
  localiseText: onPlace((model, place, { other }) => {
    const field = at(model.list('fieldDef'), other)
    return field === undefined ? [] : localiseText(model, place, { field: field.id, at: 0, text: '別の文', newId })
  }),
  localiseIndicators: onPlace((model, place) => localiseIndicators(model, place, newId)),
  localiseSchedule: onPlace((model, place) => localiseSchedule(model, place, newId)),
  revertAll: onPlace((model, place) => revertAll(model, place, newId)),
  end: (model, { one, other }) =>
    endProject(model, at(model.list('project'), one)?.id ?? newId(), {
      ...end,
      as: other % 2 === 0 ? 'stopped' : 'finished',
    }),
  resume: (model, { one }) => resumeProject(model, at(model.list('project'), one)?.id ?? newId()),
  merge: (model, { one, other, third }) => {
    const [from, also, into] = [one, other, third].map((pick) => at(model.list('project'), pick)?.id ?? newId())
    return mergeProjects(model, { ...end, from: [from!, also!], into: into!, newId })
  },
  split: (model, { one, other }) =>
    splitProject(model, at(model.list('project'), one)?.id ?? newId(), {
      ...end,
      into: [at(model.list('project'), other)?.id ?? newId()],
      added: ['分けた事業'],
      newId,
    }),
  renumber: (model) => renumber(model),
}

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(acts)),
    picks: fc.record({ one: fc.nat(), other: fc.nat(), third: fc.nat() }),
  }),
  { maxLength: 8 },
)

const recordsOf = (model: PlanModel) => new Map(model.all().map((record) => [record.id, record]))

describe('the acts on the structure of a plan', () => {
  it('leave a valid plan, touch a record once, and are taken back whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), steps, (records, taken) => {
        let model = createPlanModel(records)
        for (const { act, picks } of taken) {
          const changes = acts[act]!(model, picks)
          expect(new Set(changes.map(changedRecordId)).size, act).toBe(changes.length)
          const next = model.withChanges(changes)
          const checked = checkPlanRecords([...next.all()])
          expect(checked.ok ? '' : `${act}: ${JSON.stringify(checked.error)}`).toBe('')
          expect(applyChanges(recordsOf(next), invertChanges(changes)), act).toEqual(recordsOf(model))
          model = next
        }
      }),
      { numRuns: 60 },
    )
  })

  it('number a plan so that the rules have nothing left to change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), steps, (records, taken) => {
        let model = createPlanModel(records)
        for (const { act, picks } of taken) model = model.withChanges(acts[act]!(model, picks))
        expect(newNumbersOf(model.withChanges(renumber(model)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('leave no override of a repeat behind that can be taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), steps, fc.nat(), (records, taken, pick) => {
        let model = createPlanModel(records)
        for (const { act, picks } of taken) model = model.withChanges(acts[act]!(model, picks))
        const place = at(placesOf(model), pick)
        if (place === undefined) return
        const left = model.withChanges(revertAll(model, place, newId))
        const kept = overridesOf(left, at(placesOf(left), pick) ?? place).filter(({ kind }) => kind !== 'row-added')
        expect(kept).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
