import { existsSync } from 'node:fs'
import { inProject, readJson, say } from './project.mjs'
import { modernNode, run } from './run.mjs'

const INSTALL_LIMIT_MS = 15 * 60_000

/** An answer that does not come is given up after 20 seconds, and asked for once more. */
const network = { npm_config_fetch_timeout: '20000', npm_config_fetch_retries: '1' }

/**
 * Installs what `package-lock.json` lists, unless it is there already.
 *
 * No package runs a script of its own but `node`, which fetches the program for this machine: `better-sqlite3` comes with
 * its binaries and must not be compiled, and older versions of npm would.
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  say('Installing what package-lock.json lists')
  await npm(['ci', '--ignore-scripts'])
  await npm(['rebuild', 'node'])
}

/** Whether `node_modules` holds exactly the versions that the lock file asks for; optional packages may be missing. */
export function isInstalled() {
  const record = inProject('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = Object.entries(readJson(inProject('package-lock.json')).packages)
  const found = readJson(record).packages
  const complete = wanted.every(([folder, { version, optional }]) => {
    if (folder === '') return true
    return folder in found ? found[folder].version === version : optional === true
  })
  return complete && hasModernNode()
}

function hasModernNode() {
  try {
    return existsSync(modernNode())
  } catch {
    return false // the caller installs it
  }
}

/** @param {string[]} args */
async function npm(args) {
  const cli = process.env['npm_execpath']
  const options = { env: network, timeoutMs: INSTALL_LIMIT_MS, toStandardError: true }
  const quiet = [...args, '--loglevel=error', '--no-audit', '--no-fund']
  const { status } = cli?.endsWith('.js')
    ? await run(process.execPath, [cli, ...quiet], options)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', quiet, options)
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`)
}
