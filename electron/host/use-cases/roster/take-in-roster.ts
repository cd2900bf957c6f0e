import { insertRoster } from '#db/repositories/trust-repository.ts'
import type { AppError } from '#shared/app-error.ts'
import { SIGNATURE_LIMIT } from '#shared/bundle/bundle-format.ts'
import { parseFingerprint } from '#shared/bundle/fingerprint.ts'
import { compareRosters } from '#shared/bundle/roster/compare-rosters.ts'
import { doubtsOfRoster } from '#shared/bundle/roster/doubtful-names.ts'
import { judgeNextRoster } from '#shared/bundle/roster/judge-next-roster.ts'
import { cosignRoster as addSignature } from '#shared/bundle/sign-bundle.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { IssuedRoster } from '#shared/contracts/roster-contract.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { notePassedRoster } from '../../services/exchange/note-passed.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { actOnTrust } from '../../services/trust/act-on-trust.ts'
import { openOwnKey } from '../../services/keys/open-own-key.ts'
import {
  knownKeys,
  listHeldRosters,
  readOfferedRoster,
  type HeldRoster,
  type OfferedRoster,
} from '../../services/trust/held-roster.ts'
import { keepIssued, markOf } from './issue-roster.ts'

/** What taking the roster of a chosen file in would do; nothing is written. */
export function previewRoster(context: HostContext): HostApi['roster']['preview'] {
  return async ({ token }) => {
    const kept = await listHeldRosters(context.root)
    const offered = readOffered(context, token, kept)
    if (!offered.ok) return offered
    const { book } = offered.value
    const judged = judgeNextRoster(offered.value, kept, null)
    const { version, issuedOn, expiresOn } = book.roster
    const differences = compareRosters(kept.at(-1)?.book ?? null, book)
    const refusal = judged.ok ? null : judged.error
    return ok({
      version,
      issuedOn,
      expiresOn,
      differences,
      doubts: doubtsOfRoster(book.roster, differences),
      refusal,
      cosigners: cosignersOf(context, offered.value, kept),
    })
  }
}

/** Puts the roster of a chosen file in force, by the roots of the one before it or by typed digits. */
export function takeInRoster(context: HostContext): HostApi['roster']['takeIn'] {
  return async ({ token, digits, reason, note = NO_NOTE }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    return actOnTrust<{ version: number }, AppError>(context, async (trx) => {
      const typed = digits === null ? ok(null) : parseFingerprint(digits)
      if (!typed.ok) return typed
      const kept = await listHeldRosters(trx)
      const offered = readOffered(context, token, kept)
      if (!offered.ok) return offered
      const warrant = judgeNextRoster(offered.value, kept, typed.value)
      if (!warrant.ok) return warrant
      const held = kept.at(-1)
      const isPinned = warrant.value === 'typed-digits'
      if (isPinned && held !== undefined && reason === null) return failed({ code: 'roster/other-roots' })
      const { book, digest, bytes, fileName, bundle } = offered.value
      const { version } = book.roster
      await insertRoster(trx, { digest, version, file: bytes, takenAt: context.now().toISOString() })
      await notePassedRoster(trx, context, { direction: 'in', fileName, note, bundle })
      return ok({
        event: {
          act: isPinned ? 'roster/pin' : 'roster/take-in',
          subject: '',
          reason,
          before: held === undefined ? null : markOf(held),
          after: { ...markOf({ version, digest }), roots: [...book.roots], signers: offered.value.signers },
        },
        value: { version },
      })
    })
  }
}

/** Adds the signature of a root of this terminal to a roster that waits for it, and puts it in force if it was the last one. */
export function cosignRoster(context: HostContext): HostApi['roster']['cosign'] {
  return async ({ token, kid, passphrase }) => {
    const own = await openOwnKey(context, { kid, passphrase })
    if (!own.ok) return own
    return actOnTrust<IssuedRoster, AppError>(context, async (trx) => {
      const kept = await listHeldRosters(trx)
      const offered = readOffered(context, token, kept)
      if (!offered.ok) return offered
      const { bundle, book, signers, digest } = offered.value
      const held = kept.at(-1) ?? null
      if (held === null) return failed({ code: 'roster/none' })
      if (signers.includes(kid)) return failed({ code: 'roster/signed-already' })
      if (signers.length === SIGNATURE_LIMIT) {
        return failed({ code: 'roster/too-many-signatures', needed: signers.length + 1, most: SIGNATURE_LIMIT })
      }
      if (!held.book.roots.has(kid) && !book.roots.has(kid)) return failed({ code: 'roster/not-a-root' })
      const signing = { signer: own.value.signer, at: context.now().toISOString(), crypto: bundleCrypto }
      const bytes = addSignature(bundle, signing)
      const signed = { book, digest, signers: [...signers, kid] }
      const judged = judgeNextRoster(signed, kept, null)
      if (!judged.ok && judged.error.code !== 'roster/too-few-signatures') return judged
      const value = await keepIssued(trx, context, { offered: signed, held, bytes })
      return ok({
        event: {
          act: 'roster/cosign',
          subject: own.value.holder,
          reason: null,
          before: markOf(held),
          after: { ...markOf({ version: value.version, digest }), signers: signed.signers, isInForce: value.isInForce },
        },
        value,
      })
    })
  }
}

export type ChosenRoster = OfferedRoster & { readonly bytes: Uint8Array; readonly fileName: string }

/** The roster in a held file, all of whose signatures hold. */
export function readOffered(
  context: HostContext,
  token: FileToken,
  kept: readonly HeldRoster[],
): Result<ChosenRoster, AppError> {
  const file = context.files.find(token)
  if (!file.ok) return file
  const { bytes, name: fileName } = file.value
  const keys = knownKeys(context.dataFolder, kept.at(-1)?.book ?? null)
  const offered = readOfferedRoster(bytes, keys, context.now())
  return offered.ok ? ok({ ...offered.value, bytes, fileName }) : offered
}

/** The keys of this terminal that are roots of the roster in force or of the offered one, and have not signed it. */
function cosignersOf(context: HostContext, offered: OfferedRoster, kept: readonly HeldRoster[]): readonly string[] {
  const held = kept.at(-1)
  if (held === undefined) return []
  const roots = new Set([...held.book.roots, ...offered.book.roots])
  const own = keyStore.listKeys(context.dataFolder).keys.map(({ kid }) => kid)
  return own.filter((kid) => roots.has(kid) && !offered.signers.includes(kid))
}
