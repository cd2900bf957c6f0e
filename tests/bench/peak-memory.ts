import { readFileSync } from 'node:fs'
import { listDescendants } from '../helpers/list-descendants.ts'

const LOOK_EVERY_MS = 200

/** Runs `work` and gives the most that the processes it starts have held together: shared pages counted once for all that share them. */
export async function peakMemoryOf(work: () => Promise<unknown>): Promise<{ readonly peakBytes: number }> {
  let peakBytes = 0
  const timer = setInterval(() => {
    const bytes = listDescendants().reduce((sum, pid) => sum + proportionalBytesOf(pid), 0)
    peakBytes = Math.max(peakBytes, bytes)
  }, LOOK_EVERY_MS)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return { peakBytes }
}

/** 0 of a process that has ended meanwhile. */
function proportionalBytesOf(pid: number): number {
  try {
    const [, kibibytes = '0'] =
      /^Pss: +(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')) ?? []
    return Number(kibibytes) * 1_024
  } catch {
    return 0
  }
}
