import { session, type Session } from 'electron'
import type { PageFiles } from '#electron/host/shell/page-files.ts'
import { serveAppScheme } from './app-scheme.ts'

const NETWORK_ADDRESSES = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*']

/** The session of every window: it lives in memory, grants no permission, downloads nothing and reaches nothing but our pages. */
export function createAppSession(files: PageFiles): Session {
  const own = session.fromPartition('keikakubo', { cache: false })
  serveAppScheme(own, files)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest({ urls: NETWORK_ADDRESSES }, (_request, answer) => answer({ cancel: true }))
  return own
}
