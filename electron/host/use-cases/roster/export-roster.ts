import type { AppError } from '#shared/app-error.ts'
import { thumbprintOf } from '#shared/bundle/fingerprint.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { notePassedRoster, type PassedFile } from '../../services/exchange/note-passed.ts'
import { inTransaction } from '../../services/in-transaction.ts'
import { findHeldRoster, listHeldRosters } from '../../services/trust/held-roster.ts'
import { rosterFileName } from './issue-roster.ts'
import { readOffered } from './take-in-roster.ts'

type Leaving = Pick<PassedFile, 'bundle' | 'fileName'> & { readonly bytes: Uint8Array }

/** Holds a roster for saving, as it was signed, and writes its line in the ledger. */
export function exportRoster(context: HostContext): HostApi['roster']['export'] {
  return async ({ token, note = NO_NOTE }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    const leaving = token === null ? await findInForce(context) : await findMade(context, token)
    if (!leaving.ok) return leaving
    const { bundle, bytes, fileName: name } = leaving.value
    return inTransaction(context, async (trx) => {
      await notePassedRoster(trx, context, { direction: 'out', fileName: name, bundle, note })
      return ok({ token: context.files.hold({ name, bytes }), name, digest: bundle.digest })
    })
  }
}

async function findInForce(context: HostContext): Promise<Result<Leaving, AppError>> {
  const held = await findHeldRoster(context.root)
  if (held === null) return failed({ code: 'roster/none' })
  const { payload, digest, file, version } = held
  const issuer = { kid: thumbprintOf(payload.issuer.key, bundleCrypto), act: 'roster-root' } as const
  return ok({ bundle: { payload, digest, signers: [issuer] }, bytes: file, fileName: rosterFileName(version, true) })
}

/** One that waits for other roots to sign it is in force nowhere. */
async function findMade(context: HostContext, token: FileToken): Promise<Result<Leaving, AppError>> {
  const offered = readOffered(context, token, await listHeldRosters(context.root))
  return offered.ok ? ok(offered.value) : offered
}
