import { existsSync } from 'node:fs'
import path from 'node:path'

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The path of the machine's Chromium, Chrome or Edge, or null. `KEIKAKUBO_BROWSER` names another.
 *
 * Plain JavaScript, since the scripts that start the program run on an older Node, too.
 */
export function findBrowser() {
  return [process.env['KEIKAKUBO_BROWSER'] ?? '', ...places()].find((file) => file !== '' && existsSync(file)) ?? null
}

function places() {
  const { env, platform } = process
  if (platform === 'darwin') return macPlaces
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']]
    return roots.flatMap((root) => (root ? windowsPlaces.map((place) => path.win32.join(root, place)) : []))
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter)
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}
