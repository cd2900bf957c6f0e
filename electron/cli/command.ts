import type { ParseArgsConfig } from 'node:util'
import type { AppError } from '#shared/app-error.ts'
import type { Result } from '#shared/result.ts'
import type { Host } from '../host/start-host.ts'

/** Options of a command, as `parseArgs` of Node takes them. */
export type OptionSpec = NonNullable<ParseArgsConfig['options']>

export type Options = Readonly<Record<string, string | boolean | undefined>>

/**
 * What a command is given. `ask` reads the passphrase of a key, `askNew` one that is to be set: from
 * the environment, else from the terminal without showing it.
 */
export type CommandInput = {
  readonly words: readonly string[]
  readonly options: Options
  readonly dataFolder: string
  readonly openHost: () => Promise<Result<Host, AppError>>
  readonly ask: () => Promise<string>
  readonly askNew: () => Promise<string>
}

/** What is printed: `json` with `--json`, else `text`. `isRefused` makes the exit status 1 although there is an answer. */
export type Answer = { readonly json: unknown; readonly text: string; readonly isRefused?: boolean }

export type Command = {
  /** Behind the name in the usage text. */
  readonly usage: string
  readonly minimum: number
  readonly maximum: number
  readonly options: OptionSpec
  /** Whether the command makes a data file where there is none; the others refuse. */
  readonly makesFile: boolean
  readonly run: (input: CommandInput) => Promise<Result<Answer, AppError | UsageError>>
}

/** The words do not make a command; exit status 2. */
export type UsageError = { readonly code: 'usage'; readonly message: string }

export function usageError(message: string): { readonly ok: false; readonly error: UsageError } {
  return { ok: false, error: { code: 'usage', message } }
}

export function textOption(options: Options, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}
