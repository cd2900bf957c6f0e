import { describe, expect, it } from 'vitest'
import type { AppError, ErrorCode } from '#shared/app-error.ts'
import { bundleErrorCodes } from '#shared/bundle/bundle-error.ts'
import { errorCodes, errorSentence } from '#shared/messages/error-sentences.ts'

/** Everything that some error says besides its code. */
const details = {
  character: 'x',
  count: 3,
  version: 9,
  known: 1,
  field: 'raw',
  length: 100_000,
  limit: 4_000,
  text: '光文',
  era: '光文',
  eraYear: 3,
  year: 2033,
  otherYear: 2034,
  minimum: 12,
  type: 'indicator',
  words: ['主', '副'],
  fields: ['medium', 'approval'],
  reference: '12345678',
  holder: '三島 太郎',
  held: 4,
  offered: 3,
  needed: 2,
  given: 1,
  expiresOn: '2027-05-06',
  why: 'kind',
  writable: 'progress',
  most: 8,
  verdict: 'role',
  act: 'approve',
}

const sentenceOf = (code: ErrorCode) => errorSentence({ code, ...details } as unknown as AppError)

describe('errorSentence', () => {
  it.each(errorCodes)('says of %s what happened, whether the data is safe, and what to do next', (code) => {
    const sentence = sentenceOf(code)
    expect(sentence).toMatch(
      /無事|そのまま|残|取り込んでいません|書き込んでいません|作っていません|書き出していません|手を加えていません/,
    )
    expect(sentence).toMatch(/(?:ください|続けられます)。$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|SQL|Error|\[object/)
  })

  it('has a sentence of its own for every code', () => {
    expect(new Set(errorCodes.map(sentenceOf)).size).toBe(errorCodes.length)
    expect(errorCodes).toEqual(expect.arrayContaining([...bundleErrorCodes]))
  })

  it('names the figures of an error', () => {
    expect(errorSentence({ code: 'record/text-too-long', field: 'raw', length: 100_000, limit: 4_000 })).toContain(
      '100,000字。この欄は4,000字まで',
    )
    expect(errorSentence({ code: 'internal', reference: '12345678' })).toContain('12345678')
    expect(errorSentence({ code: 'roster/expired', expiresOn: '2027-05-06' })).toContain('令和9年5月6日')
  })
})
