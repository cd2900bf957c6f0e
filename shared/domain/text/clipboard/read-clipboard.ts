import { readHtml, type BroughtText } from './read-html.ts'
import { readTabText } from './tab-text.ts'

/**
 * What the clipboard brings: from its HTML, which knows cells and lists, or else from its plain text, in which tabs part the cells.
 * No rows where there is no text at all.
 */
export function readClipboard({ html, plain }: { readonly html: string; readonly plain: string }): BroughtText {
  const brought = readHtml(html)
  if (brought.rows.some((row) => row.some((text) => text !== ''))) return brought
  if (plain === '') return { rows: [], isTable: false }
  const rows = readTabText(plain)
  return { rows, isTable: rows.some((row) => row.length > 1) }
}
