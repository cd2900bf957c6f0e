import { failed, ok, type Result } from '../result.ts'
import type { BundleErrorCode } from './bundle-error.ts'
import type { BundleAct, BundleHeader } from './bundle-format.ts'

/** 下書き, 担当者署名, 課長承認, 差戻し, 受理; a roster is only ever signed. */
export type BundleState = 'draft' | 'author-signed' | 'approved' | 'returned' | 'accepted' | 'roster-signed'

/** A statement whose signature holds; `digest` is that of the signature's bytes, as `plan.ref` names it. */
export type Statement = { readonly header: BundleHeader; readonly digest: string }

/** What content counts as, by the acts of the signatures on it alone. One return outweighs everything else. */
export function stateOf(acts: readonly BundleAct[]): BundleState {
  if (acts.includes('roster-root')) return 'roster-signed'
  if (!acts.includes('author')) return 'draft'
  if (acts.includes('return')) return 'returned'
  if (acts.includes('accept')) return 'accepted'
  return acts.includes('approve') ? 'approved' : 'author-signed'
}

/**
 * The state of a bundle that carries these statements, if they belong together.
 *
 * Either every signature is that of a root under a roster, or there is exactly one author's and all others name it, or the bundle is itself an answer
 * (差戻し, 意見) and carries the one signature of its maker, which names an author's signature on another bundle: then the state is that of the other one. Whether
 * the content is such an answer is for the caller to see.
 */
export function joinStatements(statements: readonly Statement[]): Result<BundleState, BundleErrorCode> {
  const acts = statements.map(({ header }) => header['plan.act'])
  if (acts.includes('roster-root')) {
    return acts.every((act) => act === 'roster-root') ? ok(stateOf(acts)) : failed('bundle/act-not-allowed')
  }
  const [first, ...others] = statements
  if (first !== undefined && others.length === 0 && 'plan.ref' in first.header) return ok(stateOf(['author', ...acts]))
  const [author, second] = statements.filter(({ header }) => header['plan.act'] === 'author')
  if (author === undefined) return failed('bundle/no-author')
  if (second !== undefined) return failed('bundle/several-authors')
  const refersElsewhere = statements.some(({ header }) => 'plan.ref' in header && header['plan.ref'] !== author.digest)
  return refersElsewhere ? failed('bundle/wrong-reference') : ok(stateOf(acts))
}
