import { JSON_DEPTH_LIMIT, JSON_NODE_LIMIT, forbiddenKeys, isExactNumber, type JsonValue } from './strict-json.ts'

const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The one text of a JSON value by RFC 8785: members in the order of their UTF-16 units, no white space, numbers as
 * ECMAScript writes them.
 *
 * Throws on everything that `parseStrictJson` would refuse, so that what is written can always be read again.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0, { nodes: 0 })
}

type Budget = { nodes: number }

function write(value: JsonValue, depth: number, budget: Budget): string {
  budget.nodes += 1
  if (budget.nodes > JSON_NODE_LIMIT) throw new RangeError('JSON with too many values')
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`)
  if (depth === JSON_DEPTH_LIMIT) throw new RangeError('JSON that is nested too deeply')
  if (isArray(value)) return `[${value.map((element) => write(element, depth + 1, budget)).join(',')}]`
  assertNames(Object.keys(value))
  const members = Object.keys(value)
    .sort()
    .map((name) => `${writeString(name)}:${write(value[name] as JsonValue, depth + 1, budget)}`)
  return `{${members.join(',')}}`
}

/** `Array.isArray` alone does not narrow a read-only array away. */
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function writeString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new RangeError('text with half a surrogate pair')
  return JSON.stringify(text)
}

function writeNumber(value: number): string {
  const text = String(value)
  if (Object.is(value, -0) || !isExactNumber(text, value)) {
    throw new RangeError(`${text} is not a number that every reader keeps`)
  }
  return text
}

function assertNames(names: readonly string[]): void {
  if (names.some((name) => forbiddenKeys.has(name))) throw new RangeError('a member name that reaches a prototype')
  if (new Set(names.map((name) => name.normalize('NFC'))).size !== names.length) {
    throw new RangeError('member names that are equal under NFC')
  }
}
