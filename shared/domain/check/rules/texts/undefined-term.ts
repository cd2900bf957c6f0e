import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { printedTextsOf } from '../../printed-texts.ts'
import { GLOSSARY_SIZE, termTypes } from './glossary.ts'

/** An abbreviation in capital letters: RPA, EBPM, AI-OCR. */
const ABBREVIATION = /(?<![A-Za-z0-9.@/])[A-Z][A-Z0-9]*(?:[-‐&/][A-Z0-9]+)*(?![A-Za-z0-9@])/gu
/** Years (R4) and pages (P27). */
const NUMBERING = /^[MTSHRP]\d+$/u
/** What everybody knows, and what is no word: units, file kinds, numbering. */
const COMMON: ReadonlySet<string> = new Set(
  'IT OA OS PC TV FAX TEL URL HP PDF CD DVD USB ID NO OK Q&A A3 A4 B4 B5 GB MB TB KB'.split(' '),
)

/** Abbreviations in the plan's texts that its glossary does not explain. */
export const undefinedTerm: CheckRule = {
  reads: [...termTypes, 'term'],
  find: (model) => {
    const terms = model.list('term')
    if (terms.length < GLOSSARY_SIZE) return []
    const defined = terms.flatMap((term) => printedTextsOf(term).map(({ text }) => text.normalize('NFKC'))).join('\n')
    const places = placesOf(
      termTypes.flatMap((type): readonly PlanRecord[] =>
        model.list(type).filter((record) => !isOfNames(model, record)),
      ),
    )
    return [...places]
      .filter(([term]) => term.length >= 2 && !NUMBERING.test(term) && !COMMON.has(term) && !defined.includes(term))
      .map(([term, { first, field, count }]) =>
        findingAt('undefined-term', 'hint', { recordId: first.id, field, about: [term] }, { term, count }),
      )
  },
}

/** A row of a table of persons or firms: names are no terms. */
function isOfNames(model: PlanModel, record: PlanRecord): boolean {
  if (record.type !== 'annexRow') return false
  const kind = model.find('annexTable', record.fields.table)?.fields.kind
  return kind === 'advisers' || kind === 'firms'
}

function placesOf(records: readonly PlanRecord[]) {
  const places = new Map<string, { first: PlanRecord; field: string; count: number }>()
  for (const record of records) {
    for (const { field, text } of printedTextsOf(record)) {
      for (const [term] of text.normalize('NFKC').matchAll(ABBREVIATION)) {
        const known = places.get(term)
        if (known === undefined) places.set(term, { first: record, field, count: 1 })
        else known.count += 1
      }
    }
  }
  return places
}
