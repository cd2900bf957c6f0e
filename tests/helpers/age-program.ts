import { spawn, spawnSync } from 'node:child_process'

/** Whether age (the Go program) is here, and `script` of util-linux, which gives it the terminal that it asks a passphrase at. */
export function hasAge(): boolean {
  return ['age --version', 'script --version'].every((command) => spawnSync('sh', ['-c', command]).status === 0)
}

/** Runs age, and types the passphrase each time it asks. */
export function runAge(words: readonly string[], passphrase: string): Promise<{ readonly status: number | null }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly status: number | null }>()
  const child = spawn('script', ['-qec', ['age', ...words].join(' '), '/dev/null'])
  child.on('error', reject)
  child.on('close', (status) => resolve({ status }))
  child.stdout.on('data', (said: Buffer) => {
    if (/passphrase[^:]*: /i.test(said.toString())) child.stdin.write(`${passphrase}\n`)
  })
  return promise
}
