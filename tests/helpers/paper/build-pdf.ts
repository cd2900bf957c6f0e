/** A page as Chromium writes it: its headings, the name of the place that it has, and the address to which its link leads. */
export type BuiltPage = {
  readonly title: string
  readonly headings: ReadonlyArray<readonly [level: number, title: string]>
  readonly place: string
  readonly link: string
  /** The name of its first element. */
  readonly node: string
}

/** What stands before the objects of the headings. */
const FIXED_OBJECTS = 13

/**
 * The smallest PDF that has all that is joined: a page with a link, tags, a named place and an outline of one level. Its elements are named, as
 * Chromium up to 130 does with all and later ones with those to which others refer; so is its document, which is the same node in every part.
 */
export function buildPdf({ title, headings, place, link, node }: BuiltPage): Uint8Array {
  const elementAt = (index: number) => FIXED_OBJECTS + 1 + 2 * index
  const itemAt = (index: number) => elementAt(index) + 1
  const elements = headings.map((_, index) => refTo(elementAt(index)))
  const items = headings.flatMap(([level, text], index) => {
    const next = index + 1 < headings.length ? `/Next ${refTo(itemAt(index + 1))}` : ''
    return [
      `<</Type /StructElem\n/S /H${String(level)}\n/P 7 0 R\n/ID (${node}${String(index)})\n/A <</O /Table\n/Headers [(${node}${String(index)})]>>>>`,
      `<</Title (${text})\n/Dest [6 0 R /XYZ 0 ${String(index)} 0]\n/Parent 5 0 R\n/SE ${refTo(elementAt(index))}${next}>>`,
    ]
  })
  return writeObjects([
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R\n/MarkInfo <</Marked true>>\n/StructTreeRoot 4 0 R\n/Outlines 5 0 R\n/Lang (ja)>>',
    '<</Type /Pages\n/Count 1\n/Kids [6 0 R]>>',
    `<</${place} [6 0 R /XYZ 10 800 0]>>`,
    '<</Type /StructTreeRoot\n/K 7 0 R\n/ParentTreeNextKey 2\n/ParentTree 8 0 R\n/IDTree 9 0 R>>',
    `<</Type /Outlines\n/First ${refTo(itemAt(0))}\n/Last ${refTo(itemAt(headings.length - 1))}>>`,
    '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 2 0 R\n/StructParents 0\n/Annots [10 0 R]\n/Contents 11 0 R>>',
    `<</Type /StructElem\n/S /Document\n/ID (node0)\n/P 4 0 R\n/K [${elements.join(' ')}]>>`,
    `<</Nums [0 12 0 R 1 ${refTo(elementAt(0))}]>>`,
    `<</Names [(node0) 7 0 R ${headings.map((_, index) => `(${node}${String(index)}) ${refTo(elementAt(index))}`).join(' ')}]>>`,
    `<</Type /Annot\n/Subtype /Link\n/Rect [0 0 9 9]\n/StructParent 1\n${link}>>`,
    `<</Length ${String(contentOf(title).length)}>> stream\n${contentOf(title)}\nendstream`,
    `[${elements.join(' ')}]`,
    `<</Title (${title})>>`,
    ...items,
  ])
}

function contentOf(title: string): string {
  return `% ${title} <</K 1 0 R>> endobj`
}

function refTo(number: number): string {
  return `${String(number)} 0 R`
}

/** The catalog is the first object, what is said of the document the last of the fixed ones. */
function writeObjects(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  let table = `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`
  for (const [index, object] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
  }
  const trailer = `trailer\n<</Size ${String(objects.length + 1)}\n/Root 1 0 R\n/Info ${refTo(FIXED_OBJECTS)}>>`
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${String(text.length)}\n%%EOF\n`, 'latin1')
}
