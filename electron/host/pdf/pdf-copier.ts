import { ELSEWHERE } from '#shared/paper/run/portions.ts'
import { isDict, isList, isRef, type PdfDict, type PdfRef, type PdfValue } from './pdf-value.ts'
import type { PdfFile } from './read-pdf.ts'
import type { PdfWriter } from './write-pdf.ts'

/** Takes what a PDF holds over into another. */
export type PdfCopier = {
  /** A value as it stands in the other. What it refers to has a number there from now on. */
  readonly copy: (value: PdfValue) => PdfValue
  readonly copyDict: (dict: PdfDict) => PdfDict
  /** The name of an element of the structure as it is in the other, where no other part has it. */
  readonly rename: (name: string) => string
  /** Writes all that copied values refer to, and what that refers to. */
  readonly takeAlong: () => void
}

type PartPlace = {
  readonly writer: PdfWriter
  /** Stands before the names of the elements of the structure. */
  readonly prefix: string
  /** What is added to the keys by which pages and links find their elements of the structure. */
  readonly firstKey: number
  /** What stands in the other PDF already, by its number in this one. */
  readonly known: ReadonlyMap<number, PdfRef>
}

export function createPdfCopier(file: PdfFile, { writer, prefix, firstKey, known }: PartPlace): PdfCopier {
  const places = new Map(known)
  const waiting: number[] = []
  const place = (number: number): PdfRef => {
    const found = places.get(number)
    if (found !== undefined) return found
    const at = writer.reserve()
    places.set(number, at)
    waiting.push(number)
    return at
  }
  const rename = (name: string): string => name.replace('(', `(${prefix}`)
  const copy = (value: PdfValue): PdfValue => {
    if (isRef(value)) return place(value.ref)
    if (isList(value)) return value.map(copy)
    return isDict(value) ? copyDict(value) : value
  }
  const copyEntry = (key: string, value: PdfValue): readonly [string, PdfValue] => {
    if (key === 'StructParent' || key === 'StructParents') return [key, String(Number(value) + firstKey)]
    if (key === 'ID' && typeof value === 'string') return [key, rename(value)]
    if (key === 'Headers' && isList(value))
      return [key, value.map((name) => (typeof name === 'string' ? rename(name) : name))]
    const elsewhere = key === 'A' ? placeElsewhere(value) : null
    return elsewhere === null ? [key, copy(value)] : ['Dest', elsewhere]
  }
  const copyDict = (dict: PdfDict): PdfDict => new Map([...dict].map(([key, value]) => copyEntry(key, value)))
  const takeAlong = () => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const { value, stream } = file.get(number)
      writer.put(place(number), copy(value), stream)
    }
  }
  return { copy, copyDict, rename, takeAlong }
}

/** The name of the place in another part to which an action leads; null where it leads anywhere else. */
function placeElsewhere(action: PdfValue): string | null {
  const address = isDict(action) ? action.get('URI') : undefined
  if (typeof address !== 'string' || !address.startsWith(`(${ELSEWHERE}`)) return null
  return `/${address.slice(ELSEWHERE.length + 1, -1)}`
}
