import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { modelAfter, readPlan } from '../../helpers/plan-workload.ts'
import { buildSoundCheck, countEntries, startTestHost } from '../../helpers/run-host.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const isLong = process.env['LONG'] !== undefined
const PROGRAM = fileURLToPath(new URL('../../helpers/edit-until-killed.ts', import.meta.url))
const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
if (!canTrace) console.warn('NO STRACE HERE: SYSTEM CALLS ARE NOT WATCHED, AND NONE IS MADE TO FAIL')

/** Runs the workload under strace; gives what it said, what it complained of, and the trace. */
function traceWorkload(folder: string, steps: number, options: readonly string[]) {
  const trace = join(makeTempFolder(), 'trace')
  const words = ['-f', '--seccomp-bpf', '-o', trace, ...options, process.execPath, PROGRAM, folder, '0', String(steps)]
  const { stdout, stderr, status } = spawnSync('strace', words, { encoding: 'utf8', timeout: 120_000 })
  const acknowledged = [...stdout.matchAll(/^ACK (\d+)\n/gm)].map(([, digits]) => Number(digits))
  return { acknowledged: acknowledged.at(-1) ?? 0, stderr, status, trace: readFileSync(trace, 'utf8') }
}

describe.skipIf(!canTrace)('a host whose system calls are watched', () => {
  it('answers no act before the log is synced', () => {
    const steps = isLong ? 1_000 : 150
    const options = ['-y', '-e', 'trace=fdatasync,fsync,write']
    const { acknowledged, stderr, trace } = traceWorkload(makeTempFolder(), steps, options)
    expect(acknowledged, stderr).toBe(steps)
    let synced = 0
    let entries = modelAfter(0).entryCount
    // A call that another thread's comes into is told in two lines.
    const begun = new Set<string>()
    for (const line of trace.split('\n')) {
      const [, thread = '', how = ''] = /^(\d+) +f(?:data)?sync\(\d+<.*-wal>(\) += 0| <unfinished)/.exec(line) ?? []
      if (how.endsWith('0')) synced += 1
      else if (how !== '') begun.add(thread)
      const resumed = /^(\d+) +<\.\.\. f(?:data)?sync resumed>\) += 0$/.exec(line)?.[1]
      if (resumed !== undefined && begun.delete(resumed)) synced += 1
      const step = /write\(1<.*>, "ACK (\d+)\\n"/.exec(line)?.[1]
      if (step === undefined) continue
      const { entryCount } = modelAfter(Number(step))
      if (entryCount > entries) expect(synced, `before step ${step} was acknowledged`).toBeGreaterThan(0)
      entries = entryCount
      synced = 0
    }
    expect(entries).toBe(modelAfter(steps).entryCount)
  }, 120_000)

  // The plan is put in past the gate, with SQLite's own codes; of shared memory that cannot grow SQLite does not say why.
  const failures: ReadonlyArray<readonly [call: string, error: string, codes: RegExp]> = [
    ['pwrite64', 'ENOSPC', /data\/disk-full|'SQLITE_FULL'/],
    ['pwrite64', 'EIO', /data\/io-error|'SQLITE_IOERR_|refused: .*data\/disk-full/],
    ['fsync,fdatasync', 'EIO', /data\/io-error|'SQLITE_IOERR_/],
  ]

  it.each(failures)(
    'names a disk on which %s fails with %s, and loses nothing that it has answered',
    async (...failure) => {
      const [call, error, codes] = failure
      const random = seededRandom(5)
      const plan = buildPlan('東')
      const reached = new Set<number>()
      for (let round = 0; round < (isLong ? 100 : 3); round += 1) {
        const folder = makeTempFolder()
        const from = 1 + random.below(round % 3 === 0 ? 30 : 250)
        const options = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${String(from)}+`]
        const { acknowledged, stderr, trace } = traceWorkload(folder, 200, options)
        if (!trace.includes('(INJECTED)')) continue
        expect(stderr).toMatch(codes)
        const host = await startTestHost(folder)
        const entryCount = await countEntries(host)
        if (entryCount > 0) {
          const { history, entryCount: expected } = modelAfter(acknowledged)
          const isIn = call !== 'pwrite64' && entryCount === modelAfter(acknowledged + 1).entryCount
          if (!isIn) {
            expect(entryCount).toBe(expected)
            expect((await readPlan(host, plan)).contents).toEqual(history.present)
          }
          expect(await checkFile(host.context)).toEqual(buildSoundCheck(entryCount))
        } else expect(acknowledged).toBe(0)
        reached.add(acknowledged)
        await host.close()
      }
      expect(reached.size).toBeGreaterThan(0)
    },
    600_000,
  )
})
