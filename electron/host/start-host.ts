import { userInfo } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { dataErrorOf } from '#db/data-error.ts'
import { openDatabase, type Database } from '#db/open-database.ts'
import { getChainHead } from '#db/repositories/journal-repository.ts'
import type { DataError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { answerCall } from './answer-call.ts'
import { createHostApi } from './create-host-api.ts'
import type { HostContext } from './host-context.ts'
import type { HostLink } from './host-link.ts'
import { DATA_FILE_NAME, prepareDataFolder } from './services/data-folder.ts'
import type { DeriveKey } from './services/keys/passphrase-lock.ts'
import { createHeldFiles } from './services/held-files.ts'
import { createLog } from './services/log.ts'
import { createStateDigests } from './services/state-digests.ts'
import { addSamples } from './use-cases/add-samples.ts'

/** The program without a window. */
export type Host = {
  readonly api: HostApi
  readonly context: HostContext
  readonly pragmas: Database['pragmas']
} & HostLink

/**
 * `withSamples`: a data file in which nothing has been done yet gets the five sample plans. `now` and `deriveKey`: the clock, and what makes a key of
 * a passphrase, where they are not the machine's own and scrypt.
 */
export type HostOptions = {
  readonly dataFolder: string
  readonly withSamples: boolean
  readonly now?: () => Date
  readonly deriveKey?: DeriveKey
}

/** Opens the data folder, or says why it cannot be opened. */
export async function startHost(options: HostOptions): Promise<Result<Host, DataError>> {
  const folder = prepareDataFolder(options.dataFolder)
  if (!folder.ok) return folder
  const database = openDatabase(join(folder.value, DATA_FILE_NAME))
  if (!database.ok) return database
  const context = createContext(database.value, folder.value, options)
  const filled = options.withSamples ? await fillIfUntouched(context) : ok(null)
  if (filled.ok) return ok(createHost(context, database.value))
  await database.value.close()
  return filled
}

/** A first start that was cut short has left a file without any act, so that the next start makes good for it. */
async function fillIfUntouched(context: HostContext): Promise<Result<unknown, DataError>> {
  try {
    const { seq } = await getChainHead(context.root)
    return seq === 0 ? await addSamples(context) : ok(null)
  } catch (thrown) {
    const error = dataErrorOf(thrown)
    if (error === null) throw thrown
    return failed(error)
  }
}

function createContext(
  database: Database,
  dataFolder: string,
  { now = () => new Date(), deriveKey }: HostOptions,
): HostContext {
  return {
    root: database.root,
    dataFolder,
    now,
    newId: () => RecordIdSchema.parse(v7()),
    actor: userInfo().username,
    deriveKey,
    files: createHeldFiles(),
    digests: createStateDigests(),
  }
}

function createHost(context: HostContext, database: Database): Host {
  const api = createHostApi(context)
  const log = createLog(context.dataFolder, context.now)
  return {
    api,
    context,
    pragmas: database.pragmas,
    answer: (call) => answerCall(api, call, log),
    hold: async (content) => ok(context.files.hold(content)),
    findFile: async (token) => context.files.find(token),
    close: () => database.close(),
  }
}
