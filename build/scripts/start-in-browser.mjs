import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { hasDisplay, sandboxFlags } from './display.mjs'
import { findBrowser } from './find-browser.mjs'
import { root, say } from './project.mjs'
import { modernNode } from './run.mjs'

/**
 * Serves 計画簿 on a loopback address and opens it in the machine's browser, if there is one; ends both together.
 *
 * Without a browser or a display the address stays on the screen until the user ends the program.
 *
 * @param {string[]} words passed on to the server
 * @returns {Promise<number>} the exit status
 */
export async function startInBrowser(words) {
  const server = spawn(modernNode(), ['electron/web/web.ts', ...words], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => server.on('close', (code) => resolve(code ?? 0)))
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill('SIGTERM'))
  createInterface(server.stdout).on('line', (line) => {
    console.log(line)
    const address = line.match(/http:\/\/127\.0\.0\.1:\d+\/\S*/)?.[0]
    if (address && hasDisplay()) openWindow(address, server)
  })
  return ended
}

/**
 * @param {string} address
 * @param {import('node:child_process').ChildProcess} server ends with the window, and the window with it
 */
function openWindow(address, server) {
  const browser = findBrowser()
  if (browser === null) {
    say('ブラウザーが見つかりません。上のアドレスを開いてください。終えるには Ctrl+C を押します。')
    return
  }
  const profile = mkdtempSync(path.join(os.tmpdir(), 'keikakubo-window-'))
  const flags = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking', ...sandboxFlags()]
  const window = spawn(browser, [`--app=${address}`, `--user-data-dir=${profile}`, ...flags], { stdio: 'ignore' })
  window.on('close', () => {
    server.kill('SIGTERM')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  server.on('close', () => window.kill('SIGTERM'))
}
