import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { foldText } from './fold-text.ts'

/**
 * Sections that a word names, now or formerly, and every one that they came from or went into. `words` are all their names, folded; none
 * where the word names no section.
 */
export type RelatedSections = { readonly sections: ReadonlySet<RecordId>; readonly words: readonly string[] }

const KIND_OF_SECTION = /(?:課|室|係|部|局|班|担当|事務局)$/

/** The sections that a folded word names, with or without 課 at the end, by name or by another name. */
export function relatedSections(model: PlanModel, word: string): RelatedSections {
  const sections = new Set<RecordId>()
  const due = model
    .list('section')
    .filter(({ fields }) => namesOf(fields).some((name) => name === word || name.replace(KIND_OF_SECTION, '') === word))
    .map(({ id }) => id)
  for (let id = due.pop(); id !== undefined; id = due.pop()) {
    if (sections.has(id)) continue
    sections.add(id)
    due.push(...neighboursOf(model, id))
  }
  const words = [...sections].flatMap((id) => {
    const section = model.find('section', id)
    return section === null ? [] : namesOf(section.fields)
  })
  return { sections, words: [...new Set(words)] }
}

function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] {
  return [name, ...aliases].map(foldText).filter((folded) => folded !== '')
}

function neighboursOf(model: PlanModel, id: RecordId): readonly RecordId[] {
  const successor = model.find('section', id)?.fields.successor ?? null
  return [
    ...(successor === null ? [] : [successor]),
    ...model.listBy('section', 'successor', id).map((section) => section.id),
    ...model.listBy('sectionSplit', 'from', id).map(({ fields }) => fields.to),
    ...model.listBy('sectionSplit', 'to', id).map(({ fields }) => fields.from),
  ]
}
