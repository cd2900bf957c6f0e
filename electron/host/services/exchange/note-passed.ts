import type { Transaction } from 'kysely'
import { insertLedgerLine, type LedgerLine } from '#db/repositories/bundle-ledger-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { BundleContent, Signer } from '#shared/bundle/verify-bundle.ts'
import { tidyNote, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { HostContext } from '../../host-context.ts'

/** A bundle that goes out or comes in, and what is written beside it. */
export type PassedFile = Pick<LedgerLine, 'direction' | 'planId' | 'fileName' | 'contentDigest' | 'entry'> & {
  readonly bundle: Pick<BundleContent, 'payload' | 'digest'> & {
    readonly signers: ReadonlyArray<Pick<Signer, 'kid' | 'act'>>
  }
  readonly note: LedgerNote
}

/** Writes the line of a bundle in 持出・受領簿. It names the author's key, or that of whoever signed where there is no author. */
export async function notePassed(trx: Transaction<PlanFile>, context: HostContext, passed: PassedFile): Promise<void> {
  const { bundle, note, ...line } = passed
  const { payload, digest, signers } = bundle
  const part = payload.kind === 'roster' ? { scope: null, answersTo: null } : payload
  await insertLedgerLine(trx, {
    ...line,
    bundleId: payload.bundleId,
    digest,
    counter: payload.issuer.counter,
    signer: (signers.find(({ act }) => act === 'author') ?? signers[0])?.kid ?? '',
    at: context.now().toISOString(),
    actor: context.actor,
    kind: payload.kind,
    scope: part.scope === null ? null : JSON.stringify(part.scope),
    answersTo: part.answersTo,
    ...tidyNote(note),
  })
}

/** The line of a roster, which is about no plan. */
export function notePassedRoster(
  trx: Transaction<PlanFile>,
  context: HostContext,
  passed: Pick<PassedFile, 'direction' | 'fileName' | 'bundle' | 'note'>,
): Promise<void> {
  return notePassed(trx, context, { ...passed, planId: null, contentDigest: null, entry: null })
}
