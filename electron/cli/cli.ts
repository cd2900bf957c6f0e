import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { AppError } from '#shared/app-error.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { failed, type Result } from '#shared/result.ts'
import { DATA_FILE_NAME, defaultDataFolder, isUncPath } from '../host/services/data-folder.ts'
import { startHost, type Host } from '../host/start-host.ts'
import { askNewPassphrase, askPassphrase } from './ask-passphrase.ts'
import type { Answer, Command, Options, UsageError } from './command.ts'
import { commands } from './commands/index.ts'

const REFUSED = 1
const MISUSED = 2
const COMMON_OPTIONS = { data: { type: 'string' }, json: { type: 'boolean' } } as const

type Words = { readonly command: Command; readonly words: readonly string[]; readonly options: Options }

// A reader that has seen enough (`head`) closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit(0))
process.exitCode = await main(process.argv.slice(2))

/** Runs one command; the answer alone goes to standard output, everything else to standard error. */
async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return showUsage()
  const read = readWords(command, rest)
  if (typeof read === 'string') return misuse(name, command, read)
  const isJson = read.options['json'] === true
  const hosts: Host[] = []
  try {
    const answer = await runCommand(read, hosts)
    if (answer.ok) return show(answer.value, isJson)
    if (answer.error.code === 'usage') return misuse(name, command, answer.error.message)
    return refuse(answer.error, isJson)
  } finally {
    for (const host of hosts) await host.close()
  }
}

function readWords(command: Command, rest: readonly string[]): Words | string {
  try {
    const options = { ...command.options, ...COMMON_OPTIONS }
    const { positionals, values } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
    if (positionals.length < command.minimum || positionals.length > command.maximum) return '語の数が違います。'
    return { command, words: positionals, options: values }
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

function runCommand({ command, words, options }: Words, hosts: Host[]): Promise<Result<Answer, AppError | UsageError>> {
  const given = options['data']
  const environment = typeof given === 'string' ? { ...process.env, KEIKAKUBO_DATA: given } : process.env
  const dataFolder = defaultDataFolder(process.platform, environment)
  return command.run({
    words,
    options,
    dataFolder,
    ask: askPassphrase,
    askNew: askNewPassphrase,
    async openHost() {
      if (!command.makesFile && isWithoutFile(dataFolder)) return failed({ code: 'data/not-found' })
      const host = await startHost({ dataFolder, withSamples: false })
      if (host.ok) hosts.push(host.value)
      return host
    },
  })
}

/** Whether a folder of this machine holds no data file; one of another machine is refused by its own name. */
function isWithoutFile(dataFolder: string): boolean {
  return !isUncPath(dataFolder) && !existsSync(join(dataFolder, DATA_FILE_NAME))
}

function show(answer: Answer, isJson: boolean): number {
  process.stdout.write(`${isJson ? JSON.stringify(answer.json) : answer.text}\n`)
  return answer.isRefused === true ? REFUSED : 0
}

function refuse(error: AppError, isJson: boolean): number {
  const message = errorSentence(error)
  if (isJson) process.stdout.write(`${JSON.stringify({ ok: false, code: error.code, message })}\n`)
  process.stderr.write(`${revealedInPlain(message)}（${error.code}）\n`)
  return REFUSED
}

function misuse(name: string, { usage }: Command, message: string): number {
  process.stderr.write(`${message}\n使い方: ${name} ${usage} [--data DIR] [--json]\n`)
  return MISUSED
}

function showUsage(): number {
  const lines = Object.entries(commands).map(([name, { usage }]) => `  ${name} ${usage}`)
  process.stderr.write(`使い方: npm run -s cli -- 命令 [--data DIR] [--json]\n${lines.join('\n')}\n`)
  return MISUSED
}
