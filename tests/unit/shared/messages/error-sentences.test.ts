import { describe, expect, it } from 'vitest'
import type { AppError } from '#shared/app-error.ts'
import { bundleErrorCodes } from '#shared/bundle/bundle-error.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'

const others: readonly AppError[] = [
  { code: 'data/disk-full' },
  { code: 'data/newer', version: 7, known: 1 },
  { code: 'plan/stale' },
  { code: 'record/text-too-long', field: 'raw', length: 4_001, limit: 4_000 },
  { code: 'import/same', takenInAt: null },
  { code: 'import/differs' },
  { code: 'key/passphrase-too-short', minimum: 12 },
  { code: 'key/wrong-passphrase' },
  { code: 'internal', reference: 'A1B2' },
]

describe('errorSentence', () => {
  it.each([...others, ...bundleErrorCodes.map((code): AppError => ({ code }))])(
    'says of $code what happened, whether the data is safe, and what to do',
    (error) => {
      const sentence = errorSentence(error)
      expect(sentence.split('。').length).toBeGreaterThanOrEqual(3)
      expect(sentence).toMatch(/そのまま|無事|(取り込|書き込|書き出し|作)っ?[てんし]/)
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|[a-z]+\/[a-z]/)
    },
  )

  it('names what the error carries', () => {
    expect(errorSentence({ code: 'internal', reference: 'A1B2' })).toContain('A1B2')
    expect(errorSentence({ code: 'record/text-too-long', field: 'raw', length: 4_001, limit: 4_000 })).toContain(
      '4,000',
    )
  })
})
