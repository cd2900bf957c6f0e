import { recordRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { around, printedTypes } from '../../printed-texts.ts'
import { suspiciousTexts } from './suspicions-of.ts'

/** Characters that other machines and the paper do not show: 外字 of one machine, code points without a character, lost ones. */
export const unreadableCharacter = recordRule(printedTypes, (record) =>
  suspiciousTexts(record, 'private-use', 'unassigned', 'broken').map(({ field, text, suspicions }) => {
    const [{ from, to } = { from: 0, to: 0 }] = suspicions
    const characters = suspicions.flatMap((span) => Array.from(text.slice(span.from, span.to)))
    const params = { codes: [...new Set(characters.map(codeOf))].join('、'), around: around(text, from, to - from) }
    return findingAt('unreadable-character', 'attention', { recordId: record.id, field }, params)
  }),
)

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
