import { joinOutlines } from './join-outlines.ts'
import { joinStructure } from './join-structure.ts'
import type { PdfDict, PdfRef, PdfValue } from './pdf-value.ts'
import { placeParts, type PdfPart } from './place-parts.ts'
import { getDict, readPdf } from './read-pdf.ts'
import { createPdfWriter } from './write-pdf.ts'

/**
 * PDFs as Chromium writes them, one behind the other as one: pages and fonts, tags under one root, an outline nested by the levels of its headings,
 * named places, and links to those of another part, which are addresses that begin with `ELSEWHERE`. Title, language and all else that there
 * is one of are those of the first. Other work comes between the parts.
 */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const writer = createPdfWriter()
  const [pages, structure, document] = [writer.reserve(), writer.reserve(), writer.reserve()]
  const parts = placeParts(files.map(readPdf), { structure, document }, writer)
  const [first] = parts
  if (first === undefined) throw new Error('there is nothing to join')
  joinStructure(parts, { structure, document }, writer)
  const info = first.copy(first.file.trailer.get('Info') ?? 'null')
  const root = writer.add(
    new Map([
      ...first.copyDict(withoutKeys(first.file.catalog, OF_PARTS)),
      ['Pages', pages],
      ['StructTreeRoot', structure],
      ['Dests', writer.add(joinPlaces(parts))],
      ['Outlines', joinOutlines(parts, writer)],
    ]),
  )
  for (const part of parts) {
    writer.put(part.pagesAt, new Map([...part.copyDict(part.pages), ['Parent', pages]]))
    part.takeAlong()
    await new Promise((resolve) => setImmediate(resolve))
  }
  writer.put(pages, pagesOf(parts))
  return writer.end(
    new Map([
      ['Root', root],
      ['Info', info],
    ]),
  )
}

/** What the catalog of each part has of its own. */
const OF_PARTS: readonly string[] = ['Pages', 'StructTreeRoot', 'Dests', 'Outlines']

function withoutKeys(dict: PdfDict, keys: readonly string[]): PdfDict {
  return new Map([...dict].filter(([key]) => !keys.includes(key)))
}

function pagesOf(parts: readonly PdfPart[]): PdfDict {
  const count = parts.reduce((sum, { pages }) => sum + Number(pages.get('Count')), 0)
  const kids: readonly PdfRef[] = parts.map(({ pagesAt }) => pagesAt)
  return new Map<string, PdfValue>([
    ['Type', '/Pages'],
    ['Count', String(count)],
    ['Kids', kids],
  ])
}

/** The named places of all parts. */
function joinPlaces(parts: readonly PdfPart[]): PdfDict {
  return new Map(
    parts.flatMap(({ file, copyDict }) => {
      const places = file.catalog.get('Dests')
      return places === undefined ? [] : [...copyDict(getDict(file, places))]
    }),
  )
}
