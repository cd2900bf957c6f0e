import { protocol, type Session } from 'electron'
import type { PageFiles } from '#electron/host/shell/page-files.ts'
import { answerPageRequest, APP_SCHEME } from './answer-page-request.ts'

/** Makes the scheme an origin of its own, as `https` is. Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the listed files, and nothing else, to the pages of a session. */
export function serveAppScheme(session: Session, files: PageFiles): void {
  session.protocol.handle(APP_SCHEME, (request) => answerPageRequest(files, request))
}
