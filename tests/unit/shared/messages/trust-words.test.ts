import { describe, expect, it } from 'vitest'
import { trustActs } from '#shared/bundle/roster/trust-event.ts'
import { standingMark, trustActWord } from '#shared/messages/trust-words.ts'

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
