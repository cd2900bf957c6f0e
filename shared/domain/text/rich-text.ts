/** Where a piece of a text stands in it: UTF-16 offsets, the line's end not included. */
type Span = { readonly from: number; readonly to: number }

/**
 * A piece of a text as it is drawn: a paragraph (possibly empty), an item of a list, or consecutive lines with tabs as a table. `mark` is what an
 * item begins with (・, ①, (1)), with the blank behind it; it is part of `text`.
 */
export type TextBlock =
  | (Span & { readonly kind: 'paragraph'; readonly text: string })
  | (Span & {
      readonly kind: 'bullet' | 'numbered'
      readonly mark: string
      readonly depth: number
      readonly text: string
    })
  | (Span & { readonly kind: 'table'; readonly rows: ReadonlyArray<readonly string[]> })

type Line = Span & { readonly text: string }

const BULLET = /^([\s\u3000]*)([・･◇◆○●◎□■▪•※→⇒][ \u3000]?|[-－‐*][ \u3000])(?=\S)/u
const NUMBERED =
  /^([\s\u3000]*)([\u2460-\u2473\u3251-\u325f\u32b1-\u32bf][ \u3000.．、]?|[(（][0-9０-９ア-ンｱ-ﾝa-zA-Z一二三四五六七八九十]{1,2}[)）][ \u3000]?|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])[ \u3000]?|[)）、][ \u3000]?)|[ア-ン][.．)）、][ \u3000]?)(?=\S)/u

/**
 * The blocks of a text that is kept as plain lines: joined with line feeds they are the text again. What looks like nothing else is a
 * paragraph, so that no text is lost.
 */
export function readRichText(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let table: Line[] = []
  const endTable = () => {
    if (table.length > 0) blocks.push(...tableOrParagraphs(table))
    table = []
  }
  for (const line of linesOf(text)) {
    if (line.text.includes('\t')) {
      table.push(line)
      continue
    }
    endTable()
    blocks.push(itemOf(line))
  }
  endTable()
  return blocks
}

/** Whether a text is drawn otherwise than as it stands. */
export function isRich(text: string): boolean {
  return text.includes('\n') || text.includes('\t') || BULLET.test(text) || NUMBERED.test(text)
}

function* linesOf(text: string): Generator<Line> {
  let from = 0
  for (const line of text.split('\n')) {
    yield { text: line, from, to: from + line.length }
    from += line.length + 1
  }
}

function itemOf(line: Line): TextBlock {
  const numbered = NUMBERED.exec(line.text)
  const found = numbered ?? BULLET.exec(line.text)
  if (found === null) return { kind: 'paragraph', ...line }
  const [, indent = '', mark = ''] = found
  return { kind: numbered === null ? 'bullet' : 'numbered', mark, depth: depthOf(indent), ...line }
}

/** How far an item is moved in: every full-width blank, or every two narrow ones, is a step. */
function depthOf(indent: string): number {
  const width = [...indent].reduce((sum, letter) => sum + (letter === '\u3000' || letter === '\t' ? 2 : 1), 0)
  return Math.min(3, Math.ceil(width / 2))
}

/** A table has two columns at least in each of its lines; a single line with a tab is a text. */
function tableOrParagraphs(lines: readonly Line[]): readonly TextBlock[] {
  const [first] = lines
  if (first === undefined || lines.length < 2) return lines.map(itemOf)
  const rows = lines.map((line) => line.text.split('\t'))
  const width = Math.max(...rows.map((row) => row.length))
  const filled = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
  return [{ kind: 'table', rows: filled, from: first.from, to: lines.at(-1)?.to ?? first.to }]
}
