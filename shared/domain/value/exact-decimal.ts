/** Powers of ten of the characters that may follow a number. */
export const SCALES: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 億: 8, 兆: 12 }

/** Digits with thousands commas as an exact decimal, moved by a power of ten: `3,200` by 4 is 32000, `1.25` by 1 is 12.5. */
export function toExactDecimal(digits: string, power: number): string {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.')
  const moved = whole + fraction.slice(0, power).padEnd(power, '0')
  const rest = fraction.slice(power)
  return `${BigInt(moved)}${rest === '' ? '' : `.${rest}`}`
}
