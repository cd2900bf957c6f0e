import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readBody } from '#electron/web/read-body.ts'

/** What `readBody` makes of chunks whose sum nobody announced. */
async function readChunks(chunks: readonly string[], limit: number): Promise<string | null> {
  let read: string | null = ''
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming, limit).then((bytes) => {
      read = bytes === null ? null : Buffer.from(bytes).toString('utf8')
      outgoing.writeHead(200, { connection: 'close' }).end()
    })
  })
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sent = request({
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    method: 'POST',
    agent: false,
  })
  for (const chunk of chunks) sent.write(chunk)
  sent.end()
  const [answer] = (await once(sent, 'response')) as [NodeJS.ReadableStream]
  answer.resume()
  return read
}

describe('readBody', () => {
  it('puts the chunks together', async () => {
    expect(await readChunks(['ab', 'cd', 'ef'], 6)).toBe('abcdef')
  })

  it('gives up at the limit, though the size was not announced', async () => {
    expect(await readChunks(['ab', 'cd', 'ef'], 5)).toBeNull()
  })
})
