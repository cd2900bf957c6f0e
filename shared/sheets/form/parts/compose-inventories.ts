import { plainLine } from '../../cells/sheet-line.ts'
import type { Composed, FormSubject } from '../form-subject.ts'

/**
 * The lists that a measure or its projects work through, each running on in one text: those that hold nothing but their items. A list
 * with several columns is a table of its own.
 */
export function inventoryCells({ model, card, projects }: FormSubject): readonly Composed[] {
  const owners = [card, ...projects].flatMap(({ owner }) => [
    owner,
    model.find('placement', owner)?.fields.project ?? [],
  ])
  const lists = [...new Set(owners.flat())].flatMap((owner) => model.listBy('inventory', 'owner', owner))
  return lists
    .filter(({ fields }) => fields.columns.length === 1)
    .flatMap(({ id, fields: { title, group } }) => {
      const items = model.listBy('inventoryRow', 'inventory', id).flatMap(({ fields }) => fields.cells[0] ?? [])
      const own = [title, group].filter(Boolean).join(' ')
      const lines = [plainLine(items.filter((item) => item !== '').join('、'))]
      return items.length === 0 ? [] : [{ own, content: { kind: 'lines', lines, isRich: false } } as const]
    })
}
