import type { TextBlock } from './tab-text.ts'

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A block as a table for programs that take HTML from the clipboard. */
export function writeHtmlTable(block: TextBlock): string {
  const rows = block.map((row) => `<tr>${row.map((text) => `<td>${written(text)}</td>`).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

/** Spaces that HTML would draw together are written as such that it keeps. */
function written(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)
    .replace(/^ | $| (?= )|(?<=\n) | (?=\r?\n)/g, '&nbsp;')
    .replaceAll('\t', '&#9;')
    .replace(/\r\n|\r|\n/g, '<br>')
}
