import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerCall } from '#electron/host/answer-call.ts'
import { createLog } from '#electron/host/services/log.ts'
import { ok } from '#shared/result.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'

const call = { namespace: 'plan', method: 'open', input: { planId: 'x' } }

function answerWith(method: (input: unknown) => unknown) {
  const folder = makeTempFolder()
  const log = createLog(folder, () => new Date('2026-04-01T00:00:00Z'))
  return { answer: answerCall({ plan: { open: method } }, call, log), logFile: join(folder, 'keikakubo.log') }
}

describe('answerCall', () => {
  it('passes the input on and the answer back', async () => {
    expect(await answerWith((input) => Promise.resolve(ok(input))).answer).toEqual({ ok: true, value: call.input })
  })

  it('logs what is thrown under the reference that the screen shows', async () => {
    const { answer, logFile } = answerWith(() => Promise.reject(new Error('an assumption is broken')))
    const given = await answer
    expect(given).toMatchObject({ ok: false, error: { code: 'internal' } })
    const reference = !given.ok && given.error.code === 'internal' ? given.error.reference : ''
    expect(reference).toMatch(/^\d{8}$/)
    expect(readFileSync(logFile, 'utf8')).toContain(
      `2026-04-01T00:00:00.000Z ${reference} plan.open\nError: an assumption`,
    )
  })

  it.each([
    ['SQLITE_FULL', 'data/disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'data/disk-full'],
    ['SQLITE_IOERR_WRITE', 'data/io-error'],
    ['SQLITE_READONLY_DBMOVED', 'data/read-only'],
    ['SQLITE_BUSY_SNAPSHOT', 'data/in-use'],
    ['SQLITE_CORRUPT_INDEX', 'data/damaged'],
    ['ENOSPC', 'data/disk-full'],
    ['EACCES', 'data/read-only'],
    ['EBUSY', 'data/in-use'],
    ['EIO', 'data/io-error'],
  ])('gives %s its own code, %s', async (code, expected) => {
    const { answer } = answerWith(() => Promise.reject(Object.assign(new Error('x'), { code })))
    expect(await answer).toEqual({ ok: false, error: { code: expected } })
  })

  it.each([
    ['plan', 'delete'],
    ['plan', 'constructor'],
    ['plan', 'toString'],
    ['constructor', 'keys'],
    ['__proto__', 'toString'],
    ['file', 'save'],
  ])('refuses %s.%s', async (namespace, method) => {
    const log = createLog(makeTempFolder(), () => new Date())
    const api = { plan: { open: () => Promise.resolve(ok(1)) } }
    expect(await answerCall(api, { namespace, method, input: {} }, log)).toEqual({
      ok: false,
      error: { code: 'gate/refused' },
    })
  })
})
