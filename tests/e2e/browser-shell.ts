import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from '@playwright/test'
import { listDescendants } from '../helpers/list-descendants.ts'
import type { Shell, ShellOptions } from './shell.ts'

const PROGRAM = fileURLToPath(new URL('../../electron/web/web.ts', import.meta.url))

/** The browser shell, shown in a page of `context`. */
export async function startBrowserShell(
  context: BrowserContext,
  { dataFolder, withSamples }: ShellOptions,
): Promise<Shell> {
  const child = spawn(process.execPath, [PROGRAM, '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, KEIKAKUBO_SAMPLES: withSamples ? '1' : '0' },
  })
  const page = await context.newPage()
  // For good: with the first listener the browser begins to ask the test for files, with the last one it stops, and neither at once.
  page.on('filechooser', () => undefined)
  await page.goto(await firstLine(child))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    await page.close()
  }
  return {
    page,
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async save(file, action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      await download.saveAs(file)
    },
    async saveInto(folder, action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()])
      await download.saveAs(join(folder, download.suggestedFilename()))
    },
    async choose(file, action) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), action()])
      await chooser.setFiles(file)
    },
    countPrinters: async () => listDescendants(child.pid).length,
  }
}

/** The address that the program prints once it can be visited. */
async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the output is piped')
  for await (const line of createInterface({ input: stdout })) return line
  throw new Error('the program ended without an address')
}
