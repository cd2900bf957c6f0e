import { isDict, isList, isRef, readValue, type PdfDict, type PdfValue } from './pdf-value.ts'

/** An object of a PDF; `stream` is what follows its dictionary, with the words around it. */
export type PdfObject = { readonly value: PdfValue; readonly stream: Buffer | null }

/** A PDF whose objects are read when they are asked for. */
export type PdfFile = {
  readonly trailer: PdfDict
  readonly catalog: PdfDict
  readonly get: (number: number) => PdfObject
}

const STREAM = /^\s*stream\r?\n/
/** The word that begins a stream is looked for in so many characters behind the dictionary. */
const STREAM_WORD_LENGTH = 16
/** `startxref`, a number and `%%EOF` stand in so many bytes at the end. */
const ENDING_LENGTH = 64

/** A PDF as Chromium writes it: one table of its objects, none of them packed in another. Throws where it is of another kind. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [, tableAt] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - ENDING_LENGTH)) ?? []
  if (tableAt === undefined) throw new Error('the PDF does not end as one')
  const { places, trailer } = readTable(file.toString('latin1', Number(tableAt)))
  const starts = [...places.values(), Number(tableAt)].toSorted((one, other) => one - other)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1]]))
  const get = (number: number): PdfObject => {
    const start = places.get(number)
    if (start === undefined) throw new Error(`the PDF has no object ${String(number)}`)
    return readObject(file.subarray(start, ends.get(start)))
  }
  return { trailer, catalog: dictFrom(trailer.get('Root'), get), get }
}

type Table = { readonly places: ReadonlyMap<number, number>; readonly trailer: PdfDict }

/** ISO 32000-1, 7.5.4: `xref`, the first number and how many follow, twenty bytes for each; then the trailer. */
function readTable(text: string): Table {
  const [head = '', count] = /^xref\s+0 (\d+)\s+/.exec(text) ?? []
  if (count === undefined) throw new Error('the PDF has no plain table of its objects')
  const places = new Map<number, number>()
  for (let number = 0; number < Number(count); number += 1) {
    const at = head.length + number * 20
    const [place, , kind] = text.slice(at, at + 20).split(/\s/)
    if (kind === 'n') places.set(number, Number(place))
  }
  const { value } = readValue(text, text.indexOf('trailer') + 'trailer'.length)
  if (!isDict(value)) throw new Error('the PDF has no trailer')
  return { places, trailer: value }
}

/** `bytes` begin with its number and reach to the next object. */
function readObject(bytes: Buffer): PdfObject {
  const text = bytes.toString('latin1')
  const { value, end } = readValue(text, text.indexOf('obj') + 'obj'.length)
  const hasStream = STREAM.test(text.slice(end, end + STREAM_WORD_LENGTH))
  return { value, stream: hasStream ? bytes.subarray(end, text.lastIndexOf('endobj')) : null }
}

/** The dictionary that a value is or refers to. */
export function getDict(file: PdfFile, value: PdfValue | undefined): PdfDict {
  return dictFrom(value, file.get)
}

function dictFrom(value: PdfValue | undefined, get: PdfFile['get']): PdfDict {
  const found = isRef(value) ? get(value.ref).value : value
  if (!isDict(found)) throw new Error('the PDF lacks a dictionary')
  return found
}

/** The keys and values of a tree of numbers (`Nums`) or names (`Names`), in order: ISO 32000-1, 7.9.6 and 7.9.7. */
export function readTree(
  file: PdfFile,
  tree: PdfDict,
  key: 'Nums' | 'Names',
): ReadonlyArray<readonly [string, PdfValue]> {
  const below = listAt(tree, 'Kids').flatMap((kid) => readTree(file, getDict(file, kid), key))
  const own = listAt(tree, key)
  const entries = own.flatMap((name, at): ReadonlyArray<readonly [string, PdfValue]> => {
    const value = own[at + 1]
    return at % 2 === 0 && typeof name === 'string' && value !== undefined ? [[name, value]] : []
  })
  return [...entries, ...below]
}

function listAt(dict: PdfDict, key: string): readonly PdfValue[] {
  const list = dict.get(key)
  return isList(list) ? list : []
}
