import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** The passphrase: from `KEIKAKUBO_PASSPHRASE`, else typed at the terminal, where it is not shown. */
export function askPassphrase(): Promise<string> {
  return ask('KEIKAKUBO_PASSPHRASE', '合言葉（12文字以上）: ')
}

/** A passphrase that is to be set, the same way: from `KEIKAKUBO_NEW_PASSPHRASE`. */
export function askNewPassphrase(): Promise<string> {
  return ask('KEIKAKUBO_NEW_PASSPHRASE', '新しい合言葉（12文字以上）: ')
}

async function ask(variable: string, question: string): Promise<string> {
  const given = process.env[variable]
  if (given !== undefined) return given
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
