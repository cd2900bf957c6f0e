import type { BlockSize, LineCut, PartSize, PlacedBlock } from '#shared/sheets/paginate.ts'
import { measureLines, type TextLine } from './measure-lines.ts'
import type { SheetBlock } from './sheet-layout.ts'
import type { TextSlices } from './sheet-context.ts'

type MeasuredPart = PartSize & { readonly lines: ReadonlyArray<readonly TextLine[]> }

/** A block as the page has laid it out. Only one that no page can hold is measured line by line. */
export type MeasuredBlock = BlockSize & {
  readonly isCut: boolean
  readonly side: MeasuredPart
  readonly parts: readonly MeasuredPart[]
}

const NOTHING: MeasuredPart = { height: 0, columns: [], lines: [] }

/** Measures the block that `body` shows; `room` is what a page can hold. */
export function measureBlock(body: HTMLElement, block: SheetBlock, room: number): MeasuredBlock {
  const { top, height } = body.getBoundingClientRect()
  const { isHeading } = block
  if (height <= room) return { height, frame: 0, side: NOTHING, parts: [], isHeading, isCut: false }
  const side = measureSide(body, top)
  const parts = Array.from({ length: block.partCount }, (_, part) => measurePart(body, part))
  return { height, frame: frameOf(body), side, parts, isHeading, isCut: true }
}

/** Room between the texts and the rules around them, in letters: the padding of cells and bars, above and below, part and side. */
const PADDING_EM = 2.5

function frameOf(body: HTMLElement): number {
  const repeated = [...body.querySelectorAll('[data-repeated]')].map((head) => head.getBoundingClientRect().height)
  return sum(repeated) + PADDING_EM * Number.parseFloat(getComputedStyle(body).fontSize)
}

function measureSide(body: HTMLElement, top: number): MeasuredPart {
  const texts = textsIn(body).filter((text) => text.closest('[data-part]') === null)
  return partOf(columnsOf(texts, top), 0)
}

function measurePart(body: HTMLElement, part: number): MeasuredPart {
  const row = body.querySelector<HTMLElement>(`[data-part="${String(part)}"]`)
  if (row === null) return NOTHING
  const { top, height } = row.getBoundingClientRect()
  const columns = columnsOf(textsIn(row), top)
  return partOf(row.dataset['oneColumn'] === undefined ? columns : [stacked(columns)], height)
}

/** At least `height`, and as high as its highest column. */
function partOf(lines: ReadonlyArray<readonly TextLine[]>, height: number): MeasuredPart {
  const columns = lines.map((column) => ({ top: column[0]?.top ?? 0, bottoms: column.map(({ bottom }) => bottom) }))
  const textHeight = Math.max(0, ...columns.map((column) => (column.bottoms.at(-1) ?? 0) - column.top))
  return { height: Math.max(height, textHeight), columns, lines }
}

/** The lines of the texts of each cell. */
function columnsOf(texts: readonly HTMLElement[], top: number): ReadonlyArray<readonly TextLine[]> {
  const byCell = Map.groupBy(texts, (text) => text.closest('[data-one-column], td, th'))
  return [...byCell.values()]
    .map((cell) => cell.flatMap((text) => measureLines(text, top)))
    .filter((column) => column.length > 0)
}

/** All lines one below the other, wherever they stand now: what is cut so fits, however the bars then fall. */
function stacked(columns: ReadonlyArray<readonly TextLine[]>): readonly TextLine[] {
  let end = 0
  return columns.flat().map((line, index, all) => {
    const isNewText = index > 0 && all[index - 1]?.textKey !== line.textKey
    const height = Math.max(0, line.bottom - line.top)
    const top = end + (isNewText ? height : 0)
    end = top + height * LEADING
    return { ...line, top, bottom: end }
  })
}

/** A line of text is higher than its letters. */
const LEADING = 1.6

function textsIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-text]')]
}

/** The texts that stand on this page of a block that was cut; null where it stands there whole. */
export function slicesOf(block: MeasuredBlock, placed: PlacedBlock): TextSlices | null {
  if (!block.isCut) return null
  const slices = new Map<string, { from: number; to: number }>()
  addLines(slices, block.side, placed.side)
  for (const { part, lines } of placed.parts) addLines(slices, block.parts[part] ?? NOTHING, lines)
  return slices
}

function addLines(slices: Map<string, { from: number; to: number }>, part: MeasuredPart, cut: LineCut): void {
  part.lines.forEach((column, at) => {
    const { from, to } = cut[at] ?? { from: 0, to: 0 }
    for (const line of column.slice(from, to)) {
      const begun = slices.get(line.textKey)
      slices.set(line.textKey, { from: begun?.from ?? line.from, to: line.to })
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
