import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { markWords, type MarkedSpan } from './mark-words.ts'
import { relatedSections, type RelatedSections } from './related-sections.ts'
import type { SearchableText } from './searchable-texts.ts'
import { searchWords } from './search-words.ts'
import { indexOfTexts, textsWith, type IndexedText } from './text-index.ts'

/**
 * A text in which every word was found. `spans` are the places of the words in the text as written; none where the text names a section
 * by the name that it has now or had before.
 */
export type Hit = Pick<SearchableText, 'field' | 'index' | 'text'> & {
  readonly recordId: RecordId
  readonly type: RecordType
  readonly rank: HitRank
  readonly spans: readonly MarkedSpan[]
}

/** 0 what projects and measures are called, 1 other names, 2 any text. */
export type HitRank = 0 | 1 | 2

/** `total` counts the texts found; `hits` are the first of them: names first, then in the order of the types. */
export type Findings = { readonly total: number; readonly hits: readonly Hit[] }

const types = Object.keys(recordTypes) as readonly RecordType[]

/** Fields by which projects and measures are known. */
const FIRST_NAMES: readonly string[] = ['project.name', 'measure.title', 'placement.rowName']
const NUMBERS: readonly string[] = ['placement.number', 'measure.number']
const SECTION_NAMES: readonly string[] = ['responsibility.text', 'section.name']
const NAMES: readonly string[] = ['name', 'title', 'label', 'term', 'subtitle', 'aliases']

/** Every text of the plan in which all words of the query stand, however they are written; `limit` is how many hits are given. */
export function findTexts(model: PlanModel, query: string, limit: number): Findings {
  const words = searchWords(query).map((word) => ({ word, related: relatedSections(model, word) }))
  if (words.length === 0) return { total: 0, hits: [] }
  const found: readonly [Found[], Found[], Found[]] = [[], [], []]
  for (const type of types) {
    for (const each of candidatesOf(model, type, words)) {
      if (!words.every((word) => hasWord(each, word))) continue
      const rank = rankOf(each, words)
      found[rank].push({ ...each, rank })
    }
  }
  const all = found.flat()
  return { total: all.length, hits: all.slice(0, limit).map((each) => hitOf(each, words)) }
}

type Found = IndexedText & { readonly rank: HitRank }
type Wanted = { readonly word: string; readonly related: RelatedSections }

/** The texts in which one of the words stands, the longest; where a name of a section would do as well, all of the type. */
function candidatesOf(model: PlanModel, type: RecordType, words: readonly Wanted[]): Iterable<IndexedText> {
  const index = indexOfTexts(model.list(type))
  const isByName = SECTION_NAMES.some((name) => name.startsWith(`${type}.`))
  if (isByName && words.some(({ related }) => related.sections.size > 0)) return index.texts
  const longest = words.reduce((best, { word }) => (word.length > best.length ? word : best), '')
  return textsWith(index, longest)
}

function hasWord({ record, text: { field, folded } }: IndexedText, { word, related }: Wanted): boolean {
  if (folded.includes(word)) return true
  if (related.sections.size === 0 || !SECTION_NAMES.includes(`${record.type}.${field}`)) return false
  return isOfSection(record, related) || related.words.some((name) => folded.includes(name))
}

function isOfSection(record: PlanRecord, { sections }: RelatedSections): boolean {
  const section =
    record.type === 'section' ? record.id : record.type === 'responsibility' ? record.fields.section : null
  return section !== null && sections.has(section)
}

function rankOf({ record: { type }, text: { field, folded } }: IndexedText, words: readonly Wanted[]): HitRank {
  const name = `${type}.${field}`
  if (FIRST_NAMES.includes(name)) return 0
  if (NUMBERS.includes(name)) return words.some(({ word }) => word === folded) ? 0 : 2
  return NAMES.includes(field) && type !== 'bar' && type !== 'breakdown' ? 1 : 2
}

function hitOf({ record, text: { field, index, text, folded }, rank }: Found, words: readonly Wanted[]): Hit {
  const marked = words.flatMap(({ word, related }) => (folded.includes(word) ? [word] : related.words))
  return { recordId: record.id, type: record.type, field, index, text, rank, spans: markWords(text, marked) }
}
