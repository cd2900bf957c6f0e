/** An exact number. `bottom` is greater than 0; the fraction need not be in its lowest terms. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint }

export const ZERO: Fraction = { top: 0n, bottom: 1n }
export const HUNDRED: Fraction = { top: 100n, bottom: 1n }

/** The number that an exact decimal text stands for: `-12.50`. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '', digits = ''] = decimal.split('.')
  return { top: BigInt(whole + digits), bottom: 10n ** BigInt(digits.length) }
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom }
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, { top: -other.top, bottom: other.bottom })
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.top, bottom: one.bottom * other.bottom }
}

/** One divided by another, which must not be 0. */
export function over(one: Fraction, other: Fraction): Fraction {
  if (other.top === 0n) throw new RangeError('a fraction was divided by zero')
  const [top, bottom] = [one.top * other.bottom, one.bottom * other.top]
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom }
}

export function compareFractions(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const difference = minus(one, other).top
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export function isSame(one: Fraction, other: Fraction): boolean {
  return compareFractions(one, other) === 0
}

/**
 * The number with so many decimals: rounded half away from zero (四捨五入), or cut so that it never shows more than there is.
 */
export function decimalText({ top, bottom }: Fraction, places: number, rounding: 'half-up' | 'cut'): string {
  const scaled = top * 10n ** BigInt(places)
  const units = rounding === 'cut' ? floorOf(scaled, bottom) : roundedOf(scaled, bottom)
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const cut = digits.length - places
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${places === 0 ? '' : `.${digits.slice(cut)}`}`
}

function floorOf(top: bigint, bottom: bigint): bigint {
  return top < 0n && top % bottom !== 0n ? top / bottom - 1n : top / bottom
}

function roundedOf(top: bigint, bottom: bigint): bigint {
  const size = ((top < 0n ? -top : top) * 2n + bottom) / (bottom * 2n)
  return top < 0n ? -size : size
}
