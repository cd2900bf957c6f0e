import type { Database } from '#db/open-database.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { DeriveKey } from './services/keys/passphrase-lock.ts'
import type { HeldFiles } from './services/held-files.ts'
import type { StateDigests } from './services/state-digests.ts'

/** What every use case is given: the file, and the few things that are not in it. */
export type HostContext = {
  readonly root: Database['root']
  readonly dataFolder: string
  readonly now: () => Date
  readonly newId: () => RecordId
  /** Who acts: the account that the operating system names. */
  readonly actor: string
  /** What the keys of this terminal are opened with; scrypt where it is undefined. */
  readonly deriveKey: DeriveKey | undefined
  readonly files: HeldFiles
  readonly digests: StateDigests
}
