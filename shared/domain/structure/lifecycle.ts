import { insertRecord } from '../edit/insert-record.ts'
import { changeFields } from '../edit/change-fields.ts'
import { inSequence } from '../edit/net-changes.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { addProject } from './add-place.ts'
import { placementsInOrder } from './places.ts'

export type Lifecycle = FieldsOf<'project'>['lifecycle']
export type Ending = Exclude<Lifecycle, 'active'>

/** How a project ends: from when (a canonical period, null where it is not said), and why. */
export type EndOfProject = { readonly since: string | null; readonly reason: string }

/** 廃止 or 完了: the project stays in the plan with its reason. */
export function endProject(
  model: PlanModel,
  project: RecordId,
  given: EndOfProject & { readonly as: 'stopped' | 'finished' },
): readonly RecordChange[] {
  return inSequence(model, [
    (present) => removeRecords(present, successionsFrom(present, project)),
    (present) => changeFields(present, project, endFields(given.as, given)),
  ])
}

/** Takes the end of a project back; it goes on as before. */
export function resumeProject(model: PlanModel, project: RecordId): readonly RecordChange[] {
  return inSequence(model, [
    (present) => removeRecords(present, successionsFrom(present, project)),
    (present) => changeFields(present, project, { lifecycle: 'active', since: null, lifecycleReason: null }),
  ])
}

type Succession = EndOfProject & { readonly into: readonly RecordId[]; readonly newId: () => RecordId }

/** 統合: projects that go on in one. Those that cannot (`canSucceed`) are left as they are. */
export function mergeProjects(
  model: PlanModel,
  given: EndOfProject & {
    readonly from: readonly RecordId[]
    readonly into: RecordId
    readonly newId: () => RecordId
  },
): readonly RecordChange[] {
  const { from, into, newId } = given
  return inSequence(
    model,
    from.map((project) => (present) => succeed(present, project, 'merged', { ...given, into: [into], newId })),
  )
}

/** 分割: a project that goes on in several; `added` are names of new ones, which come to stand behind it. */
export function splitProject(
  model: PlanModel,
  project: RecordId,
  given: Succession & { readonly added: readonly string[] },
): readonly RecordChange[] {
  const made = given.added.map((name) => ({ name, project: given.newId(), placement: given.newId() }))
  const place = model.listBy('placement', 'project', project)[0]
  if (place === undefined) return []
  return inSequence(model, [
    ...made.toReversed().map(
      ({ name, ...ids }) =>
        (present: PlanModel) =>
          addProject(present, { ids, name, measure: place.fields.measure, rank: { after: place.id } }),
    ),
    (present) =>
      succeed(present, project, 'split', { ...given, into: [...given.into, ...made.map((each) => each.project)] }),
  ])
}

function succeed(
  model: PlanModel,
  project: RecordId,
  ending: 'merged' | 'split',
  { into, newId, ...given }: Succession,
): readonly RecordChange[] {
  const successors = [...new Set(into)].filter((to) => canSucceed(model, project, to))
  if (successors.length === 0) return []
  return inSequence(model, [
    (present) => removeRecords(present, successionsFrom(present, project)),
    (present) => changeFields(present, project, endFields(ending, given)),
    ...successors.map(
      (to) => (present: PlanModel) =>
        insertRecord(present, { id: newId(), type: 'projectSuccession', fields: { from: project, to } }),
    ),
  ])
}

function endFields(lifecycle: Ending, { since, reason }: EndOfProject) {
  return { lifecycle, since, lifecycleReason: reason === '' ? null : reason }
}

function successionsFrom(model: PlanModel, project: RecordId): readonly RecordId[] {
  return model.listBy('projectSuccession', 'from', project).map(({ id }) => id)
}

/** Whether a project may go on in another: it is not the same one, and does not come from it itself. */
function canSucceed(model: PlanModel, from: RecordId, to: RecordId): boolean {
  const reached = new Set<RecordId>()
  const due = [to]
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    due.push(...model.listBy('projectSuccession', 'from', id).map(({ fields }) => fields.to))
  }
  return model.find('project', to) !== null && !reached.has(from)
}

/** The projects in which one may go on, in printed order. */
export function successorsFor(model: PlanModel, from: RecordId): ReadonlyArray<PlanRecord<'project'>> {
  const ids = new Set(placementsInOrder(model).map(({ fields }) => fields.project))
  return [...ids]
    .flatMap((id) => model.find('project', id) ?? [])
    .filter(({ id, fields }) => fields.lifecycle === 'active' && canSucceed(model, from, id))
}

/** The projects in which one goes on. */
export function successorsOf(model: PlanModel, project: RecordId): ReadonlyArray<PlanRecord<'project'>> {
  return model
    .listBy('projectSuccession', 'from', project)
    .flatMap(({ fields }) => model.find('project', fields.to) ?? [])
}

/** The projects that go on in this one. */
export function predecessorsOf(model: PlanModel, project: RecordId): ReadonlyArray<PlanRecord<'project'>> {
  return model
    .listBy('projectSuccession', 'to', project)
    .flatMap(({ fields }) => model.find('project', fields.from) ?? [])
}
