import { once } from 'node:events'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openHostLink, readHostOptions } from '../host/open-host-link.ts'
import { openBrowserWindow } from './open-browser-window.ts'
import { startWebShell } from './web-shell.ts'

/**
 * Runs the program behind a loopback address: `node electron/web/web.ts [--data DIR] [--open BROWSER_PATH]`.
 *
 * With `--open` it ends when the browser's window is closed. Without, it prints the address and stays until it is told to end.
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, open: { type: 'string' } } })
const fromEnvironment = readHostOptions(process.platform, process.env)
const dataFolder = values.data === undefined ? fromEnvironment.dataFolder : resolve(values.data)

const end = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())

const host = await openHostLink({ ...fromEnvironment, dataFolder })
const shell = await startWebShell(host, { logFolder: dataFolder })
if (values.open !== undefined) await openBrowserWindow(values.open, shell.url, end.signal)
else {
  console.log(shell.url)
  if (!end.signal.aborted) await once(end.signal, 'abort')
}
await shell.close()
await host.close()
