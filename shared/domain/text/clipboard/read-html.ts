import { attributeOf, htmlTokens, type HtmlToken } from './html-tokens.ts'
import { markOfWord, nextMark, type OpenList } from './list-marks.ts'
import { createTable, type HtmlTable } from './html-table.ts'
import { squared, type TextBlock } from './tab-text.ts'
import { createTextFlow, type TextFlow } from './text-flow.ts'

/** What was brought: cells of a table, or lines of text, each of them a row of one. */
export type BroughtText = { readonly rows: TextBlock; readonly isTable: boolean }

const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li dt dd blockquote pre address article section header footer caption ul ol dl hr'.split(
    ' ',
  ),
)
const WITHOUT_END: ReadonlySet<string> = new Set('br img hr col meta link input wbr base area'.split(' '))
const UNSEEN: ReadonlySet<string> = new Set(['head', 'rt', 'rp', 'noscript'])

/** An element that is open. Nothing in an unseen one is read; `markFrom` is where in the line Word's mark of a list begins. */
type OpenElement = { readonly name: string; readonly isUnseen: boolean; readonly markFrom: number | null }

type Reading = {
  readonly elements: OpenElement[]
  readonly lists: OpenList[]
  readonly rows: string[][]
  /** The outermost table that is open; the tables within it are text of its cells. */
  table: HtmlTable | null
  tableDepth: number
  flow: TextFlow
  hasTable: boolean
}

/**
 * The text of HTML from a spreadsheet, a word processor or a browser: the cells of its tables, those that are merged as one text and
 * empty cells; paragraphs as lines, lists with ・ and ①. Furigana, hidden text and comments are left out.
 */
export function readHtml(html: string): BroughtText {
  const reading: Reading = {
    elements: [],
    lists: [],
    rows: [],
    table: null,
    tableDepth: 0,
    flow: createTextFlow(),
    hasTable: false,
  }
  for (const token of htmlTokens(html)) readToken(reading, token)
  endTable(reading)
  endText(reading)
  return { rows: squared(reading.rows), isTable: reading.hasTable }
}

function readToken(reading: Reading, token: HtmlToken): void {
  switch (token.kind) {
    case 'text':
      if (!isUnseen(reading)) reading.flow.add(token.text)
      return
    case 'open':
      open(reading, token.name, token.attributes)
      return
    case 'close':
      close(reading, token.name)
  }
}

function isUnseen({ elements }: Reading): boolean {
  return elements.at(-1)?.isUnseen ?? false
}

function open(reading: Reading, name: string, attributes: string): void {
  const style = attributeOf(attributes, 'style')
  if (!WITHOUT_END.has(name)) {
    const isMark = /mso-list\s*:\s*ignore/i.test(style)
    reading.elements.push({
      name,
      isUnseen: isUnseen(reading) || UNSEEN.has(name) || /display\s*:\s*none/i.test(style),
      markFrom: isMark ? reading.flow.lineLength() : null,
    })
  }
  if (isUnseen(reading)) return
  if (PARAGRAPHS.has(name)) reading.flow.endParagraph()
  if (name === 'br') reading.flow.newLine()
  else if (name === 'ul') reading.lists.push({ next: null })
  else if (name === 'ol') reading.lists.push({ next: Number.parseInt(attributeOf(attributes, 'start'), 10) || 1 })
  else if (name === 'li') reading.flow.beginItem(nextMark(reading.lists.at(-1)))
  else openOfTable(reading, name, attributes)
}

function openOfTable(reading: Reading, name: string, attributes: string): void {
  if (name === 'table') {
    reading.tableDepth += 1
    if (reading.tableDepth > 1) return
    endText(reading)
    reading.table = createTable()
    reading.hasTable = true
  } else if (reading.tableDepth > 1) {
    if (name === 'tr') reading.flow.endParagraph()
    if (name === 'td' || name === 'th') reading.flow.add(' ')
  } else if (name === 'tr') {
    reading.table?.openRow()
  } else if (name === 'td' || name === 'th') {
    reading.flow = reading.table?.openCell(attributes) ?? reading.flow
  }
}

/** Closes the innermost element of the name and all that were left open within it. */
function close(reading: Reading, name: string): void {
  const at = reading.elements.findLastIndex((element) => element.name === name)
  if (at < 0) return
  const wasUnseen = reading.elements[at]?.isUnseen ?? false
  const mark = reading.elements[at]?.markFrom ?? null
  reading.elements.splice(at)
  if (wasUnseen) return
  if (mark !== null) reading.flow.addExact(markOfWord(reading.flow.takeFrom(mark)))
  if (PARAGRAPHS.has(name)) reading.flow.endParagraph()
  if (name === 'ul' || name === 'ol') reading.lists.pop()
  if (name !== 'table') return
  reading.tableDepth = Math.max(0, reading.tableDepth - 1)
  if (reading.tableDepth === 0) endTable(reading)
}

function endTable(reading: Reading): void {
  if (reading.table === null) return
  reading.rows.push(...reading.table.end())
  reading.table = null
  reading.flow = createTextFlow()
}

function endText(reading: Reading): void {
  reading.rows.push(...reading.flow.end().map((line) => [line]))
  reading.flow = createTextFlow()
}
