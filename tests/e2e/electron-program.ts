import { startElectronShell, type ElectronShell } from './electron-shell.ts'
import { makeFolder, removeFolder } from './folder.ts'
import { expect, test as base } from './program.ts'

/** One window of Electron for all tests of a file, which only look at it and knock on its doors. */
export const test = base.extend<object, { readonly electron: ElectronShell }>({
  electron: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright insists on it
    async ({}, provide) => {
      const dataFolder = makeFolder()
      const shell = await startElectronShell({ dataFolder, withSamples: true })
      await expect(shell.page.getByRole('row', { name: '伊豆の国市' })).toBeVisible()
      await provide(shell)
      await shell.close()
      removeFolder(dataFolder)
    },
    { scope: 'worker' },
  ],
})

export { expect, type ElectronShell }
