import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { chosenRecords } from './chosen-records.ts'
import { partKey, type Scope } from './scope.ts'
import { countProjects, sectionsWithProjects } from './sections-with-projects.ts'

/** A part of a plan that went to a section, by the bundle that carried it; `at` is ISO 8601. */
export type HandOut = {
  readonly bundleId: RecordId
  readonly at: string
  readonly scope: Scope
  readonly receiver: string | null
}

/** What came back: `answersTo` is the bundle that it answers. */
export type SectionAnswer = { readonly answersTo: RecordId; readonly at: string }

/**
 * How it stands with one part of a plan: still to be handed out, out and not answered, or answered. `projectCount` are the projects on it as the plan
 * is now, of a section that has some of its projects already the others; `handOut` is the latest one, null before the first.
 */
export type PartAnswer = {
  readonly state: 'waiting' | 'answered' | 'not-handed-out'
  readonly scope: Scope
  readonly projectCount: number
  readonly handOut: HandOut | null
  readonly answeredAt: string | null
}

/**
 * Who has answered, part by part: every part that was handed out, by its latest bundle, then each section of projects that are on none of them. A part that
 * was handed out anew has to be answered anew; of several answers the latest counts.
 */
export function partAnswers(
  model: PlanModel,
  handOuts: readonly HandOut[],
  answers: readonly SectionAnswer[],
): readonly PartAnswer[] {
  const latest = new Map(handOuts.toSorted(byTime).map((handOut) => [partKey(handOut.scope), handOut]))
  const handedOut = [...latest.values()].map((handOut) => answerTo(model, handOut, answers))
  const rank = new Map(model.list('section').map(({ id }, at) => [id, at]))
  const rankOf = ({ scope }: PartAnswer) => Math.min(...scope.sections.map((id) => rank.get(id) ?? Infinity), Infinity)
  return [...handedOut, ...notHandedOut(model, handOuts)].toSorted((one, other) => {
    const [first, second] = [rankOf(one), rankOf(other)]
    return first === second ? 0 : first - second
  })
}

function byTime(one: { readonly at: string }, other: { readonly at: string }): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0
}

function answerTo(model: PlanModel, handOut: HandOut, answers: readonly SectionAnswer[]): PartAnswer {
  const answer = answers
    .filter(({ answersTo }) => answersTo === handOut.bundleId)
    .toSorted(byTime)
    .at(-1)
  return {
    state: answer === undefined ? 'waiting' : 'answered',
    scope: handOut.scope,
    projectCount: countProjects(model, handOut.scope),
    handOut,
    answeredAt: answer?.at ?? null,
  }
}

/** Sections with projects that are on no part that went out, by those projects. */
function notHandedOut(model: PlanModel, handOuts: readonly HandOut[]): readonly PartAnswer[] {
  const reached = new Set(handOuts.flatMap(({ scope }) => chosenRecords(model, scope)))
  return sectionsWithProjects(model).flatMap(({ id }): readonly PartAnswer[] => {
    const rest = chosenRecords(model, { sections: [id], measures: [] }).filter(
      (chosen) => model.find('project', chosen) !== null && !reached.has(chosen),
    )
    const scope = { sections: [id], measures: [], writable: 'all' } as const
    return rest.length === 0
      ? []
      : [{ state: 'not-handed-out', scope, projectCount: rest.length, handOut: null, answeredAt: null }]
  })
}
