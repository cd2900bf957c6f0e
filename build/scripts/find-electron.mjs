import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inProject, readJson, say } from './project.mjs'
import { modernNode, run } from './run.mjs'

const SILENCE_LIMIT_MS = 20_000

/**
 * The path of an Electron program that starts on this machine, or null.
 *
 * That is the one that `ELECTRON_OVERRIDE_DIST_PATH` names, or the one of the `electron` package, which is downloaded here
 * if it is missing (the package would do it at its first use, and wait for ever for an answer).
 *
 * @param {{ silenceLimitMs?: number }} [options] a download that brings no further byte for so long is given up
 */
export async function findElectron({ silenceLimitMs = SILENCE_LIMIT_MS } = {}) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const program = path.join(override ?? inProject('node_modules', 'electron', 'dist'), programName())
  if (override !== undefined) return existsSync(program) ? program : null
  return (isDownloaded() || (await download(silenceLimitMs))) && (await canStart(program)) ? program : null
}

/** Whether the libraries that the program loads are on this machine. @param {string} program */
async function canStart(program) {
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  return (await run(program, ['-e', ''], { env, capture: true, timeoutMs: SILENCE_LIMIT_MS })).status === 0
}

function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function isDownloaded() {
  const folder = inProject('node_modules', 'electron')
  const record = path.join(folder, 'dist', 'version')
  if (!existsSync(record) || !existsSync(path.join(folder, 'path.txt'))) return false
  return readFileSync(record, 'utf8').replace(/^v/, '') === readJson(path.join(folder, 'package.json')).version
}

/**
 * Runs the package's own download in a temporary folder of its own, as long as something keeps arriving there.
 *
 * @param {number} silenceLimitMs
 * @returns {Promise<boolean>} whether the program is there now
 */
function download(silenceLimitMs) {
  say('Downloading Electron')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'electron-download-'))
  const child = spawn(modernNode(), [inProject('node_modules', 'electron', 'install.js')], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: 'ignore',
  })
  const end = endWhenSilent(child, [folder, inProject('node_modules', 'electron', 'dist')], silenceLimitMs)
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      clearInterval(end)
      rmSync(folder, { recursive: true, force: true })
      resolve(code === 0 && isDownloaded())
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string[]} folders where its progress shows
 * @param {number} silenceLimitMs
 */
function endWhenSilent(child, folders, silenceLimitMs) {
  let size = -1
  let lastChange = Date.now()
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0)
    if (now !== size) [size, lastChange] = [now, Date.now()]
    else if (Date.now() - lastChange > silenceLimitMs) child.kill('SIGKILL')
  }, 500)
}

/** Bytes below a folder; 0 if it is not there. @param {string} folder @returns {number} */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return sum + sizeOf(file)
    return sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
  }, 0)
}
