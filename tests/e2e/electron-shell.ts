import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from '@playwright/test'
import { sandboxFlags } from '../../build/scripts/display.mjs'
import { PLACE, type Shell, type ShellOptions } from './shell.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** The window of Electron, and `app` to ask its main process. */
export type ElectronShell = Shell & { readonly app: ElectronApplication }

export async function startElectronShell({ dataFolder, withSamples }: ShellOptions): Promise<ElectronShell> {
  const app = await _electron.launch({
    args: [...sandboxFlags(), '.'],
    cwd: PROJECT,
    env: { ...ownEnvironment(), KEIKAKUBO_DATA: dataFolder, KEIKAKUBO_SAMPLES: withSamples ? '1' : '0' },
    ...PLACE,
  })
  const choose = async (path: string, action: () => Promise<void>): Promise<void> => {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
    }, path)
    await action()
  }
  return {
    app,
    page: await app.firstWindow(),
    close: () => app.close(),
    kill: () => killGroup(app),
    async save(file, action) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, file)
      await action()
    },
    saveInto: choose,
    choose,
    countPrinters: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length - 1),
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Playwright starts the program as the head of a process group, so that the host's process dies with it. */
async function killGroup(app: ElectronApplication): Promise<void> {
  const child = app.process()
  if (child.pid === undefined) throw new Error('the program runs')
  const ended = once(child, 'exit')
  process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  await ended
}
