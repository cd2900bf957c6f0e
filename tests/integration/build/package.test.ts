import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { displayWrapper, sandboxFlags } from '../../../build/scripts/display.mjs'
import { listAsar, type AsarFile } from '../../helpers/asar-files.ts'

const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
const nativePart = `prebuilds/${process.platform}-${process.arch}.node`
const runtime = [dist && path.join(dist, 'runtime'), dist, 'node_modules/electron/dist']
  .flatMap((folder) => (folder ? [path.resolve(folder)] : []))
  .find((folder) => existsSync(path.join(folder, 'version')) && existsSync(path.join(folder, 'resources')))

if (runtime === undefined) console.warn('NO ELECTRON CAN BE HAD HERE: THE TESTS OF THE PACKED PROGRAM ARE SKIPPED')

describe.skipIf(runtime === undefined || process.platform !== 'linux')('the packed program', () => {
  let folder: string
  let files: AsarFile[]
  const inProgram = (...names: string[]) => path.join(folder, 'linux-unpacked', ...names)

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'packed-'))
    await pack(runtime ?? '', folder)
    files = listAsar(inProgram('resources', 'app.asar'))
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds the bundles, the pages and the one native package, and nothing else', () => {
    const places = files.map(({ name }) => name.replace(/^(node_modules\/[^/]+|\.out\/renderer\/assets)\/.*/, '$1/*'))
    expect([...new Set(places)].sort()).toEqual([
      '.out/electron/host.js',
      '.out/electron/main.js',
      '.out/electron/preload.cjs',
      '.out/renderer/assets/*',
      '.out/renderer/index.html',
      '.out/renderer/print.html',
      'node_modules/better-sqlite3/*',
      'package.json',
    ])
    expect(files.filter(({ name }) => /\.(map|tsx?|md|c|cpp|h)$/.test(name))).toEqual([])
  })

  it('keeps the native part of this platform outside the archive, and only that', () => {
    const outside = files.filter(({ isUnpacked }) => isUnpacked).map(({ name }) => name)
    expect(outside).toEqual([`node_modules/better-sqlite3/${nativePart}`])
    expect(existsSync(inProgram('resources', 'app.asar.unpacked', outside[0]!))).toBe(true)
  })

  it('has the fuses of the security plan', async () => {
    const fuses = await getCurrentFuseWire(inProgram('keikakubo'))
    expect({
      runAsNode: fuses[FuseV1Options.RunAsNode],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
      asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyFromAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      fileProtocol: FuseState.DISABLE,
      asarIntegrity: FuseState.ENABLE,
      onlyFromAsar: FuseState.ENABLE,
    })
  })

  it('starts and makes its database', async () => {
    useNativePartOfRuntime(inProgram('resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', nativePart))
    const data = path.join(folder, 'data')
    const program = start(inProgram('keikakubo'), data)
    try {
      await vi.waitFor(() => expect(existsSync(path.join(data, 'keikakubo.sqlite'))).toBe(true), 60_000)
    } finally {
      await program.stop()
    }
  }, 90_000)
})

async function pack(electron: string, output: string): Promise<void> {
  const version = readFileSync(path.join(electron, 'version'), 'utf8').replace(/^v/, '')
  const settings = [`electronDist=${electron}`, `electronVersion=${version}`, `directories.output=${output}`]
  const words = ['--config', 'build/electron-builder.yml', '--publish', 'never', '--linux', 'dir']
  const cli = path.resolve('node_modules/electron-builder/cli.js')
  await promisify(execFile)(process.execPath, [cli, ...words, ...settings.map((setting) => `-c.${setting}`)])
}

/** A runtime that is older than the native part that ships brings one of its own. */
function useNativePartOfRuntime(file: string): void {
  const own = path.join(dist ?? '', 'better_sqlite3.node')
  if (dist !== undefined && existsSync(own)) copyFileSync(own, file)
}

/** Starts the program on a display that nobody sees; `stop` ends it with everything that it started. */
function start(file: string, data: string): { stop: () => Promise<void> } {
  const [command = '', ...words] = [...displayWrapper(), file, ...sandboxFlags()]
  const env = { ...process.env, KEIKAKUBO_DATA: data, XDG_CONFIG_HOME: data }
  const child = spawn(command, words, { env, stdio: 'ignore', detached: true })
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return {
    stop: () => {
      process.kill(-(child.pid ?? 0), 'SIGTERM')
      return closed
    },
  }
}
