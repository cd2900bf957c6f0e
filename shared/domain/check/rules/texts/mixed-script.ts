import type { Span } from '../../../text/matches-of.ts'
import { recordRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { printedTypes } from '../../printed-texts.ts'
import { suspiciousTexts } from './suspicions-of.ts'

/** What a word goes on with on both sides: hiragana mostly begin another one. */
const BEFORE = /[\p{sc=Han}\p{sc=Katakana}ー\p{sc=Latin}]*$/u
const BEHIND = /^[\p{sc=Han}\p{sc=Katakana}ー\p{sc=Latin}]*/u

/** Letters of another script, or ones that only look alike, within a word: デジタルデバйд, デ一タ. */
export const mixedScript = recordRule(printedTypes, (record) =>
  suspiciousTexts(record, 'foreign-letter', 'look-alike').flatMap(({ field, text, suspicions }) => {
    const byWord = Map.groupBy(suspicions, (span) => wordAt(text, span))
    return [...byWord].map(([word, spans]) => {
      const letters = [...new Set(spans.map(({ from, to }) => text.slice(from, to)))].join('、')
      return findingAt('mixed-script', 'attention', { recordId: record.id, field }, { word, letters })
    })
  }),
)

function wordAt(text: string, { from, to }: Span): string {
  const [before] = BEFORE.exec(text.slice(0, from)) ?? ['']
  const [behind] = BEHIND.exec(text.slice(to)) ?? ['']
  return `${before}${text.slice(from, to)}${behind}`
}
