import { attributeOf } from './html-tokens.ts'
import { createTextFlow, type TextFlow } from './text-flow.ts'

/** More columns than any spreadsheet has are a mistake. */
const MOST_SPANNED = 16_384

/** A table that is being read, cell by cell. */
export type HtmlTable = ReturnType<typeof createTable>

type Cell = { readonly flow: TextFlow; readonly colSpan: number; readonly rowSpan: number }

/** Gathers the cells of a table. A merged cell has its text in its first place and leaves the others empty. */
export function createTable() {
  const rows: Cell[][] = []
  return {
    openRow: () => {
      rows.push([])
    },
    /** Begins a cell and gives what its text goes into. */
    openCell: (attributes: string): TextFlow => {
      const cell = {
        flow: createTextFlow(),
        colSpan: spanOf(attributes, 'colspan'),
        rowSpan: spanOf(attributes, 'rowspan'),
      }
      if (rows.length === 0) rows.push([])
      rows.at(-1)?.push(cell)
      return cell.flow
    },
    end: (): string[][] => placed(rows),
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number.parseInt(attributeOf(attributes, name), 10)
  return span >= 1 && span <= MOST_SPANNED ? span : 1
}

/** The cells in their columns, past those that hang down from rows above. */
function placed(rows: ReadonlyArray<readonly Cell[]>): string[][] {
  /** For each column, how many of the rows below a merged cell still takes. */
  const taken: number[] = []
  return rows.map((cells) => {
    const texts: string[] = []
    const due = [...cells]
    while (due.length > 0 || texts.length < taken.length) {
      const column = texts.length
      const hanging = taken[column] ?? 0
      const cell = hanging > 0 ? undefined : due.shift()
      texts.push(cell?.flow.end().join('\n') ?? '')
      for (let at = 1; at < (cell?.colSpan ?? 1); at += 1) texts.push('')
      taken.fill(Math.max(0, hanging - 1), column, column + 1)
      if (cell !== undefined) for (let at = column; at < texts.length; at += 1) taken[at] = cell.rowSpan - 1
    }
    return texts
  })
}
