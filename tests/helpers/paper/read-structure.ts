import { readFileSync } from 'node:fs'
import { getDocument, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withoutBlanks } from '../read-pdf.ts'

/** The texts of each page in the order of the PDF's structure, which a screen reader reads; without blanks. */
export async function readStructure(file: string): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await task.promise
    const texts: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) texts.push(await readPage(await pdf.getPage(number)))
    return texts
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy): Promise<string> {
  const texts = await markedTexts(page)
  const textBelow = (node: StructureNode): string =>
    'children' in node ? node.children.map(textBelow).join('') : (texts.get(node.id) ?? '')
  return withoutBlanks(textBelow(await page.getStructTree()))
}

type StructureNode = { readonly children: readonly StructureNode[] } | { readonly id: string }

/** What is painted under each mark to which the structure points. */
async function markedTexts(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = new Map<string, string>()
  const open: Array<string | null> = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((mark) => mark !== null)
      if (id !== undefined && id !== null) texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? null)
  }
  return texts
}
