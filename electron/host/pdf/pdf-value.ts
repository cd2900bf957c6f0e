/** A reference to the object with that number. */
export type PdfRef = { readonly ref: number }

/** A dictionary; its keys are without their slash. */
export type PdfDict = ReadonlyMap<string, PdfValue>

/** What stands in a PDF's objects. Names (with their slash), numbers, texts and words are as they stand in the file. */
export type PdfValue = string | PdfRef | readonly PdfValue[] | PdfDict

/** Text, hexadecimal text, bracket, reference, name, or anything else up to the next blank or bracket: ISO 32000-1, 7.2 and 7.3. */
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|[[\]]|\d+ \d+ R\b|\/?[^\s()<>[\]/]+/g

/** The value at the beginning of a text, and where it ends. */
export function readValue(text: string, start = 0): { readonly value: PdfValue; readonly end: number } {
  TOKEN.lastIndex = start
  const next = (): string => {
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined) throw new Error('a value of the PDF does not end')
    return token
  }
  return { value: valueFrom(next(), next), end: TOKEN.lastIndex }
}

function valueFrom(token: string, next: () => string): PdfValue {
  if (token === '<<') return new Map(entriesFrom(next))
  if (token === '[') return itemsFrom(next)
  const number = /^(\d+) \d+ R$/.exec(token)?.[1]
  return number === undefined ? token : { ref: Number(number) }
}

function entriesFrom(next: () => string): ReadonlyArray<readonly [string, PdfValue]> {
  const entries: Array<readonly [string, PdfValue]> = []
  for (let token = next(); token !== '>>'; token = next()) entries.push([token.slice(1), valueFrom(next(), next)])
  return entries
}

function itemsFrom(next: () => string): readonly PdfValue[] {
  const items: PdfValue[] = []
  for (let token = next(); token !== ']'; token = next()) items.push(valueFrom(token, next))
  return items
}

/** A value as it stands in a file. */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return value
  if (isRef(value)) return `${String(value.ref)} 0 R`
  if (isList(value)) return `[${value.map(writeValue).join(' ')}]`
  return `<<${[...value].map(([key, each]) => `/${key} ${writeValue(each)}`).join('\n')}>>`
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && 'ref' in value
}

export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value)
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map
}
