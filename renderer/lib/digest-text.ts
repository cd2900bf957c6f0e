const DIGITS_SHOWN = 16

/** The start of a digest as two people compare it: 16 hexadecimal digits in groups of four, without the name of the method. */
export function digestText(digest: string): string {
  const digits = digest.replace(/^sha256:/, '').slice(0, DIGITS_SHOWN)
  return (digits.match(/.{1,4}/g) ?? []).join(' ')
}
