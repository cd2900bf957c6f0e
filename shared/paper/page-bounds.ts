import { toHalfWidth } from '../domain/text/change-width.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'

/** The field of 用紙の設定 for the margin of each side. */
export const sideFields = {
  top: 'marginTop',
  right: 'marginRight',
  bottom: 'marginBottom',
  left: 'marginLeft',
} as const
export type SideField = (typeof sideFields)[keyof typeof sideFields]

/** The measures of 用紙の設定. */
export type PageMeasure = SideField | 'gutter' | 'typeSize' | 'minimumSize'

type Bounds = { readonly minimum: number; readonly maximum: number }

const MARGIN: Bounds = { minimum: 5, maximum: 50 }

/** Within what a page can be set: margins and 綴じ代 in millimetres, type in points. */
export const pageBounds: Readonly<Record<PageMeasure, Bounds>> = {
  marginTop: MARGIN,
  marginRight: MARGIN,
  marginBottom: MARGIN,
  marginLeft: MARGIN,
  gutter: { minimum: 0, maximum: 40 },
  typeSize: { minimum: 8, maximum: 16 },
  minimumSize: { minimum: 6, maximum: 12 },
}

/** Points below which the program prints nothing unless the town says otherwise. */
export const DEFAULT_MINIMUM_POINTS = 9

/** Why a measure cannot be set so: no such number, out of bounds, or (of type) smaller than the smallest that the plan allows. */
export type PageFault = Bounds & {
  readonly measure: PageMeasure
  readonly code: 'no-number' | 'outside' | 'below-minimum'
}

/** Points from a decimal text such as 10.5 in either width; null of any other text. */
export function readPoints(text: string): number | null {
  const plain = toHalfWidth(text).trim()
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : null
}

/** What is wrong with the measures of a 用紙の設定; null leaves a measure to the program and is always right. */
export function pageFaults(setup: Pick<FieldsOf<'paperSetup'>, PageMeasure>): readonly PageFault[] {
  const faults = (Object.keys(pageBounds) as PageMeasure[]).flatMap((measure) => faultOf(measure, setup[measure]) ?? [])
  const type = readPoints(setup.typeSize ?? '')
  const minimum = readPoints(setup.minimumSize ?? '') ?? DEFAULT_MINIMUM_POINTS
  if (faults.length > 0 || type === null || type >= minimum) return faults
  return [{ ...pageBounds.typeSize, minimum, measure: 'typeSize', code: 'below-minimum' }]
}

function faultOf(measure: PageMeasure, value: string | number | null): PageFault | null {
  if (value === null) return null
  const bounds = pageBounds[measure]
  const number = typeof value === 'string' ? readPoints(value) : value
  if (number === null) return { ...bounds, measure, code: 'no-number' }
  return number < bounds.minimum || number > bounds.maximum ? { ...bounds, measure, code: 'outside' } : null
}
