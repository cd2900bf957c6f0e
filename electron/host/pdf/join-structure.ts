import { isList, isRef, type PdfDict, type PdfRef, type PdfValue } from './pdf-value.ts'
import type { PdfPart } from './place-part.ts'
import { getDict, readTree } from './read-pdf.ts'
import type { PdfWriter } from './write-pdf.ts'

/** Where the structure of the whole stands, and in it the one element that is around all others. */
export type StructurePlaces = { readonly structure: PdfRef; readonly document: PdfRef }

/** What a part brings to the structure of the whole: what its document holds, keys of its pages and links, names of its elements. */
export type PartStructure = {
  readonly inside: readonly PdfValue[]
  readonly keys: readonly PdfValue[]
  readonly names: ReadonlyArray<readonly [string, PdfValue]>
  readonly keyCount: number
}

export function structureOf(part: PdfPart): PartStructure {
  const { document, copy, keyCount } = part
  return { inside: kidsOf(document.get('K')).map(copy), keys: keysOf(part), names: namesOf(part), keyCount }
}

/** One structure of all parts in the document `around` them. */
export function joinStructure(
  parts: readonly PartStructure[],
  { around, places }: { readonly around: PdfDict; readonly places: StructurePlaces },
  writer: PdfWriter,
): void {
  const keyCount = parts.reduce((sum, part) => sum + part.keyCount, 0)
  writer.put(places.document, new Map([...around, ['K', parts.flatMap(({ inside }) => inside)]]))
  writer.put(
    places.structure,
    new Map<string, PdfValue>([
      ['Type', '/StructTreeRoot'],
      ['K', places.document],
      ['ParentTree', writer.add(new Map([['Nums', parts.flatMap(({ keys }) => keys)]]))],
      ['ParentTreeNextKey', String(keyCount)],
      ['IDTree', writer.add(new Map([['Names', joinNames(parts, places.document)]]))],
    ]),
  )
}

function kidsOf(kids: PdfValue | undefined): readonly PdfValue[] {
  if (kids === undefined) return []
  return isList(kids) ? kids : [kids]
}

/** Keys of pages and links, with the elements of their content: ascending, since they are counted on from part to part. */
function keysOf({ file, structure, firstKey, copy }: PdfPart): readonly PdfValue[] {
  return readTree(file, getDict(file, structure.get('ParentTree')), 'Nums').flatMap(([key, elements]) => [
    String(Number(key) + firstKey),
    copy(elements),
  ])
}

function namesOf({ file, structure, copy, rename }: PdfPart): PartStructure['names'] {
  const tree = structure.get('IDTree')
  const named = tree === undefined ? [] : readTree(file, getDict(file, tree), 'Names')
  return named.map(([name, element]) => [rename(name), copy(element)])
}

/** Names of elements to which others refer, ascending. The document needs none. */
function joinNames(parts: readonly PartStructure[], document: PdfRef): readonly PdfValue[] {
  return parts
    .flatMap(({ names }) => names)
    .filter(([, element]) => !isRef(element) || element.ref !== document.ref)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flat()
}
