import { joinOutlines, outlineOf, type OutlineEntry } from './join-outlines.ts'
import { joinStructure, structureOf, type PartStructure } from './join-structure.ts'
import type { PdfDict, PdfRef, PdfValue } from './pdf-value.ts'
import { placePart, type PdfPart } from './place-part.ts'
import { getDict, readPdf } from './read-pdf.ts'
import { createPdfWriter } from './write-pdf.ts'

/** Takes PDFs one behind the other, each as soon as it is there, and makes one of them. */
export type PdfJoiner = {
  readonly add: (bytes: Uint8Array) => void
  /** All of them as one. Throws where there are none. */
  readonly end: () => Uint8Array
}

/** What there is one of in the whole: that of the first part. */
type Frame = { readonly catalog: PdfDict; readonly info: PdfValue; readonly document: PdfDict }

/** What is kept of a part until the whole is written; its pages and all that hangs on them are written already. */
type Joined = {
  readonly structure: PartStructure
  readonly outline: readonly OutlineEntry[]
  readonly places: PdfDict
  readonly pagesAt: PdfRef
  readonly pageCount: number
}

/**
 * PDFs as Chromium writes them as one: pages and fonts, tags under one root, an outline nested by the levels of its headings, named places, and links to those
 * of another part, which are addresses that begin with `ELSEWHERE`. Title, language and all else that there is one of are those of the first.
 */
export function createPdfJoiner(): PdfJoiner {
  const writer = createPdfWriter()
  const [pages, structure, document] = [writer.reserve(), writer.reserve(), writer.reserve()]
  const whole = { structure, document }
  const parts: Joined[] = []
  let frame: Frame | null = null
  return {
    add(bytes) {
      const firstKey = parts.reduce((sum, joined) => sum + joined.structure.keyCount, 0)
      const part = placePart(readPdf(bytes), { index: parts.length, firstKey }, { whole, writer })
      frame ??= frameOf(part)
      parts.push(joinedOf(part))
      writer.put(part.pagesAt, new Map([...part.copyDict(part.pages), ['Parent', pages]]))
      part.takeAlong()
    },
    end() {
      if (frame === null) throw new Error('there is nothing to join')
      joinStructure(
        parts.map((part) => part.structure),
        { around: frame.document, places: whole },
        writer,
      )
      const root = writer.add(
        new Map([
          ...frame.catalog,
          ['Pages', pages],
          ['StructTreeRoot', structure],
          ['Dests', writer.add(new Map(parts.flatMap(({ places }) => [...places])))],
          [
            'Outlines',
            joinOutlines(
              parts.flatMap(({ outline }) => outline),
              writer,
            ),
          ],
        ]),
      )
      writer.put(pages, pagesOf(parts))
      return writer.end(
        new Map([
          ['Root', root],
          ['Info', frame.info],
        ]),
      )
    },
  }
}

/** What the catalog of each part has of its own. */
const OF_PARTS: readonly string[] = ['Pages', 'StructTreeRoot', 'Dests', 'Outlines']

function frameOf({ file, document, copy, copyDict }: PdfPart): Frame {
  return {
    catalog: copyDict(withoutKeys(file.catalog, OF_PARTS)),
    info: copy(file.trailer.get('Info') ?? 'null'),
    document: withoutKeys(copyDict(document), ['ID']),
  }
}

function joinedOf(part: PdfPart): Joined {
  const { file, pages, pagesAt, copyDict } = part
  const places = file.catalog.get('Dests')
  return {
    structure: structureOf(part),
    outline: outlineOf(part),
    places: places === undefined ? new Map() : copyDict(getDict(file, places)),
    pagesAt,
    pageCount: Number(pages.get('Count')),
  }
}

function withoutKeys(dict: PdfDict, keys: readonly string[]): PdfDict {
  return new Map([...dict].filter(([key]) => !keys.includes(key)))
}

function pagesOf(parts: readonly Joined[]): PdfDict {
  const count = parts.reduce((sum, { pageCount }) => sum + pageCount, 0)
  return new Map<string, PdfValue>([
    ['Type', '/Pages'],
    ['Count', String(count)],
    ['Kids', parts.map(({ pagesAt }) => pagesAt)],
  ])
}
