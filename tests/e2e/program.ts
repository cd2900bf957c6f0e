import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test as base, expect, type Browser, type ConsoleMessage, type Page } from '@playwright/test'
import { startBrowserShell } from './browser-shell.ts'
import { startElectronShell } from './electron-shell.ts'
import { makeFolder, removeFolder } from './folder.ts'
import { PLACE, type Shell, type ShellOptions } from './shell.ts'

const CLI = fileURLToPath(new URL('../../electron/cli/cli.ts', import.meta.url))

/** 計画簿 on one data folder. It can be ended and started again; `page` and the rest of the shell are those that run now. */
export type Program = Shell & { readonly dataFolder: string; readonly start: () => Promise<void> }

type ProgramOptions = {
  /** A folder to start with; without one the data folder is new. */
  readonly copyOf?: string
  readonly withSamples?: boolean
  /** Puts something into the data folder before the program starts. */
  readonly prepare?: (dataFolder: string) => void | Promise<void>
}

type Fixtures = {
  /** A folder of the test's own, gone when it ends. */
  readonly folder: string
  /** Starts a program, which ends with the test. No page of it may report an error of its own. */
  readonly openProgram: (options?: ProgramOptions) => Promise<Program>
  /** A program that holds the five plans. */
  readonly program: Program
}

type WorkerFixtures = {
  /** Null in Electron. */
  readonly shellBrowser: Browser | null
  /** A data folder with the five plans, to be copied. */
  readonly samplesFolder: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  shellBrowser: [
    async ({ playwright, launchOptions }, provide, { project }) => {
      const browser = project.name === 'electron' ? null : await playwright.chromium.launch(launchOptions)
      await provide(browser)
      await browser?.close()
    },
    { scope: 'worker' },
  ],

  samplesFolder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on it
    async ({}, provide) => {
      const folder = makeFolder()
      await promisify(execFile)(process.execPath, [CLI, 'init', '--samples', '--data', folder])
      await provide(folder)
      removeFolder(folder)
    },
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on it
  folder: async ({}, provide) => {
    const folder = makeFolder()
    await provide(folder)
    removeFolder(folder)
  },

  openProgram: async ({ shellBrowser, viewport }, provide) => {
    const context = await shellBrowser?.newContext({ viewport, ...PLACE })
    const start = (options: ShellOptions) =>
      context === undefined ? startElectronShell(options) : startBrowserShell(context, options)
    const programs: Program[] = []
    const troubles: string[] = []
    await provide(async (options = {}) => {
      const program = await openProgram(start, options, (trouble) => troubles.push(trouble))
      programs.push(program)
      return program
    })
    for (const program of programs) {
      await program.close()
      removeFolder(program.dataFolder)
    }
    await context?.close()
    expect(troubles, 'errors in the pages').toEqual([])
  },

  program: async ({ openProgram: open, samplesFolder }, provide) => {
    await provide(await open({ copyOf: samplesFolder }))
  },
})

export { expect }

async function openProgram(
  startShell: (options: ShellOptions) => Promise<Shell>,
  { copyOf, withSamples = true, prepare }: ProgramOptions,
  onTrouble: (trouble: string) => void,
): Promise<Program> {
  const dataFolder = makeFolder()
  if (copyOf !== undefined) cpSync(copyOf, dataFolder, { recursive: true })
  await prepare?.(dataFolder)
  const ended = new Set<Shell>()
  const begin = async (): Promise<Shell> => {
    const started = await startShell({ dataFolder, withSamples })
    watch(started.page, (trouble) => {
      if (!ended.has(started)) onTrouble(trouble)
    })
    return started
  }
  let shell: Shell | null = await begin()
  const running = (): Shell => {
    if (shell === null) throw new Error('the program was ended and not started again')
    return shell
  }
  const end = async (how: (given: Shell) => Promise<void>): Promise<void> => {
    const ending = shell
    shell = null
    if (ending === null) return
    // What a page still asks of a program that is going is refused.
    ended.add(ending)
    await how(ending)
  }
  return {
    dataFolder,
    get page() {
      return running().page
    },
    start: async () => {
      shell = await begin()
    },
    close: () => end((given) => given.close()),
    kill: () => end((given) => given.kill()),
    save: (file, action) => running().save(file, action),
    saveInto: (folder, action) => running().saveInto(folder, action),
    choose: (file, action) => running().choose(file, action),
    countPrinters: () => running().countPrinters(),
  }
}

/** Reports what a page throws or complains about: a broken rule of the CSP is a complaint, too. */
function watch(page: Page, onTrouble: (trouble: string) => void): void {
  page.on('pageerror', (error) => onTrouble(String(error)))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') onTrouble(message.text())
  })
}
