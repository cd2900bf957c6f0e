import { judgeSigner } from '#shared/bundle/roster/judge-signer.ts'
import { standingOf, type StandingState, type Submission } from '#shared/bundle/standing.ts'
import { buildSigner } from './build-bundle.ts'
import { buildEntry, buildRosterBook } from './build-roster.ts'
import { textOf } from './compare-replicas.ts'
import { digestOfContent, type Replica } from './revision-replica.ts'

const [root, officer] = [buildSigner('root'), buildSigner('officer')]
const supervisors = [buildSigner('supervisor'), buildSigner('deputy')] as const
const SUBJECT = { kind: 'submission', municipality: '222097' } as const

/** Who of the two supervisors does something, on which day of May 2026. */
export type Answering = { readonly by: 0 | 1; readonly day: number }

type Approval = Answering & { readonly contentDigest: string; readonly text: string }

/** Submissions that supervisors have approved, and the roster in which their keys may be revoked: all that a plan's state follows from, beside the plan. */
export function createApprovals() {
  const newestFirst: Approval[] = []
  const revokedOn = new Map<number, number>()
  let book = buildRosterBook(root, [])

  const statementsOf = ({ by, day }: Answering): Submission['statements'] =>
    [
      { act: 'author', kid: officer.kid },
      { act: 'approve', kid: supervisors[by].kid },
    ].map((said) => {
      const statement = {
        ...said,
        act: said.act as 'author' | 'approve',
        signedAt: timeOf(day),
        firstSeenAt: timeOf(day),
      }
      return { ...statement, isValid: judgeSigner(book, statement, SUBJECT).verdict === 'valid' }
    })

  const issueRoster = () => {
    const entries = supervisors.map((signer, at) => {
      const day = revokedOn.get(at)
      const revoked = day === undefined ? null : { on: dayOf(day), reason: '紛失' }
      return buildEntry(signer, { role: 'supervisor', revoked })
    })
    book = buildRosterBook(root, [buildEntry(officer), ...entries], { version: revokedOn.size + 1 })
  }
  issueRoster()

  return {
    approve(replica: Replica, answering: Answering): void {
      newestFirst.unshift({ ...answering, contentDigest: digestOfContent(replica), text: textOf(replica) })
    },
    /** From that day on nothing counts that the supervisor signs; once is enough. */
    revoke({ by, day }: Answering): void {
      if (!revokedOn.has(by)) revokedOn.set(by, day)
      issueRoster()
    },
    /** What the plan counts as; a draft where nothing was approved ever. */
    stateOf(replica: Replica): StandingState {
      if (newestFirst.length === 0) return 'draft'
      const submissions = newestFirst.map((each, at) => {
        return { digest: String(at), contentDigest: each.contentDigest, statements: statementsOf(each) }
      })
      const plan = { contentDigest: digestOfContent(replica), openConflicts: replica.open.length }
      return standingOf(plan, submissions).state
    },
    /** Whether the last who approved these very words was one who might. */
    isApproved(replica: Replica): boolean {
      const last = newestFirst.find(({ text }) => text === textOf(replica))
      return last !== undefined && last.day < (revokedOn.get(last.by) ?? Infinity)
    },
  }
}

function dayOf(day: number): string {
  return `2026-05-${String(day + 1).padStart(2, '0')}`
}

function timeOf(day: number): string {
  return `${dayOf(day)}T10:00:00+09:00`
}
