import { existsSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { hasDisplay } from './display.mjs'
import { say } from './project.mjs'
import { run } from './run.mjs'

/** Debian's packages that bring what the tests start; Electron's libraries come with Chromium. */
const needed = [
  { packages: ['chromium'], isThere: () => findBrowser() !== null },
  { packages: ['xvfb', 'xauth'], isThere: () => hasDisplay() || onPath('xvfb-run') },
  { packages: ['poppler-utils'], isThere: () => onPath('pdftotext') },
  { packages: ['openssl'], isThere: () => onPath('openssl') },
]
const impatient = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20', '-o', 'Acquire::Retries=1']
const INSTALL_LIMIT_MS = 10 * 60_000

/**
 * Makes sure that the tests find a browser, a display, Poppler and OpenSSL: installs them on Debian as root, names the command to
 * run everywhere else.
 *
 * @returns {Promise<boolean>} whether all are there
 */
export async function ensurePrograms() {
  const packages = missingPackages()
  if (packages.length === 0) return true
  if (process.platform === 'linux' && onPath('apt-get') && process.getuid?.() === 0) {
    say(`Installing ${packages.join(' ')}`)
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: INSTALL_LIMIT_MS }
    await run('apt-get', [...impatient, '-qq', 'update'], options)
    await run('apt-get', [...impatient, '-qq', '-y', '--no-install-recommends', 'install', ...packages], options)
  }
  const left = missingPackages()
  if (left.length > 0) say(`The tests need programs that are not here. Install them with: ${installCommand(left)}`)
  return left.length === 0
}

const missingPackages = () => needed.filter(({ isThere }) => !isThere()).flatMap(({ packages }) => packages)

/** @param {string} name */
const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, process.platform === 'win32' ? `${name}.exe` : name)))

/** @param {string[]} packages names of Debian's packages */
function installCommand(packages) {
  const chosen = (/** @type {Record<string, string>} */ names) => packages.map((name) => names[name] ?? name).join(' ')
  if (process.platform === 'darwin') return `brew install ${chosen({ 'poppler-utils': 'poppler' })}`
  if (process.platform === 'win32') {
    return `winget install ${chosen({ chromium: 'Google.Chrome', 'poppler-utils': 'oschwartz10612.Poppler', openssl: 'ShiningLight.OpenSSL.Light' })}`
  }
  return `sudo apt-get install ${packages.join(' ')}`
}
