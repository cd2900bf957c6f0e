import { insertRecord, type NewRecord } from '../../domain/edit/insert-record.ts'
import { removeRecords } from '../../domain/edit/remove-records.ts'
import { foldWidth } from '../../domain/fiscal-period/fold-width.ts'
import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { CellTextError } from './field-text.ts'
import type { CategoriesAddress } from './sheet-line.ts'

/** The categories of a catalogue that an owner belongs to, or that a category of another edition became: one a line. */
export function categoriesText(model: PlanModel, address: CategoriesAddress): string {
  return linksAt(model, address)
    .map(({ category }) => category.fields.name)
    .join('\n')
}

/** What it takes to have exactly the categories that a text names, by number or name, one a line or between 、. */
export function writeCategories(
  model: PlanModel,
  address: CategoriesAddress,
  given: { readonly text: string; readonly newId: () => RecordId },
): Result<readonly RecordChange[], CellTextError> {
  const known = model.listBy('category', 'catalogue', address.catalogue)
  const wanted: RecordId[] = []
  for (const word of given.text.split(/[\n、，]/).map((part) => foldWidth(part).trim())) {
    if (word === '') continue
    const found = findCategory(known, word)
    if (found === null) return failed({ code: 'cell/unknown-word', text: word, words: namesOf(known) })
    if (!wanted.includes(found.id)) wanted.push(found.id)
  }
  const held = linksAt(model, address)
  const dropped = held.filter(({ category }) => !wanted.includes(category.id)).map(({ link }) => link)
  const added = wanted.filter((id) => held.every(({ category }) => category.id !== id))
  return ok([
    ...removeRecords(model, dropped),
    ...added.flatMap((category) => insertRecord(model, linkTo(model, address.owner, { category, id: given.newId() }))),
  ])
}

const MOST_WORDS = 12

function namesOf(known: ReadonlyArray<PlanRecord<'category'>>): readonly string[] {
  return known.length > MOST_WORDS ? [] : known.map(({ fields }) => fields.name)
}

/** The category that a word names: by its number or name, or by a beginning that no other has. */
function findCategory(known: ReadonlyArray<PlanRecord<'category'>>, word: string): PlanRecord<'category'> | null {
  const name = ({ fields }: PlanRecord<'category'>) => foldWidth(fields.name)
  const numbered = ({ fields }: PlanRecord<'category'>) => foldWidth(fields.number ?? '')
  const same = known.find((each) => name(each) === word || numbered(each) === word)
  const begun = known.filter((each) => name(each).startsWith(word) || `${numbered(each)} ${name(each)}` === word)
  return same ?? (begun.length === 1 ? (begun[0] ?? null) : null)
}

type HeldLink = { readonly link: RecordId; readonly category: PlanRecord<'category'> }

function linksAt(model: PlanModel, { owner, catalogue }: CategoriesAddress): readonly HeldLink[] {
  const links =
    model.find('category', owner) === null
      ? model.listBy('projectCategory', 'project', owner).map(({ id, fields }) => ({ link: id, to: fields.category }))
      : model.listBy('categoryLink', 'from', owner).map(({ id, fields }) => ({ link: id, to: fields.to }))
  return links
    .flatMap(({ link, to }) => {
      const category = model.find('category', to)
      return category === null || category.fields.catalogue !== catalogue ? [] : [{ link, category }]
    })
    .sort((one, other) => one.category.fields.position - other.category.fields.position)
}

function linkTo(
  model: PlanModel,
  owner: RecordId,
  { category, id }: { readonly category: RecordId; readonly id: RecordId },
): NewRecord {
  return model.find('category', owner) === null
    ? { id, type: 'projectCategory', fields: { project: owner, category } }
    : { id, type: 'categoryLink', fields: { from: owner, to: category } }
}
