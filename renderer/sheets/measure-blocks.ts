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
  const inner = Math.max(side.height, sum(parts.map((part) => part.height)))
  const padding = Math.max(...[side, ...parts].map(paddingOf))
  return { height, frame: Math.max(0, height - inner) + padding, side, parts, isHeading, isCut: true }
}

function measureSide(body: HTMLElement, top: number): MeasuredPart {
  const texts = textsIn(body).filter((text) => text.closest('[data-part]') === null)
  return partOf(texts, top, null)
}

function measurePart(body: HTMLElement, part: number): MeasuredPart {
  const rows = [...body.querySelectorAll<HTMLElement>(`[data-part="${String(part)}"]`)]
  const boxes = rows.map((row) => row.getBoundingClientRect())
  const top = Math.min(...boxes.map((box) => box.top))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return partOf(rows.flatMap(textsIn), top, bottom - top)
}

/** `height` null takes that of the texts. */
function partOf(texts: readonly HTMLElement[], top: number, height: number | null): MeasuredPart {
  const byColumn = Map.groupBy(texts, (text) => text.closest('[data-column], td, th'))
  const lines = [...byColumn.values()]
    .map((column) => column.flatMap((text) => measureLines(text, top)))
    .filter((column) => column.length > 0)
  const columns = lines.map((column) => ({ top: column[0]?.top ?? 0, bottoms: column.map(({ bottom }) => bottom) }))
  const textHeight = Math.max(0, ...columns.map((column) => (column.bottoms.at(-1) ?? 0) - column.top))
  return { height: height ?? textHeight, columns, lines }
}

function textsIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-text]')]
}

/** What a part is higher than its texts. */
function paddingOf({ height, columns }: MeasuredPart): number {
  return height - Math.max(0, ...columns.map(({ top, bottoms }) => (bottoms.at(-1) ?? 0) - top))
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
