import { createPdfCopier, type PdfCopier } from './pdf-copier.ts'
import { isList, isRef, type PdfDict, type PdfRef, type PdfValue } from './pdf-value.ts'
import { getDict, type PdfFile } from './read-pdf.ts'
import type { PdfWriter } from './write-pdf.ts'

/** A PDF that becomes a part of another one. */
export type PdfPart = PdfCopier & {
  readonly file: PdfFile
  /** Its pages, and where they stand in the whole. */
  readonly pages: PdfDict
  readonly pagesAt: PdfRef
  readonly structure: PdfDict
  /** The element of the structure that is around all others. */
  readonly document: PdfDict
  /** How many keys its structure has, and the first one of them in the whole. */
  readonly keyCount: number
  readonly firstKey: number
}

/** What there is one of in the whole. */
export type WholePlaces = { readonly structure: PdfRef; readonly document: PdfRef }

/** Which part it is, from 0, and how many keys the structures of those before it have. */
export type PartPlace = { readonly index: number; readonly firstKey: number }

/** A part in its place. Where it speaks of the structure or of its document, it then speaks of those of the whole. */
export function placePart(
  file: PdfFile,
  { index, firstKey }: PartPlace,
  { whole, writer }: { readonly whole: WholePlaces; readonly writer: PdfWriter },
): PdfPart {
  const structureRef = refOf(file.catalog.get('StructTreeRoot'))
  const structure = getDict(file, structureRef)
  const documentRef = refOf(structure.get('K'))
  const pagesRef = refOf(file.catalog.get('Pages'))
  const pagesAt = writer.reserve()
  const known = new Map([
    [structureRef.ref, whole.structure],
    [documentRef.ref, whole.document],
    [pagesRef.ref, pagesAt],
  ])
  return {
    ...createPdfCopier(file, { writer, prefix: `${String(index)}.`, firstKey, known }),
    file,
    pages: getDict(file, pagesRef),
    pagesAt,
    structure,
    document: getDict(file, documentRef),
    keyCount: Number(structure.get('ParentTreeNextKey')),
    firstKey,
  }
}

/** A reference, or the only one of a list. */
function refOf(value: PdfValue | undefined): PdfRef {
  const only = isList(value) && value.length === 1 ? value[0] : value
  if (!isRef(only)) throw new Error('the PDF lacks an object of its own')
  return only
}
