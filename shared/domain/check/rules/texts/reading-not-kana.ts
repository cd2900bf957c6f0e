import { recordRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'

/** A reading of the glossary with characters that are no kana: デジタルト拉斯フォームーション. */
export const readingNotKana = recordRule(['term'], (record) => {
  const [term, reading] = record.type === 'term' ? [record.fields.term, record.fields.reading ?? ''] : ['', '']
  const characters = [...reading.matchAll(/[\p{sc=Han}\p{sc=Cyrillic}\p{sc=Hangul}]+/gu)]
    .map(([found]) => found)
    .join('、')
  if (characters === '') return []
  return [
    findingAt(
      'reading-not-kana',
      'attention',
      { recordId: record.id, field: 'reading' },
      { term, reading, characters },
    ),
  ]
})
