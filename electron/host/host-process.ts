import type { AppError } from '#shared/app-error.ts'
import type { Result } from '#shared/result.ts'
import type { HostLink } from './host-link.ts'
import type { HostAnswer, HostQuestion, HostRequest } from './host-message.ts'
import { openHostLink, readHostOptions } from './open-host-link.ts'

/** Entry of the utility process: the host behind a message port. Requests wait until the data file is open. */
const opening = openHostLink(readHostOptions(process.platform, process.env))
const underWay = new Set<Promise<void>>()

process.parentPort.on('message', ({ data }: { data: HostRequest }) => {
  if (data.ask === 'close') {
    void close()
    return
  }
  const answered = serve(data).finally(() => underWay.delete(answered))
  underWay.add(answered)
})

async function serve(request: HostQuestion & { readonly id: number }): Promise<void> {
  const message: HostAnswer = { id: request.id, answer: await ask(await opening, request) }
  process.parentPort.postMessage(message)
}

function ask(host: HostLink, question: HostQuestion): Promise<Result<unknown, AppError>> {
  switch (question.ask) {
    case 'answer':
      return host.answer(question.call)
    case 'hold':
      return host.hold(question.content)
    case 'findFile':
      return host.findFile(question.token)
  }
}

/** What was asked before is carried out first: nobody loses an edit by closing the window at once. */
async function close(): Promise<void> {
  await Promise.allSettled(underWay)
  await (await opening).close()
  process.exit(0)
}
