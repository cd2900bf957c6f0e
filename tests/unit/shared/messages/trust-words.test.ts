import { describe, expect, it } from 'vitest'
import { signerVerdicts } from '#shared/bundle/roster/judge-signer.ts'
import { trustActs } from '#shared/bundle/roster/trust-event.ts'
import { standingMark, trustActWord, verdictMark } from '#shared/messages/trust-words.ts'

describe('verdictMark', () => {
  it('has a sentence of its own for each verdict, and the mark of what counts for nothing else', () => {
    const marks = signerVerdicts.map(verdictMark)
    expect(new Set(marks.map(({ sentence }) => sentence)).size).toBe(signerVerdicts.length)
    expect(marks.filter(({ mark }) => mark === verdictMark('valid').mark)).toHaveLength(1)
    for (const { sentence } of marks) expect(sentence).toMatch(/。$/)
  })
})

describe('standingMark', () => {
  it('tells the four standings apart by shape and by word', () => {
    const marks = (['valid', 'not-yet', 'ended', 'revoked'] as const).map(standingMark)
    expect(new Set(marks.map(({ mark }) => mark)).size).toBe(4)
    expect(new Set(marks.map(({ word }) => word)).size).toBe(4)
  })
})

describe('trustActWord', () => {
  it('has words of its own for each act', () => {
    expect(new Set(trustActs.map(trustActWord)).size).toBe(trustActs.length)
  })
})
