import type { AppError } from '#shared/app-error.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Host } from '../host/start-host.ts'
import type { CommandInput, OptionSpec } from './command.ts'
import { writeHeldFile } from './write-held-file.ts'

/** Options of a command that signs a file with `--key`, or with the only key that there is; `--lock` puts it under a passphrase. */
export const signingOptions: OptionSpec = {
  out: { type: 'string' },
  key: { type: 'string' },
  lock: { type: 'boolean' },
}

/** Writes a signed file to `out`, locked where that is asked for, and tells how many bytes it has. */
export async function saveBundle(
  host: Host,
  { token }: ExportedBundle,
  { out, options, askNew }: Pick<CommandInput, 'options' | 'askNew'> & { readonly out: string },
): Promise<Result<number, AppError>> {
  const file =
    options['lock'] === true ? await host.api.cipher.lock({ token, passphrase: await askNew() }) : ok({ token })
  return file.ok ? writeHeldFile(host, file.value.token, out) : file
}
