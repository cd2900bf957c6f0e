import type { Host } from '#electron/host/start-host.ts'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { BuiltPlan } from './build-plan.ts'
import { codeOf, editOf, valueOf } from './run-host.ts'
import { seededRandom, type Random } from './seeded-random.ts'

/** What an officer sees of a built plan: the cells of its indicator by year, and the name of its project. */
export type Contents = { readonly cells: Readonly<Record<string, string>>; readonly name: string }

/** One act of an officer; '' in `raw` empties the cell. */
export type Step =
  | { readonly do: 'put'; readonly year: string; readonly raw: string }
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'undo' | 'redo' }

/** The rules of undo in their simplest form: the states before, and the states taken back. */
export class PlanHistory {
  readonly #past: Contents[] = []
  #present: Contents = { cells: { 2025: '1,000件', 2026: '2,000件' }, name: 'オンライン申請' }
  #future: Contents[] = []

  get present(): Contents {
    return this.#present
  }

  get undo() {
    return { canUndo: this.#past.length > 0, canRedo: this.#future.length > 0 }
  }

  /** Takes the step and gives the code with which the host must answer it. */
  take(step: Step): string {
    const { cells, name } = this.#present
    switch (step.do) {
      case 'put': {
        if ((cells[step.year] ?? '') === step.raw) return 'plan/unchanged'
        const { [step.year]: _, ...others } = cells
        return this.#act({ name, cells: step.raw === '' ? others : { ...others, [step.year]: step.raw } })
      }
      case 'rename':
        return step.name === name ? 'plan/unchanged' : this.#act({ cells, name: step.name })
      case 'undo':
        return this.#move(this.#past, this.#future) ? 'ok' : 'plan/nothing-to-undo'
      case 'redo':
        return this.#move(this.#future, this.#past) ? 'ok' : 'plan/nothing-to-redo'
    }
  }

  #act(next: Contents): string {
    this.#past.push(this.#present)
    this.#present = next
    this.#future = []
    return 'ok'
  }

  #move(from: Contents[], to: Contents[]): boolean {
    const next = from.pop()
    if (next === undefined) return false
    to.push(this.#present)
    this.#present = next
    return true
  }
}

/** Sends the step through the gate as an officer who sees `present` would, and gives the code of the answer. */
export async function sendStep(host: Host, plan: BuiltPlan, present: Contents, step: Step): Promise<string> {
  const [method, input] = await callOf(host, plan, { present, step })
  return codeOf(await host.answer({ namespace: 'plan', method, input }))
}

async function callOf(
  host: Host,
  plan: BuiltPlan,
  { present, step }: { readonly present: Contents; readonly step: Step },
): Promise<readonly [method: string, input: object]> {
  const { planId, indicator: owner } = plan
  switch (step.do) {
    case 'put': {
      const model = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
      const cell = { owner, role: 'target', period: step.year, position: 0 } as const
      const changes = putValue(model, cell, { raw: step.raw, newId: host.context.newId() })
      return ['commit', { planId, act: 'value/put', changes }]
    }
    case 'rename': {
      const edit = { recordId: plan.project, before: { name: present.name }, after: { name: step.name } }
      return ['commit', editOf(planId, 'project', edit)]
    }
    case 'undo':
    case 'redo':
      return [step.do, { planId }]
  }
}

/** What the host shows of the plan, in the form of the model. */
export async function readPlan(host: Host, plan: BuiltPlan) {
  const { records, undo } = valueOf(await host.api.plan.open({ planId: plan.planId }))
  const cells: Record<string, string> = {}
  for (const { type, fields } of records) if (type === 'value') cells[fields.period ?? ''] = fields.raw
  const project = records.find(({ id }) => id === plan.project)
  const contents: Contents = { cells, name: project?.type === 'project' ? project.fields.name : '' }
  return { contents, undo: { canUndo: undo.undoable !== null, canRedo: undo.redoable !== null } }
}

/** The next step of a workload that depends on the generator alone; long texts let the file grow. */
export function drawStep(random: Random, number: number): Step {
  const draw = random.below(10)
  if (draw === 0) return { do: 'undo' }
  if (draw === 1) return { do: 'redo' }
  if (draw < 4) return { do: 'rename', name: `事業${String(number)} `.padEnd(random.below(3_000) + 20, '長') }
  const raw = random.below(4) === 0 ? '' : `${String(number)}件`
  return { do: 'put', year: String(2024 + random.below(6)), raw }
}

/** The generator that the program which edits until it is killed starts from. */
export const WORKLOAD_SEED = 20_250_401

/** The model after so many steps of the workload, with the number of entries that it and the founding act leave. */
export function modelAfter(steps: number) {
  const random = seededRandom(WORKLOAD_SEED)
  const history = new PlanHistory()
  let entryCount = 1
  for (let number = 1; number <= steps; number += 1)
    if (history.take(drawStep(random, number)) === 'ok') entryCount += 1
  return { history, entryCount }
}
