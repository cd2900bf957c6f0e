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
  const progress: Progress = { text: '', nodes: 0, shapes: new Map() }
  write(value, 0, progress)
  return progress.text
}

/**
 * The value of a text that is canonical JSON; undefined for any other text.
 *
 * What is written again letter by letter holds nothing that the strict reader refuses: a name that stands twice, another
 * spelling of a number or white space would be gone, and the rest cannot be written. So the engine's own reader will do,
 * several times as fast.
 */
export function parseCanonicalJson(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue
    return canonicalJson(value) === text ? value : undefined
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof RangeError) return undefined
    throw thrown
  }
}

/** A text that is being written. `shapes`: the members of objects in order, by the names as an object gives them. */
type Progress = { text: string; nodes: number; readonly shapes: Map<string, Shape> }
/** `lead` is all that stands before the value of the member, from the brace or the comma to the colon. */
type Shape = ReadonlyArray<{ readonly name: string; readonly lead: string }>

function write(value: JsonValue, depth: number, progress: Progress): void {
  progress.nodes += 1
  if (progress.nodes > JSON_NODE_LIMIT) throw new RangeError('JSON with too many values')
  if (typeof value === 'string') progress.text += writeString(value)
  else if (value === null || typeof value === 'boolean') progress.text += String(value)
  else if (typeof value === 'number') progress.text += writeNumber(value)
  else if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`)
  else if (depth === JSON_DEPTH_LIMIT) throw new RangeError('JSON that is nested too deeply')
  else if (isArray(value)) writeArray(value, depth, progress)
  else writeObject(value, depth, progress)
}

function writeArray(elements: readonly JsonValue[], depth: number, progress: Progress): void {
  let lead = '['
  for (const element of elements) {
    progress.text += lead
    write(element, depth + 1, progress)
    lead = ','
  }
  progress.text += elements.length === 0 ? '[]' : ']'
}

function writeObject(value: JsonObject, depth: number, progress: Progress): void {
  const shape = shapeOf(value, progress)
  for (const { name, lead } of shape) {
    progress.text += lead
    write(value[name] as JsonValue, depth + 1, progress)
  }
  progress.text += shape.length === 0 ? '{}' : '}'
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

const BREAK = '\n'

/**
 * The members of an object in order. A plan has some ten thousand objects of some fifty shapes, so a shape is checked and
 * sorted once. Names with a line break are left out of that: joined, they could look like other names.
 */
function shapeOf(value: JsonObject, { shapes }: Progress): Shape {
  const names = Object.keys(value)
  const joined = names.join(BREAK)
  const known = shapes.get(joined)
  if (known?.length === names.length) return known
  assertNames(names)
  const shape = names.toSorted().map((name, rank) => ({ name, lead: `${rank === 0 ? '{' : ','}${writeString(name)}:` }))
  if (!names.some((name) => name.includes(BREAK))) shapes.set(joined, shape)
  return shape
}

function assertNames(names: readonly string[]): void {
  if (names.some((name) => forbiddenKeys.has(name))) throw new RangeError('a member name that reaches a prototype')
  if (new Set(names.map((name) => name.normalize('NFC'))).size !== names.length) {
    throw new RangeError('member names that are equal under NFC')
  }
}
