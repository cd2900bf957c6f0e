import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** The passphrase: from `KEIKAKUBO_PASSPHRASE`, else typed at the terminal, where it is not shown. */
export async function askPassphrase(): Promise<string> {
  const given = process.env['KEIKAKUBO_PASSPHRASE']
  if (given !== undefined) return given
  process.stderr.write('合言葉（12文字以上）: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
