import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, type WebContents } from 'electron'
import { fileURLToPath } from 'node:url'
import { APP_ORIGIN } from './answer-page-request.ts'

/** Opens windows that all have the same few rights, and knows which ones it opened. */
export type AppWindows = {
  /** A window that shows nothing yet. */
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly isOurs: (contents: WebContents) => boolean
}

/** Windows of `session`; `preload` is the path of the built preload script. */
export function createAppWindows(session: Session, preload: string): AppWindows {
  const ours = new WeakSet<WebContents>()
  return {
    create(options) {
      const window = new BrowserWindow({
        ...options,
        webPreferences: {
          session,
          preload,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          experimentalFeatures: false,
          webviewTag: false,
          navigateOnDragDrop: false,
          spellcheck: false,
          devTools: !app.isPackaged,
          backgroundThrottling: false,
        },
      })
      ours.add(window.webContents)
      return window
    },
    isOurs: (contents) => ours.has(contents),
  }
}

/** Keeps every page where it was put: it goes nowhere, opens nothing and embeds nothing. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The window that the officer works in. */
export function openMainWindow(windows: AppWindows): BrowserWindow {
  const window = windows.create({
    title: '計画簿',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 640,
    backgroundColor: '#ffffff',
    show: false,
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}

/** The path of a file beside the main script, as built. */
export function builtPath(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
