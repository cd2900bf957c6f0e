import { failed, ok, type Result } from '../result.ts'

/** What strict JSON can hold. Objects have no prototype, so that no name in them can reach one. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [name: string]: JsonValue }

export const jsonErrorCodes = [
  'json/truncated',
  'json/unexpected-character',
  'json/text-after-end',
  'json/line-break-in-string',
  'json/control-character',
  'json/bad-escape',
  'json/lone-surrogate',
  'json/inexact-number',
  'json/duplicate-key',
  'json/forbidden-key',
  'json/too-deep',
  'json/too-many-nodes',
] as const
export type JsonErrorCode = (typeof jsonErrorCodes)[number]

/** `position` counts UTF-16 units from the start of the text. */
export type JsonError = { readonly code: JsonErrorCode; readonly position: number }

/** Arrays and objects inside each other, the outermost being 1. */
export const JSON_DEPTH_LIMIT = 32
/** Values in one text, the outermost and every member and element included. */
export const JSON_NODE_LIMIT = 1_000_000
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The value that a JSON text (RFC 8259) stands for, if it stands for the same value in every reader.
 *
 * Refused beyond the grammar: more than 32 levels or 1,000,000 values, names that occur twice (equal under NFC counts),
 * names that reach a prototype, half surrogate pairs, integers beyond 2^53, a zero not written `0`, and any number that a
 * double does not keep exactly. A byte order mark is not white space. Linear in the length of the text.
 */
export function parseStrictJson(text: string): Result<JsonValue, JsonError> {
  return new JsonReader(text).read()
}

const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const OPEN_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
/** Integers of so many digits are exact in a double, whatever the digits. */
const EXACT_DIGITS = 15

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const PARTIAL_NUMBER = /^-?(?:(?:0|[1-9][0-9]*)(?:\.|(?:\.[0-9]+)?[eE][+-]?))?$/
const FOUR_HEX = /[0-9a-fA-F]{4}/y
/** What may stand in a string as it is: neither quote nor backslash, control character nor half of a surrogate pair. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const PLAIN_TEXT = /[^"\\\x00-\x1f\ud800-\udfff]*/y
// eslint-disable-next-line no-control-regex -- the range is ASCII, control characters included
const ASCII = /^[\x00-\x7f]*$/
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const

/** Reads one text from left to right; `undefined` inside means that `error` is set and reading has ended. */
class JsonReader {
  readonly #text: string
  #at = 0
  #depth = 0
  #nodes = 0
  #error: JsonError | null = null

  constructor(text: string) {
    this.#text = text
  }

  read(): Result<JsonValue, JsonError> {
    this.#skipSpace()
    const value = this.#readValue()
    if (value !== undefined) {
      this.#skipSpace()
      if (this.#at === this.#text.length) return ok(value)
      this.#fail('json/text-after-end')
    }
    if (this.#error === null) throw new Error('reading JSON ended without a value and without an error')
    return failed(this.#error)
  }

  #fail(code: JsonErrorCode, position = this.#at): undefined {
    this.#error = { code, position }
    return undefined
  }

  #failHere(): undefined {
    return this.#fail(this.#at >= this.#text.length ? 'json/truncated' : 'json/unexpected-character')
  }

  #skipSpace(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at)
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return
      this.#at += 1
    }
  }

  #readValue(): JsonValue | undefined {
    this.#nodes += 1
    if (this.#nodes > JSON_NODE_LIMIT) return this.#fail('json/too-many-nodes')
    const unit = this.#text.charCodeAt(this.#at)
    if (unit === QUOTE) return this.#readString()
    if (unit === OPEN_BRACE) return this.#nested(() => this.#readObject())
    if (unit === OPEN_BRACKET) return this.#nested(() => this.#readArray())
    if (unit === MINUS || (unit >= ZERO && unit <= NINE)) return this.#readNumber()
    return this.#readLiteral()
  }

  #nested(readBody: () => JsonValue | undefined): JsonValue | undefined {
    if (this.#depth === JSON_DEPTH_LIMIT) return this.#fail('json/too-deep')
    this.#depth += 1
    this.#at += 1
    this.#skipSpace()
    const value = readBody()
    this.#depth -= 1
    return value
  }

  #readArray(): JsonValue | undefined {
    const elements: JsonValue[] = []
    if (this.#take(CLOSE_BRACKET)) return elements
    for (;;) {
      const element = this.#readValue()
      if (element === undefined) return undefined
      elements.push(element)
      this.#skipSpace()
      if (this.#take(CLOSE_BRACKET)) return elements
      if (!this.#take(COMMA)) return this.#failHere()
      this.#skipSpace()
    }
  }

  #readObject(): JsonValue | undefined {
    const members: Record<string, JsonValue> = {}
    const names = new MemberNames(members)
    while (!(names.count === 0 && this.#take(CLOSE_BRACE))) {
      const start = this.#at
      const name = this.#readName()
      if (name === undefined) return undefined
      if (forbiddenKeys.has(name)) return this.#fail('json/forbidden-key', start)
      if (!names.add(name)) return this.#fail('json/duplicate-key', start)
      const value = this.#readValue()
      if (value === undefined) return undefined
      members[name] = value
      this.#skipSpace()
      if (this.#take(CLOSE_BRACE)) break
      if (!this.#take(COMMA)) return this.#failHere()
      this.#skipSpace()
    }
    // Cheaper than starting without a prototype: the engine then keeps the members in a hash table from the first on.
    return Object.setPrototypeOf(members, null) as JsonObject
  }

  /** A member's name with the colon behind it. */
  #readName(): string | undefined {
    if (this.#text.charCodeAt(this.#at) !== QUOTE) return this.#failHere()
    const name = this.#readString()
    if (name === undefined) return undefined
    this.#skipSpace()
    if (!this.#take(COLON)) return this.#failHere()
    this.#skipSpace()
    return name
  }

  #take(unit: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== unit) return false
    this.#at += 1
    return true
  }

  #readLiteral(): boolean | null | undefined {
    for (const [word, value] of literals) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    }
    const rest = this.#text.slice(this.#at, this.#at + 5)
    const isCutOff = this.#at + rest.length === this.#text.length && literals.some(([word]) => word.startsWith(rest))
    return this.#fail(isCutOff ? 'json/truncated' : 'json/unexpected-character')
  }

  #readString(): string | undefined {
    const text = this.#text
    let pieces = ''
    let from = this.#at + 1
    for (let at = from; ;) {
      PLAIN_TEXT.lastIndex = at
      PLAIN_TEXT.test(text)
      at = PLAIN_TEXT.lastIndex
      if (at >= text.length) return this.#fail('json/truncated', text.length)
      const unit = text.charCodeAt(at)
      if (unit === QUOTE) {
        this.#at = at + 1
        return pieces + text.slice(from, at)
      }
      if (unit === BACKSLASH) {
        pieces += text.slice(from, at)
        this.#at = at
        const unescaped = this.#readEscape()
        if (unescaped === undefined) return undefined
        pieces += unescaped
        from = this.#at
        at = from
      } else if (unit < 0x20) {
        const isLineBreak = unit === 0x0a || unit === 0x0d
        return this.#fail(isLineBreak ? 'json/line-break-in-string' : 'json/control-character', at)
      } else {
        if (!isSurrogatePair(unit, text.charCodeAt(at + 1))) return this.#fail('json/lone-surrogate', at)
        at += 2
      }
    }
  }

  /** What a backslash and the characters after it stand for; a `\u` pair of surrogates is one escape. */
  #readEscape(): string | undefined {
    const letter = this.#text[this.#at + 1]
    if (letter === undefined) return this.#fail('json/truncated', this.#text.length)
    if (letter !== 'u') {
      const character = escapes[letter]
      if (character === undefined) return this.#fail('json/bad-escape')
      this.#at += 2
      return character
    }
    const start = this.#at
    const unit = this.#readHexEscape()
    if (unit === undefined) return undefined
    if ((unit & 0xf800) !== 0xd800) return String.fromCharCode(unit)
    if (!this.#text.startsWith('\\u', this.#at)) return this.#fail('json/lone-surrogate', start)
    const second = this.#readHexEscape()
    if (second === undefined) return undefined
    return isSurrogatePair(unit, second) ? String.fromCharCode(unit, second) : this.#fail('json/lone-surrogate', start)
  }

  #readHexEscape(): number | undefined {
    FOUR_HEX.lastIndex = this.#at + 2
    const digits = FOUR_HEX.exec(this.#text)?.[0]
    if (digits === undefined) {
      return this.#fail(this.#at + 6 > this.#text.length ? 'json/truncated' : 'json/bad-escape')
    }
    this.#at += 6
    return Number.parseInt(digits, 16)
  }

  #readNumber(): number | undefined {
    const start = this.#at
    const small = this.#readSmallInteger()
    if (small !== null) return small
    NUMBER.lastIndex = start
    const literal = NUMBER.exec(this.#text)?.[0] ?? ''
    if (literal === '' || isNumberUnit(this.#text.charCodeAt(start + literal.length))) return this.#failInNumber()
    this.#at += literal.length
    const value = Number(literal)
    return isExactNumber(literal, value) ? value : this.#fail('json/inexact-number', start)
  }

  /** The usual number, read without a slice: up to 15 digits and no sign, point or exponent; null for any other. */
  #readSmallInteger(): number | null {
    const start = this.#at
    let value = 0
    let at = start
    let unit = this.#text.charCodeAt(at)
    for (; unit >= ZERO && unit <= NINE; unit = this.#text.charCodeAt(at)) {
      value = value * 10 + (unit - ZERO)
      at += 1
      if (at - start > EXACT_DIGITS) return null
    }
    const hasLeadingZero = at - start > 1 && this.#text.charCodeAt(start) === ZERO
    if (at === start || hasLeadingZero || isNumberUnit(unit)) return null
    this.#at = at
    return value
  }

  /** A number that stops at the end of the text was cut off; elsewhere it is a mistake. */
  #failInNumber(): undefined {
    const rest = this.#text.slice(this.#at, this.#at + 400)
    const isCutOff = this.#at + rest.length === this.#text.length && PARTIAL_NUMBER.test(rest)
    return this.#fail(isCutOff ? 'json/truncated' : 'json/unexpected-character')
  }
}

/** The names of one object so far. Only names beyond ASCII are compared under NFC, since no other name can change. */
class MemberNames {
  count = 0
  readonly #members: Readonly<Record<string, JsonValue>>
  #normalised: Set<string> | null = null

  constructor(members: Readonly<Record<string, JsonValue>>) {
    this.#members = members
  }

  /** False if the object has the name already. */
  add(name: string): boolean {
    if (this.#normalised === null) {
      if (Object.hasOwn(this.#members, name)) return false
      if (!ASCII.test(name)) this.#normalised = new Set(Object.keys(this.#members))
    }
    if (this.#normalised !== null) {
      const normalised = name.normalize('NFC')
      if (this.#normalised.has(normalised)) return false
      this.#normalised.add(normalised)
    }
    this.count += 1
    return true
  }
}

function isSurrogatePair(first: number, second: number): boolean {
  return (first & 0xfc00) === 0xd800 && (second & 0xfc00) === 0xdc00
}

function isNumberUnit(unit: number): boolean {
  return (unit >= ZERO && unit <= NINE) || unit === POINT || unit === 0x65 || unit === 0x45
}

/**
 * Whether a reader that turns the literal into a double keeps its value.
 *
 * Written without a fraction it must be a safe integer; zero has the one spelling `0`, since a literal that underflows
 * and a negative zero look like other zeros afterwards; everything else must have the digits of the double it becomes.
 */
export function isExactNumber(literal: string, value: number): boolean {
  if (value === 0) return literal === '0'
  if (!Number.isFinite(value)) return false
  if (!literal.includes('.') && Number.isInteger(value)) return Number.isSafeInteger(value)
  return decimalOf(literal) === decimalOf(String(value))
}

/** One spelling per decimal value: significant digits and the power of ten behind them. */
function decimalOf(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  return `${significant}e${Number(exponent) - fraction.length + (digits.length - significant.length)}`
}
