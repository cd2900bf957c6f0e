import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { failed, type Result } from '#shared/result.ts'
import type { HostLink } from '#electron/host/host-link.ts'
import type { HostAnswer, HostQuestion, HostRequest } from '#electron/host/host-message.ts'
import type { HeldContent } from '#electron/host/services/held-files.ts'
import type { Log } from '#electron/host/services/log.ts'

/** The host's process, as far as the client needs it: Electron's `UtilityProcess`, or a stand-in. */
export type HostPort = {
  readonly postMessage: (message: HostRequest) => void
  readonly on: {
    (event: 'message', listener: (message: HostAnswer) => void): unknown
    (event: 'exit', listener: (code: number) => void): unknown
  }
  readonly kill: () => boolean
}

type HostClientOptions = {
  readonly log: Log
  /** Called once where the process ends without having been asked to. */
  readonly onCrash: () => void
  /** A host that has not closed its file by then is ended. */
  readonly closeTimeoutMs?: number
}

type Answer = Result<unknown, AppError>

/** The host in another process. Where that process ends, whatever waits or comes later is answered `internal`. */
export function createHostClient(
  port: HostPort,
  { log, onCrash, closeTimeoutMs = 10_000 }: HostClientOptions,
): HostLink {
  const waiting = new Map<number, (answer: Answer) => void>()
  let lastId = 0
  let ending: AppError | null = null
  let closing: Promise<void> | null = null

  port.on('message', ({ id, answer }) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  port.on('exit', (code) => {
    const isExpected = closing !== null
    const reference = isExpected ? 'closed' : log.report('host', new Error(`the process ended with ${String(code)}`))
    ending = { code: 'internal', reference }
    for (const answer of waiting.values()) answer(failed(ending))
    waiting.clear()
    if (!isExpected) onCrash()
  })

  const ask = (question: HostQuestion): Promise<Answer> => {
    if (ending !== null) return Promise.resolve(failed(ending))
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      port.postMessage({ ...question, id })
    })
  }

  return {
    answer: (call) => ask({ ask: 'answer', call }),
    hold: (content) => ask({ ask: 'hold', content }) as Promise<Result<FileToken, AppError>>,
    findFile: (token) => ask({ ask: 'findFile', token }) as Promise<Result<HeldContent, AppError>>,
    async close() {
      if (ending === null) closing ??= endOf(port, closeTimeoutMs)
      await closing
    },
  }
}

/** Asks the process to close the file and waits for its end. */
function endOf(port: HostPort, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => port.kill(), timeoutMs)
    port.on('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    port.postMessage({ ask: 'close' })
  })
}
