import type { PdfDict, PdfRef, PdfValue } from './pdf-value.ts'
import type { PdfPart } from './place-part.ts'
import { getDict, type PdfFile } from './read-pdf.ts'
import type { PdfWriter } from './write-pdf.ts'

/** An entry of an outline: what it says and where it leads, and the level of the heading that it is of. */
export type OutlineEntry = { readonly level: number; readonly content: PdfDict }

type Node = { readonly content: PdfDict; readonly at: PdfRef; readonly below: Node[] }

/** What says where an entry stands among the others. */
const NESTING = ['Parent', 'First', 'Last', 'Next', 'Prev', 'Count']

/** One outline of all parts, nested by the levels of the headings as that of a single document is. */
export function joinOutlines(entries: readonly OutlineEntry[], writer: PdfWriter): PdfRef {
  const root: Node = { content: new Map([['Type', '/Outlines']]), at: writer.reserve(), below: [] }
  const open: Array<{ readonly level: number; readonly node: Node }> = []
  for (const { level, content } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const node: Node = { content, at: writer.reserve(), below: [] }
    const around = open.at(-1)?.node ?? root
    around.below.push(node)
    open.push({ level, node })
  }
  writer.put(root.at, new Map([...root.content, ...endsOf(root)]))
  writeBelow(root, writer)
  return root.at
}

/** The entries of the outline of a part, in order. */
export function outlineOf({ file, copyDict }: PdfPart): readonly OutlineEntry[] {
  const outlines = file.catalog.get('Outlines')
  if (outlines === undefined) return []
  return itemsFrom(file, getDict(file, outlines).get('First')).map((item) => {
    const content = new Map([...item].filter(([key]) => !NESTING.includes(key)))
    return { level: levelOf(file, item), content: copyDict(content) }
  })
}

/** An item with those below it and behind it, in the order in which they are read. */
function itemsFrom(file: PdfFile, first: PdfValue | undefined): readonly PdfDict[] {
  const items: PdfDict[] = []
  for (let at = first; at !== undefined;) {
    const item = getDict(file, at)
    items.push(item, ...itemsFrom(file, item.get('First')))
    at = item.get('Next')
  }
  return items
}

/** The level of the heading of which an item is: its tag is H1 to H6. */
function levelOf(file: PdfFile, item: PdfDict): number {
  const tag = getDict(file, item.get('SE')).get('S')
  const level = typeof tag === 'string' ? /^\/H([1-6])$/.exec(tag)?.[1] : undefined
  if (level === undefined) throw new Error('the outline has an item that is of no heading')
  return Number(level)
}

function writeBelow(around: Node, writer: PdfWriter): void {
  for (const [index, node] of around.below.entries()) {
    const [before, behind] = [around.below[index - 1], around.below[index + 1]]
    const places: Array<readonly [string, PdfValue]> = [['Parent', around.at]]
    if (before !== undefined) places.push(['Prev', before.at])
    if (behind !== undefined) places.push(['Next', behind.at])
    writer.put(node.at, new Map([...node.content, ...places, ...endsOf(node)]))
    writeBelow(node, writer)
  }
}

function endsOf({ below }: Node): ReadonlyArray<readonly [string, PdfValue]> {
  const [first, last] = [below[0], below.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    ['First', first.at],
    ['Last', last.at],
    ['Count', String(countBelow(below))],
  ]
}

function countBelow(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { below }) => sum + 1 + countBelow(below), 0)
}
