import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const ROUNDS = process.env['LONG'] === undefined ? 2 : 100
const PROGRAM = fileURLToPath(new URL('../../helpers/write-until-killed.ts', import.meta.url))
const early = ['opened', 'half-written', 'written', 'synced', 'closed', 'read-back'] as const
const points = [...early, 'renamed'] as const

/** How the program ended that writes `source` to `path` until it comes to a point. */
function writeUntil(point: string, { path, source }: { readonly path: string; readonly source: string }) {
  const child = spawn(process.execPath, [PROGRAM, path, source, point], { stdio: 'ignore' })
  return new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  )
}

describe('a file that is handed out, its writer killed', () => {
  it.each(points)(
    'when it has %s, is the old one, the new one or none, and can be written again',
    async (point) => {
      const random = seededRandom(points.indexOf(point))
      const folder = makeTempFolder()
      const [path, source] = [join(folder, '計画.plan.json'), join(makeTempFolder(), 'source')]
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = random.pick([null, Buffer.from(`round ${String(round)}`)])
        const bytes = Buffer.alloc(1 + random.below(2_000_000), round)
        rmSync(path, { force: true })
        if (before !== null) writeFileSync(path, before)
        writeFileSync(source, bytes)
        expect(await writeUntil(point, { path, source })).toBe('SIGKILL')
        const left = existsSync(path) ? readFileSync(path) : null
        expect(left?.equals(bytes) === true ? 'new' : left).toEqual(point === 'renamed' ? 'new' : before)
        expect(await writeUntil('never', { path, source })).toBe(1)
        expect(readFileSync(path).equals(bytes)).toBe(true)
      }
    },
    120_000,
  )
})
