import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'
import type { OfficePaperKind } from '../sheets/office/office-paper.ts'
import type { SheetKind } from '../sheets/sheet-choice.ts'
import { DEFAULT_MINIMUM_POINTS, pageBounds, readPoints, sideFields, type SideField } from './page-bounds.ts'

export type PaperSize = 'A4' | 'A3'
export type PaperLie = 'portrait' | 'landscape'
export type PaperFace = FieldsOf<'paperSetup'>['face']

/** Millimetres on each side of the page. */
export type PageMargins = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/**
 * How a page is set. `margins` hold the 綴じ代 already; all that is printed stands between them, the footer too. Type in points: `typeSize`
 * is that of the text, and nothing on the page is smaller than `minimumSize`.
 */
export type PageSetup = {
  readonly size: PaperSize
  readonly lie: PaperLie
  readonly margins: PageMargins
  readonly typeSize: number
  readonly minimumSize: number
  readonly face: PaperFace
}

/** What stands on the page: a sheet, 新旧対照表, the title and the contents of a book, or a paper of the office; `owner` as in `SheetChoice`. */
export type PageSubject = {
  readonly kind: SheetKind | 'comparison' | 'front' | `office-${OfficePaperKind}`
  readonly owner: RecordId | null
}

/** What this one print asks for; null leaves it to the kind of sheet. */
export type PageWish = { readonly size: PaperSize | null; readonly lie: PaperLie | null }

export const NO_WISH: PageWish = { size: null, lie: null }

const UPRIGHT: readonly PageSubject['kind'][] = [
  'card',
  'chapters',
  'inventory',
  'terms',
  'front',
  'office-unanswered',
  'office-cover',
  'office-key',
]
const LARGE: readonly PageSubject['kind'][] = ['kpi', 'schedule', 'roadmap']

/** The paper that such a sheet is handed out on: cards, prose and long lists of few columns stand upright, the tables lie on their side, wide ones on A3. */
function usualPaper(kind: PageSubject['kind']): { readonly size: PaperSize; readonly lie: PaperLie } {
  return { size: LARGE.includes(kind) ? 'A3' : 'A4', lie: UPRIGHT.includes(kind) ? 'portrait' : 'landscape' }
}

/**
 * The page of a sheet of the plan: what is wished, then what the plan has set (用紙の設定, for one sheet 用紙への収め方), then the program's
 * own. A measure out of bounds counts as the nearest within them. Without a plan the page is the program's own.
 */
export function pageSetupOf(model: PlanModel | null, subject: PageSubject, wish: PageWish = NO_WISH): PageSetup {
  const usual = usualPaper(subject.kind)
  const [size, lie] = [wish.size ?? usual.size, wish.lie ?? usual.lie]
  const set = model?.list('paperSetup')[0]?.fields ?? null
  const minimumSize = minimumSizeOf(set)
  const fitted = model === null || subject.owner === null ? null : fittedSizeOf(model, subject.owner)
  const typeSize = fitted ?? pointsWithin('typeSize', set?.typeSize) ?? usualTypeSize(subject.kind, size, lie)
  return {
    size,
    lie,
    margins: marginsOf(set),
    typeSize: Math.max(typeSize, minimumSize),
    minimumSize,
    face: set?.face ?? 'gothic',
  }
}

/** The program's own margins. The footer stands above the lower one. */
export const DEFAULT_MARGINS: PageMargins = { top: 13, right: 14, bottom: 9, left: 14 }

function usualTypeSize(kind: PageSubject['kind'], size: PaperSize, lie: PaperLie): number {
  if (kind === 'office-key') return 14
  if (kind === 'office-cover') return 11
  if (kind === 'card') return size === 'A3' && lie === 'portrait' ? 12 : 10.5
  return size === 'A3' ? 10.5 : 9.5
}

/** The type in points that was decided for the sheet of an owner alone (用紙への収め方), which another sheet may share the page with; null where none was. */
export function fittedSizeOf(model: PlanModel, owner: RecordId): number | null {
  const size = pointsWithin('typeSize', model.listBy('sheetFit', 'owner', owner)[0]?.fields.typeSize)
  return size === null ? null : Math.max(size, minimumSizeOf(model.list('paperSetup')[0]?.fields ?? null))
}

function minimumSizeOf(set: FieldsOf<'paperSetup'> | null): number {
  return pointsWithin('minimumSize', set?.minimumSize) ?? DEFAULT_MINIMUM_POINTS
}

function pointsWithin(field: 'typeSize' | 'minimumSize', text: string | null | undefined): number | null {
  const points = text === null || text === undefined ? null : readPoints(text)
  return points === null ? null : within(points, pageBounds[field])
}

function marginsOf(set: FieldsOf<'paperSetup'> | null): PageMargins {
  const gutter = within(set?.gutter ?? 0, pageBounds.gutter)
  const gutterAt = set?.gutterAt ?? 'left'
  const marginAt = (side: keyof PageMargins, field: SideField) =>
    within(set?.[field] ?? DEFAULT_MARGINS[side], pageBounds[field]) + (side === gutterAt ? gutter : 0)
  const { top, right, bottom, left } = sideFields
  return {
    top: marginAt('top', top),
    right: marginAt('right', right),
    bottom: marginAt('bottom', bottom),
    left: marginAt('left', left),
  }
}

function within(measure: number, { minimum, maximum }: { readonly minimum: number; readonly maximum: number }): number {
  return Math.min(maximum, Math.max(minimum, measure))
}

const SHORT_MM = { A4: 210, A3: 297 } as const
const LONG_MM = { A4: 297, A3: 420 } as const

/** Width and height in millimetres. */
export type PageExtent = { readonly width: number; readonly height: number }

export function paperExtent({ size, lie }: Pick<PageSetup, 'size' | 'lie'>): PageExtent {
  const [short, long] = [SHORT_MM[size], LONG_MM[size]]
  return lie === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}

/** What the margins leave of the paper, for the body and the footer together. */
export function printedExtent(setup: PageSetup): PageExtent {
  const { width, height } = paperExtent(setup)
  const { top, right, bottom, left } = setup.margins
  return { width: width - left - right, height: height - top - bottom }
}
