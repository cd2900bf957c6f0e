/** Texts in rows; every row has as many. */
export type TextBlock = ReadonlyArray<readonly string[]>

/** A block as spreadsheets put it on the clipboard: tabs between cells, lines between rows, in quotes what holds either. */
export function writeTabText(block: TextBlock): string {
  const rows = block.map((row) => row.map(quoted).join('\t'))
  return rows.length === 1 ? (rows[0] ?? '') : rows.map((row) => `${row}\r\n`).join('')
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A cell in quotes that end where the cell does; or else, as it stands, what reaches up to the next tab or line break. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y

/** The block of a text from the clipboard. Rows that are shorter are filled with ''; lines within a cell end with \n. */
export function readTabText(text: string): TextBlock {
  const rows: string[][] = [[]]
  CELL.lastIndex = 0
  for (let match = CELL.exec(text); match !== null; match = CELL.exec(text)) {
    const [, inQuotes, plain = '', end] = match
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"').replace(/\r\n?/g, '\n'))
    if (end === '') break
    if (end === '\t') continue
    if (CELL.lastIndex === text.length) break
    rows.push([])
  }
  return squared(rows)
}

/** The rows made as long as the longest. */
export function squared(rows: TextBlock): TextBlock {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}
