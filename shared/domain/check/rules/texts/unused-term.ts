import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { printedTextsOf } from '../../printed-texts.ts'
import { bareText } from '../../similar-texts.ts'
import { GLOSSARY_SIZE, termTypes } from './glossary.ts'

/** Terms of the glossary that no other text of the plan uses, in none of their spellings. */
export const unusedTerm: CheckRule = {
  reads: [...termTypes, 'term'],
  find: (model) => {
    const terms = model.list('term')
    if (terms.length < GLOSSARY_SIZE) return []
    const texts = termTypes
      .flatMap((type) => model.list(type).flatMap((record) => printedTextsOf(record)))
      .map(({ text }) => bareText(text).toUpperCase())
      .join('\n')
    return terms
      .filter(({ fields }) => !spellingsOf(fields.term).some((spelling) => texts.includes(spelling)))
      .map(({ id, fields }) => findingAt('unused-term', 'hint', { recordId: id, field: 'term' }, { term: fields.term }))
  },
}

/** The term, what stands before and within its brackets, and what ／ and ・ divide. */
function spellingsOf(term: string): readonly string[] {
  const parts = term.split(/[（）()／/、・]/u)
  return [...new Set([term, ...parts].map((part) => bareText(part).toUpperCase()))].filter((part) => part.length >= 2)
}
