import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { CALL_CHANNEL } from '#shared/contracts/call-channel.ts'
import { failed } from '#shared/result.ts'
import { MESSAGE_LIMIT, routeCall, type Answering } from '#electron/host/shell/route-call.ts'
import { APP_ORIGIN } from './answer-page-request.ts'
import { isLargerThan } from './message-size.ts'

type GateOptions = Answering & { readonly isOurWindow: (contents: WebContents) => boolean }

/** Listens to the pages: the one way from them to the host, to dialogs and to the printer. */
export function openGate({ isOurWindow, ...answering }: GateOptions): void {
  ipcMain.handle(CALL_CHANNEL, (event, message: unknown) => {
    if (!isTrusted(event, isOurWindow) || isLargerThan(message, MESSAGE_LIMIT)) return failed({ code: 'gate/refused' })
    return routeCall(message, answering)
  })
}

/** The main frame of one of our windows, showing one of our pages; a frame that is gone is nobody's. */
function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, isOurWindow: GateOptions['isOurWindow']): boolean {
  if (senderFrame === null || !isOurWindow(sender)) return false
  return senderFrame === sender.mainFrame && senderFrame.origin === APP_ORIGIN
}
