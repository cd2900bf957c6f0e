import { execFileSync } from 'node:child_process'

type Process = { readonly pid: number; readonly parent: number }

/** The processes that `root` has started, and that these have started; none that has ended and only waits to be counted out. */
export function listDescendants(root: number = process.pid): readonly number[] {
  const all = listProcesses()
  const below = (parent: number): readonly number[] =>
    all.filter((each) => each.parent === parent).flatMap(({ pid }) => [pid, ...below(pid)])
  return below(root)
}

/** Those of `pids` that are still there, whoever has taken them over. */
export function stillRunning(pids: readonly number[]): readonly number[] {
  const all = listProcesses().map(({ pid }) => pid)
  return pids.filter((pid) => all.includes(pid))
}

function listProcesses(): readonly Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,comm='], { encoding: 'utf8' }).trim().split('\n')
  return lines.flatMap((line) => {
    const [pid, parent, state = '', command] = line.trim().split(/\s+/)
    return state.startsWith('Z') || command === 'ps' ? [] : [{ pid: Number(pid), parent: Number(parent) }]
  })
}
