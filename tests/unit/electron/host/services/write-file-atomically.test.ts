import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repeatWhileHeld } from '#electron/host/services/repeat-while-held.ts'
import { writeFileAtomically } from '#electron/host/services/write-file-atomically.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'
import { asUnprivileged } from '../../../../helpers/unprivileged.ts'

const bytes = Buffer.from('計画')

describe('writeFileAtomically', () => {
  it('makes or replaces the file and leaves nothing beside it', () => {
    const folder = makeTempFolder()
    const path = join(folder, '計画.plan.json')
    for (const content of [bytes, Buffer.alloc(3_000_000, 7), Buffer.alloc(0)]) {
      expect(writeFileAtomically(path, content, 0o600)).toEqual({ ok: true, value: null })
      expect(readFileSync(path).equals(content)).toBe(true)
    }
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['計画.plan.json'])
  })

  it('writes over the rest of a write that was cut short', () => {
    const folder = makeTempFolder()
    writeFileSync(join(folder, `.plan.json.${String(process.pid)}.part`), 'x'.repeat(100))
    expect(writeFileAtomically(join(folder, 'plan.json'), bytes).ok).toBe(true)
    expect(readFileSync(join(folder, 'plan.json')).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['plan.json'])
  })

  it('says of a place where no file can be that it cannot be written', () => {
    const folder = makeTempFolder()
    mkdirSync(join(folder, 'full', 'of'), { recursive: true })
    writeFileSync(join(folder, 'file'), 'x')
    const refused = { ok: false, error: { code: 'file/cannot-write' } }
    expect(writeFileAtomically(join(folder, 'full'), bytes)).toEqual(refused)
    expect(writeFileAtomically(join(folder, 'nowhere', 'plan.json'), bytes)).toEqual(refused)
    expect(writeFileAtomically(join(folder, 'file', 'plan.json'), bytes)).toEqual(refused)
    expect(writeFileAtomically(join(folder, '長'.repeat(100)), bytes)).toEqual(refused)
    expect(readdirSync(folder).sort()).toEqual(['file', 'full'])
  })

  it('leaves a read-only folder as it is, and one that may not even be entered', async () => {
    const folder = makeTempFolder()
    writeFileSync(join(folder, 'plan.json'), 'first')
    for (const mode of [0o555, 0o000]) {
      chmodSync(folder, mode)
      const answer = await asUnprivileged(async () => writeFileAtomically(join(folder, 'plan.json'), bytes))
      expect(answer).toEqual({ ok: false, error: { code: 'data/read-only' } })
    }
    chmodSync(folder, 0o755)
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('first')
  })
})

describe('repeatWhileHeld', () => {
  const failing = (code: string, times: number) => {
    let calls = 0
    const act = () => {
      calls += 1
      if (calls <= times) throw Object.assign(new Error(code), { code })
    }
    return { act, calls: () => calls }
  }

  it('does it again until the file is let go', () => {
    for (const code of ['EACCES', 'EBUSY', 'EPERM']) {
      const { act, calls } = failing(code, 3)
      repeatWhileHeld(act, 1_000)
      expect(calls()).toBe(4)
    }
  })

  it('gives up when its patience ends, and at once on any other failure', () => {
    const held = failing('EBUSY', 1_000)
    expect(() => repeatWhileHeld(held.act, 60)).toThrow('EBUSY')
    expect(held.calls()).toBeGreaterThan(2)
    expect(held.calls()).toBeLessThan(10)
    for (const [code, patience] of [
      ['ENOSPC', 1_000],
      ['EBUSY', 0],
    ] as const) {
      const { act, calls } = failing(code, 1_000)
      expect(() => repeatWhileHeld(act, patience)).toThrow(code)
      expect(calls()).toBe(1)
    }
  })
})
