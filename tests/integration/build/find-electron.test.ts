import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findElectron } from '../../../build/scripts/find-electron.mjs'

const isDownloaded = existsSync('node_modules/electron/path.txt')

describe('findElectron', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'find-electron-'))
  })

  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  it.runIf(process.platform === 'linux')('gives the program that the environment names', async () => {
    writeFileSync(path.join(folder, 'electron'), '')
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    expect(await findElectron()).toBe(path.join(folder, 'electron'))
  })

  it('gives null when the environment names a folder without a program', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    expect(await findElectron()).toBeNull()
  })

  it.skipIf(isDownloaded)('gives a download up that does not answer', async () => {
    const silent = createServer()
    const asked = new Promise((resolve) => silent.on('connection', resolve))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined)
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`)
    vi.stubEnv('electron_config_cache', folder)
    const started = Date.now()
    expect(await findElectron({ silenceLimitMs: 2000 })).toBeNull()
    expect(Date.now() - started).toBeLessThan(10_000)
    await asked
    silent.close()
  })
})
