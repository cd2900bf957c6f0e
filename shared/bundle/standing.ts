import { stateOf, type BundleState } from './bundle-state.ts'
import type { BundleAct } from './bundle-format.ts'

/** 下書き, 担当者署名, 課長承認, 差戻し, 受理 of a plan. */
export type StandingState = Exclude<BundleState, 'roster-signed'>

/** A statement on a submission or about it; `isValid` is what the roster says of it. */
export type CountedStatement = { readonly act: BundleAct; readonly kid: string; readonly isValid: boolean }

/** A submission that this file has, and all that was stated about it wherever that stood. */
export type Submission = {
  readonly digest: string
  /** Of the plan in it. */
  readonly contentDigest: string
  readonly statements: readonly CountedStatement[]
}

/**
 * What a plan counts as. `submission` is the digest of the one that has its content; null where none has. `lapsed` is what an earlier state counted as of which
 * the plan has been changed since: an approval that is void.
 */
export type Standing = {
  readonly state: StandingState
  readonly submission: string | null
  readonly lapsed: 'approved' | 'accepted' | null
}

/**
 * The state of a plan by signatures alone: that of the newest submission with the same content, 下書き where there is none. Nothing but content and signatures
 * decides, so that any change voids an approval, and taking the change back brings it to life again. A plan that two offices still say differently is a draft.
 */
export function standingOf(
  plan: { readonly contentDigest: string; readonly openConflicts: number },
  newestFirst: readonly Submission[],
): Standing {
  const same =
    plan.openConflicts > 0 ? undefined : newestFirst.find((each) => each.contentDigest === plan.contentDigest)
  const state = same === undefined ? 'draft' : stateOfSubmission(same)
  return { state, submission: same?.digest ?? null, lapsed: state === 'draft' ? lapsedOf(newestFirst) : null }
}

/** What a submission counts as. Nobody answers what he has written himself. */
export function stateOfSubmission({ statements }: Pick<Submission, 'statements'>): StandingState {
  const counted = statements.filter(({ isValid }) => isValid)
  const authors = new Set(counted.filter(({ act }) => act === 'author').map(({ kid }) => kid))
  const acts = counted.filter(({ act, kid }) => act === 'author' || !authors.has(kid)).map(({ act }) => act)
  const state = stateOf(acts)
  return state === 'roster-signed' ? 'draft' : state
}

function lapsedOf(newestFirst: readonly Submission[]): Standing['lapsed'] {
  const states = newestFirst.map(stateOfSubmission)
  return states.find((state) => state === 'approved' || state === 'accepted') ?? null
}
