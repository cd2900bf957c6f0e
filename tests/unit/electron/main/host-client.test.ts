import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import type { HostRequest } from '#electron/host/host-message.ts'
import { createHostClient, type HostPort } from '#electron/main/host-client.ts'
import { failed, ok } from '#shared/result.ts'

const call = { namespace: 'plan', method: 'list', input: {} }

function buildClient(options: { closeTimeoutMs?: number } = {}) {
  const process = new EventEmitter()
  const sent: HostRequest[] = []
  const kill = vi.fn<() => boolean>(() => process.emit('exit', 9))
  const port: HostPort = { postMessage: (message) => sent.push(message), on: process.on.bind(process), kill }
  const onCrash = vi.fn<() => void>()
  const report = vi.fn<() => string>(() => '12345678')
  return {
    process,
    sent,
    kill,
    onCrash,
    report,
    client: createHostClient(port, { log: { report }, onCrash, ...options }),
  }
}

describe('createHostClient', () => {
  it('brings each answer to its question, in any order', async () => {
    const { client, process, sent } = buildClient()
    const answers = [client.answer(call), client.answer(call), client.answer(call)]
    expect(sent.map((message) => ('id' in message ? message.id : null))).toEqual([1, 2, 3])
    for (const id of [3, 1, 2]) process.emit('message', { id, answer: ok(id) })
    expect(await Promise.all(answers)).toEqual([ok(1), ok(2), ok(3)])
  })

  it('answers what waits and what comes later when the process ends by itself', async () => {
    const { client, process, onCrash, sent } = buildClient()
    const waiting = [client.answer(call), client.hold({ name: 'a', bytes: new Uint8Array() })]
    process.emit('exit', 9)
    const internal = failed({ code: 'internal', reference: '12345678' })
    expect(await Promise.all(waiting)).toEqual([internal, internal])
    expect(await client.answer(call)).toEqual(internal)
    expect(sent).toHaveLength(2)
    expect(onCrash).toHaveBeenCalledOnce()
    await client.close()
    expect(sent).toHaveLength(2)
  })

  it('asks once for the end, waits for it, and takes it for no crash', async () => {
    const { client, process, onCrash, report, sent, kill } = buildClient()
    const closed = Promise.all([client.close(), client.close()])
    expect(sent).toEqual([{ ask: 'close' }])
    process.emit('exit', 0)
    await closed
    expect([onCrash, report, kill].map((mock) => mock.mock.calls.length)).toEqual([0, 0, 0])
  })

  it('ends a process that does not close', async () => {
    const { client, kill } = buildClient({ closeTimeoutMs: 5 })
    await client.close()
    expect(kill).toHaveBeenCalledOnce()
  })
})
