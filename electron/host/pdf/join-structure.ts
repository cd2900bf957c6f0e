import { isList, isRef, type PdfRef, type PdfValue } from './pdf-value.ts'
import type { PdfPart } from './place-parts.ts'
import { getDict, readTree } from './read-pdf.ts'
import type { PdfWriter } from './write-pdf.ts'

/** Where the structure of the whole stands, and in it the one element that is around all others. */
export type StructurePlaces = { readonly structure: PdfRef; readonly document: PdfRef }

/** One structure of all parts: what the documents of the others hold comes into that of the first. */
export function joinStructure(parts: readonly PdfPart[], places: StructurePlaces, writer: PdfWriter): void {
  const first = parts.slice(0, 1).flatMap(({ copyDict, document }) => [...copyDict(document)])
  const around = first.filter(([key]) => key !== 'ID')
  const inside = parts.flatMap(({ copy, document }) => kidsOf(document.get('K')).map(copy))
  writer.put(places.document, new Map([...around, ['K', inside]]))
  writer.put(
    places.structure,
    new Map<string, PdfValue>([
      ['Type', '/StructTreeRoot'],
      ['K', places.document],
      ['ParentTree', writer.add(new Map([['Nums', joinKeys(parts)]]))],
      ['ParentTreeNextKey', String(parts.reduce((sum, { keyCount }) => sum + keyCount, 0))],
      ['IDTree', writer.add(new Map([['Names', joinNames(parts, places.document)]]))],
    ]),
  )
}

function kidsOf(kids: PdfValue | undefined): readonly PdfValue[] {
  if (kids === undefined) return []
  return isList(kids) ? kids : [kids]
}

/** Keys of pages and links, with the elements of their content: ascending, since they are counted on from part to part. */
function joinKeys(parts: readonly PdfPart[]): readonly PdfValue[] {
  return parts.flatMap(({ file, structure, firstKey, copy }) =>
    readTree(file, getDict(file, structure.get('ParentTree')), 'Nums').flatMap(([key, elements]) => [
      String(Number(key) + firstKey),
      copy(elements),
    ]),
  )
}

/** Names of elements to which others refer, ascending. The document needs none. */
function joinNames(parts: readonly PdfPart[], document: PdfRef): readonly PdfValue[] {
  const entries = parts.flatMap(({ file, structure, copy, rename }) => {
    const tree = structure.get('IDTree')
    const named = tree === undefined ? [] : readTree(file, getDict(file, tree), 'Names')
    return named.map(([name, element]) => [rename(name), copy(element)] as const)
  })
  return entries
    .filter(([, element]) => !isRef(element) || element.ref !== document.ref)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flat()
}
