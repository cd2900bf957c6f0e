import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'

/** When a program is killed: so long after its first words, or after its start. */
export type KillMoment = { readonly fromStart: boolean; readonly delayMs: number }

/** Runs a program of its own until it is killed, and gives what it said on standard output. It must not end by itself. */
export async function runUntilKilled(
  program: string,
  words: readonly string[],
  { fromStart, delayMs }: KillMoment,
): Promise<string> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  const answered = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    })
  })
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)))
  if (!fromStart) await Promise.race([answered, ended])
  await pause(delayMs)
  child.kill('SIGKILL')
  expect(await ended, complaint).toBe('SIGKILL')
  return said
}
