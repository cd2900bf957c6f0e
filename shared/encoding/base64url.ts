const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const NOT_IN_ALPHABET = 64

const letterOf = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0))
const sextets = new Uint8Array(128).fill(NOT_IN_ALPHABET)
letterOf.forEach((letter, value) => {
  sextets[letter] = value
})

/** The bytes of a base64url text without padding (RFC 4648 §5), or null unless it is the one text of those bytes. */
export function decodeBase64url(text: string): Uint8Array | null {
  const restLength = text.length % 4
  if (restLength === 1) return null
  const wholeLength = text.length - restLength
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  // What is no sextet has a bit that no sextet has, so one look at the end is enough.
  let seen = 0
  let written = 0
  for (let at = 0; at < wholeLength; at += 4) {
    const first = sextetAt(text, at)
    const second = sextetAt(text, at + 1)
    const third = sextetAt(text, at + 2)
    const fourth = sextetAt(text, at + 3)
    seen |= first | second | third | fourth
    bytes[written] = (first << 2) | (second >> 4)
    bytes[written + 1] = (second << 4) | (third >> 2)
    bytes[written + 2] = (third << 6) | fourth
    written += 3
  }
  if (restLength > 0) {
    const first = sextetAt(text, wholeLength)
    const second = sextetAt(text, wholeLength + 1)
    const third = restLength === 3 ? sextetAt(text, wholeLength + 2) : 0
    seen |= first | second | third
    const leftOver = restLength === 3 ? third & 0b11 : second & 0b1111
    if (leftOver !== 0) return null
    bytes[written] = (first << 2) | (second >> 4)
    if (restLength === 3) bytes[written + 1] = (second << 4) | (third >> 2)
  }
  return seen < NOT_IN_ALPHABET ? bytes : null
}

function sextetAt(text: string, at: number): number {
  return sextets[text.charCodeAt(at)] ?? NOT_IN_ALPHABET
}

/** The base64url text of some bytes, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  let written = 0
  for (let at = 0; at < bytes.length; at += 3) {
    // Beyond the end there are zeros to read, and no room for what they would write.
    const bits = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2)
    letters[written] = byteAt(letterOf, bits >> 18)
    letters[written + 1] = byteAt(letterOf, (bits >> 12) & 63)
    letters[written + 2] = byteAt(letterOf, (bits >> 6) & 63)
    letters[written + 3] = byteAt(letterOf, bits & 63)
    written += 4
  }
  return asciiText(letters)
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

/** Some thousand letters per call: a call takes no more arguments than its stack holds. */
function asciiText(letters: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += 8192) {
    pieces.push(Reflect.apply(String.fromCharCode, null, letters.subarray(at, at + 8192)))
  }
  return pieces.join('')
}
