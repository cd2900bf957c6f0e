import { app, Menu, utilityProcess } from 'electron'
import { join } from 'node:path'
import type { HostLink } from '#electron/host/host-link.ts'
import { defaultDataFolder, prepareDataFolder } from '#electron/host/services/data-folder.ts'
import { createLog } from '#electron/host/services/log.ts'
import { listPageFiles } from '#electron/host/shell/page-files.ts'
import { createPaperCalls } from '#electron/host/shell/paper-calls.ts'
import { createAppMenu } from './app-menu.ts'
import { registerAppScheme } from './app-scheme.ts'
import { createAppSession } from './app-session.ts'
import { builtPath, confine, createAppWindows, openMainWindow } from './app-window.ts'
import { openGate } from './gate.ts'
import { createHostClient } from './host-client.ts'
import { createFileDialogs } from './services/file-dialogs.ts'
import { createPdfPrinter } from './services/print-pdf.ts'
import { silenceNetwork } from './silence-network.ts'
import { askAfterCrash, tellPageCrash, tellStartFailure } from './trouble-dialogs.ts'

const dataFolder = defaultDataFolder(process.platform, process.env)
const log = createLog(dataFolder, () => new Date())

silenceNetwork(app.commandLine)
registerAppScheme()
app.setPath('userData', chromiumFolder())
app.on('web-contents-created', (_event, contents) => confine(contents))

// One program for one data folder: the lock lies in the folder of Chromium, which lies in the data folder.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp)
else app.quit()

function start(): void {
  Menu.setApplicationMenu(createAppMenu())
  const windows = createAppWindows(createAppSession(listPageFiles(builtPath('../renderer'))), builtPath('preload.cjs'))
  const port = utilityProcess.fork(builtPath('host.js'), [], { serviceName: '計画簿', stdio: 'inherit' })
  const host = createHostClient(port, { log, onCrash: () => void offerRestart().catch(giveUp) })
  const window = openMainWindow(windows)
  openGate({
    isOurWindow: windows.isOurs,
    host,
    shell: {
      file: createFileDialogs(host, window),
      paper: createPaperCalls(host, createPdfPrinter(windows)).api,
    },
    log,
  })
  window.webContents.on('render-process-gone', () => void tellPageCrash().then(() => window.reload()))
  window.on('closed', () => app.quit())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  closeBeforeQuit(host)
}

/** Puts the end of the program off until the host has carried out what it was asked and closed the file. */
function closeBeforeQuit(host: HostLink): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void host.close().finally(() => app.exit())
  })
}

/** Where Chromium keeps what it must: beside the data, never in the roaming profile; elsewhere if there is no data folder. */
function chromiumFolder(): string {
  const folder = prepareDataFolder(dataFolder)
  return folder.ok ? join(folder.value, 'window') : join(app.getPath('temp'), 'keikakubo-window')
}

async function offerRestart(): Promise<void> {
  if ((await askAfterCrash()) === 'restart') app.relaunch()
  app.exit(1)
}

function giveUp(thrown: unknown): void {
  log.report('start', thrown)
  tellStartFailure()
  app.exit(1)
}
