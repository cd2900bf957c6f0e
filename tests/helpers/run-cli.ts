import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../electron/cli/cli.ts', import.meta.url))

/** What a run of the command line left behind. */
export type CliRun = { readonly status: number; readonly stdout: string; readonly stderr: string }

type CliOptions = {
  readonly data: string
  readonly passphrase?: string
  /** One that is to be set. */
  readonly newPassphrase?: string
  readonly input?: string
}

/** Runs a command of the command line as a process of its own, on the data folder `data`. */
export function runCli(
  words: readonly string[],
  { data, passphrase, newPassphrase, input = '' }: CliOptions,
): Promise<CliRun> {
  const secrets = {
    ...(passphrase === undefined ? {} : { KEIKAKUBO_PASSPHRASE: passphrase }),
    ...(newPassphrase === undefined ? {} : { KEIKAKUBO_NEW_PASSPHRASE: newPassphrase }),
  }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [CLI, ...words, '--data', data],
      { env: { ...process.env, ...secrets }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : error.code
        resolve({ status: typeof status === 'number' ? status : -1, stdout, stderr })
      },
    )
    child.stdin?.end(input)
  })
}
