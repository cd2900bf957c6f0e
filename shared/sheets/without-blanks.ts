import type { CardSheet } from './card-sheet.ts'
import type { SheetLine } from './sheet-line.ts'
import type { TableSheet } from './tables/table-sheet.ts'

/** Whether a line is only a place to write the next record: the screen shows it, the paper does not. */
export function isBlankPlace({ address }: SheetLine): boolean {
  return address?.kind === 'blank'
}

/** The card as it is printed: fields in which nothing stands are left out. */
export function printedCard(card: CardSheet): CardSheet {
  return {
    ...card,
    fields: card.fields.filter(({ lines }) => !lines.every(isBlankPlace)),
    sections: card.sections.filter((line) => !isBlankPlace(line)),
  }
}

/** The table as it is printed: without advice to its writer, rows that are only there to be filled, and groups of which nothing is left. */
export function printedTable(table: TableSheet): TableSheet {
  const groups = table.groups.map((group) => ({ ...group, rows: group.rows.filter(({ isBlank }) => !isBlank) }))
  const foot = table.foot.filter(({ line }) => line.text !== '')
  return { ...table, lead: '', groups: groups.filter(({ rows }) => rows.length > 0), foot }
}
