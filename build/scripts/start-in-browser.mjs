import { findBrowser } from '#electron/web/find-browser.mjs'
import { hasDisplay } from './display.mjs'
import { say } from './project.mjs'
import { runNode } from './run.mjs'

/**
 * Runs 計画簿 in the machine's browser until its window is closed.
 *
 * Without a browser or a display the address stays on the screen until the user ends the program.
 *
 * @param {string[]} words passed on to the server
 * @returns {Promise<number>} the exit status
 */
export async function startInBrowser(words) {
  const browser = hasDisplay() ? findBrowser() : null
  if (browser === null) say('次のアドレスをこの端末のブラウザーで開いてください。終えるには Ctrl+C を押します。')
  const window = browser === null ? [] : ['--open', browser]
  return (await runNode(['electron/web/web.ts', ...window, ...words])).status
}
