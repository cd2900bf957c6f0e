const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const NOT_IN_ALPHABET = 64

const letterOf = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0))
const sextets = new Uint8Array(128).fill(NOT_IN_ALPHABET)
letterOf.forEach((letter, value) => {
  sextets[letter] = value
})

/** The bytes of a base64url text without padding (RFC 4648 §5), or null unless it is the one text of those bytes. */
export function decodeBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let written = 0
  let bits = 0
  let bitCount = 0
  for (let at = 0; at < text.length; at += 1) {
    const sextet = sextets[text.charCodeAt(at)] ?? NOT_IN_ALPHABET
    if (sextet === NOT_IN_ALPHABET) return null
    bits = ((bits << 6) | sextet) & 0xffff
    bitCount += 6
    if (bitCount >= 8) {
      bitCount -= 8
      bytes[written] = (bits >> bitCount) & 0xff
      written += 1
    }
  }
  const leftOver = bits & ((1 << bitCount) - 1)
  return leftOver === 0 ? bytes : null
}

/** The base64url text of some bytes, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  let written = 0
  let bits = 0
  let bitCount = 0
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff
    for (bitCount += 8; bitCount >= 6; written += 1) {
      bitCount -= 6
      letters[written] = letterOf[(bits >> bitCount) & 63] as number
    }
  }
  if (bitCount > 0) letters[written] = letterOf[(bits << (6 - bitCount)) & 63] as number
  return asciiText(letters)
}

/** Some thousand letters per call: a call takes no more arguments than its stack holds. */
function asciiText(letters: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < letters.length; at += 8192) {
    pieces.push(Reflect.apply(String.fromCharCode, null, letters.subarray(at, at + 8192)))
  }
  return pieces.join('')
}
