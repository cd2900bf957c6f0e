import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasBrowserSandbox, QUIET_FLAGS } from './browser-flags.ts'

/** Shows `url` in a browser window of its own, with a profile that is thrown away, until it is closed or `signal` ends it. */
export async function openBrowserWindow(browser: string, url: string, signal: AbortSignal): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'keikakubo-window-'))
  const flags = [...QUIET_FLAGS, ...(hasBrowserSandbox() ? [] : ['--no-sandbox'])]
  const window = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, ...flags], { stdio: 'ignore' })
  const end = (): void => void window.kill('SIGTERM')
  signal.addEventListener('abort', end)
  try {
    await once(window, 'exit')
  } finally {
    signal.removeEventListener('abort', end)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
