import { describe, expect, it } from 'vitest'
import { signerVerdicts } from '#shared/bundle/roster/judge-signer.ts'
import { signingWarnings, verdictSentences, verdictShapes, verdictWords } from '#shared/messages/bundle-words.ts'

describe('the marks of a verdict', () => {
  it('tell what counts from what does not by shape and by word', () => {
    const others = signerVerdicts.filter((verdict) => verdict !== 'valid')
    expect(others.filter((verdict) => verdictShapes[verdict] === verdictShapes.valid)).toEqual([])
    expect(others.filter((verdict) => verdictWords[verdict] === verdictWords.valid)).toEqual([])
  })

  it('say the same word wherever they say the same, and never one shape in two colours of meaning', () => {
    const wordsByShape = Map.groupBy(signerVerdicts, (verdict) => verdictShapes[verdict])
    const words = [...wordsByShape].map(([shape, ofShape]) => [
      shape,
      new Set(ofShape.map((each) => verdictWords[each])),
    ])
    expect(words).toEqual([
      ['○', new Set(['名簿で確認'])],
      ['？', new Set(['未確認'])],
      ['△', new Set(['数えない'])],
      ['□', new Set(['数えない'])],
      ['×', new Set(['失効', '数えない'])],
    ])
  })

  it('have a sentence each, which says why, and another before one signs where that is worth it', () => {
    const sentences = signerVerdicts.map((verdict) => verdictSentences[verdict])
    expect(new Set(sentences).size).toBe(signerVerdicts.length)
    expect(sentences.filter((sentence) => !/^[^。]+。/.test(sentence))).toEqual([])
    const silent = signerVerdicts.filter((verdict) => signingWarnings[verdict] === '')
    expect(silent).toEqual(['valid', 'no-roster'])
  })
})
