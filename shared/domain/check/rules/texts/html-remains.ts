import { recordRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { printedTypes } from '../../printed-texts.ts'
import { suspiciousTexts } from './suspicions-of.ts'

const SHOWN = 3

/** What is left of a web page or of a word processor in a text: <br>, </p>, &nbsp;. */
export const htmlRemains = recordRule(printedTypes, (record) =>
  suspiciousTexts(record, 'markup').map(({ field, text, suspicions }) => {
    const found = new Set(suspicions.map(({ from, to }) => text.slice(from, to)))
    const params = { remains: [...found].slice(0, SHOWN).join(' '), count: suspicions.length }
    return findingAt('html-remains', 'attention', { recordId: record.id, field }, params)
  }),
)
