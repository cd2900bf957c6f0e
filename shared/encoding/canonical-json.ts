import {
  JSON_DEPTH_LIMIT,
  JSON_NODE_LIMIT,
  forbiddenKeys,
  isExactNumber,
  type JsonObject,
  type JsonValue,
} from './strict-json.ts'

/**
 * The one text of a JSON value by RFC 8785: members in the order of their UTF-16 units, no white space, numbers as
 * ECMAScript writes them.
 *
 * Throws on everything that `parseStrictJson` would refuse, so that what is written can always be read again.
 */
export function canonicalJson(value: JsonValue): string {
  const written = new WrittenText()
  write(value, 0, { output: written, nodes: 0, shapes: new Map(), latest: [] })
  return written.text
}

/**
 * The value of a text that is canonical JSON; undefined for any other text.
 *
 * What is written again letter by letter holds nothing that the strict reader refuses: a name that stands twice, another
 * spelling of a number or white space would be gone, and the rest cannot be written. So the engine's own reader will do,
 * several times as fast.
 */
export function parseCanonicalJson(text: string): JsonValue | undefined {
  if (!text.isWellFormed()) return undefined
  try {
    const value = JSON.parse(text) as JsonValue
    const compared = new ComparedText(text)
    write(value, 0, { output: compared, nodes: 0, shapes: new Map(), latest: [] })
    return compared.isWhole() ? value : undefined
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** What is done with a text that is written piece by piece. */
type Output = {
  readonly put: (piece: string) => void
  /** A text as JSON spells it, in quotation marks. */
  readonly putString: (text: string) => void
}

class WrittenText implements Output {
  text = ''

  put(piece: string): void {
    this.text += piece
  }

  putString(text: string): void {
    this.text += writeString(text)
  }
}

/** A well-formed text that what is written has to be; throws a `RangeError` at the first piece that differs. */
class ComparedText implements Output {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  put(piece: string): void {
    if (!this.#text.startsWith(piece, this.#at)) throw new RangeError('another text')
    this.#at += piece.length
  }

  putString(text: string): void {
    if (ESCAPED.test(text)) return this.put(writeString(text))
    this.put(QUOTE)
    this.put(text)
    this.put(QUOTE)
  }

  isWhole(): boolean {
    return this.#at === this.#text.length
  }
}

const QUOTE = '"'
/** What is not spelled as it is between quotation marks. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const ESCAPED = /["\\\u0000-\u001f]/

/** A text that is being written; `latest` is the shape of the last object at each depth. */
type Progress = {
  readonly output: Output
  nodes: number
  readonly shapes: Map<string, Shape>
  readonly latest: Shape[]
}
/** The names of an object as it gives them, and its members in order; `lead` is all that stands before a value, from the brace or the comma to the colon. */
type Shape = {
  readonly names: readonly string[]
  readonly members: ReadonlyArray<{ readonly name: string; readonly lead: string }>
}

function write(value: JsonValue, depth: number, progress: Progress): void {
  const { output } = progress
  progress.nodes += 1
  if (progress.nodes > JSON_NODE_LIMIT) throw new RangeError('JSON with too many values')
  if (typeof value === 'string') output.putString(value)
  else if (value === null || typeof value === 'boolean') output.put(String(value))
  else if (typeof value === 'number') output.put(writeNumber(value))
  else if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`)
  else if (depth === JSON_DEPTH_LIMIT) throw new RangeError('JSON that is nested too deeply')
  else if (isArray(value)) writeArray(value, depth, progress)
  else writeObject(value, depth, progress)
}

function writeArray(elements: readonly JsonValue[], depth: number, progress: Progress): void {
  let lead = '['
  for (const element of elements) {
    progress.output.put(lead)
    write(element, depth + 1, progress)
    lead = ','
  }
  progress.output.put(elements.length === 0 ? '[]' : ']')
}

function writeObject(value: JsonObject, depth: number, progress: Progress): void {
  const { members } = shapeOf(value, depth, progress)
  for (const { name, lead } of members) {
    progress.output.put(lead)
    write(value[name] as JsonValue, depth + 1, progress)
  }
  progress.output.put(members.length === 0 ? '{}' : '}')
}

/** `Array.isArray` alone does not narrow a read-only array away. */
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function writeString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('text with half a surrogate pair')
  return JSON.stringify(text)
}

function writeNumber(value: number): string {
  const text = String(value)
  if (Object.is(value, -0) || !isExactNumber(text, value)) {
    throw new RangeError(`${text} is not a number that every reader keeps`)
  }
  return text
}

/**
 * The members of an object in order. A plan has some ten thousand objects of some fifty shapes, each mostly like the one before it at
 * its depth, so a shape is checked and sorted once.
 */
function shapeOf(value: JsonObject, depth: number, { shapes, latest }: Progress): Shape {
  const names = Object.keys(value)
  const before = latest[depth]
  if (before !== undefined && isOf(before, names)) return before
  const joined = names.join()
  const known = shapes.get(joined)
  const shape = known !== undefined && isOf(known, names) ? known : makeShape(names)
  shapes.set(joined, shape)
  latest[depth] = shape
  return shape
}

function isOf(shape: Shape, names: readonly string[]): boolean {
  return shape.names.length === names.length && names.every((name, at) => name === shape.names[at])
}

function makeShape(names: readonly string[]): Shape {
  assertNames(names)
  const sorted = names.toSorted()
  return { names, members: sorted.map((name, at) => ({ name, lead: `${at === 0 ? '{' : ','}${writeString(name)}:` })) }
}

function assertNames(names: readonly string[]): void {
  if (names.some((name) => forbiddenKeys.has(name))) throw new RangeError('a member name that reaches a prototype')
  if (new Set(names.map((name) => name.normalize('NFC'))).size !== names.length) {
    throw new RangeError('member names that are equal under NFC')
  }
}
