import type { BlockSize, LineCut, PartSize, PlacedBlock } from '#shared/paper/paginate.ts'
import { boxOf, measureLines, measureWholeText, type TextLine } from './measure-lines.ts'
import type { SheetBlock } from '../sheets/sheet-layout.ts'
import type { TextSlices } from '../sheets/sheet-context.ts'

type MeasuredPart = PartSize & { readonly lines: ReadonlyArray<readonly TextLine[]> }

/**
 * A block as the page has laid it out. One that may be broken `isSliced`: its texts are measured as lines, each as a single one where
 * no text has to be cut. Every piece of it shows all of its `repeatedTexts`, given with their lengths.
 */
export type MeasuredBlock = BlockSize & {
  readonly isSliced: boolean
  readonly repeatedTexts: ReadonlyMap<string, number>
  readonly above: MeasuredPart
  readonly side: MeasuredPart
  readonly parts: readonly MeasuredPart[]
}

const NOTHING: MeasuredPart = { height: 0, columns: [], lines: [] }

/** Measures the block that `body` shows; `room` is what a page can hold. */
export function measureBlock(body: HTMLElement, block: SheetBlock, room: number): MeasuredBlock {
  const { height } = body.getBoundingClientRect()
  const { isHeading, isFlowing, partsPerRow, partCount, unit, kept, caption, growth } = block
  const size = { height, isHeading, isFlowing, partsPerRow, unit, kept, caption, growth }
  if (height > room) return { ...size, ...measureInside(body, partCount, { room, linesOf: measureLines }) }
  if (partCount > partsPerRow)
    return { ...size, ...measureInside(body, partCount, { room, linesOf: measureWholeText }) }
  const parts = Array.from({ length: partCount }, () => NOTHING)
  return {
    ...size,
    frame: 0,
    repeated: 0,
    repeatedTexts: new Map(),
    above: NOTHING,
    side: NOTHING,
    parts,
    isSliced: false,
  }
}

type LinesOf = (text: HTMLElement, originTop: number) => readonly TextLine[]

type Inside = Pick<MeasuredBlock, 'frame' | 'repeated' | 'repeatedTexts' | 'above' | 'side' | 'parts' | 'isSliced'>

/** Heads and texts higher than this share of a page are not repeated but cut as all others. */
const REPEATED_SHARE = 1 / 4

function measureInside(
  body: HTMLElement,
  partCount: number,
  { room, linesOf }: { readonly room: number; readonly linesOf: LinesOf },
): Inside {
  const highest = room * REPEATED_SHARE
  const heads = headsIn(body)
  const all = textsIn(body)
  const ofHeads = all.filter((text) => heads.elements.some((head) => head.contains(text)))
  const below = all.filter((text) => !ofHeads.includes(text))
  const height = repeatedHeight(body, below)
  const repeated = height > highest ? [] : below.filter(isRepeated)
  const texts = below.filter((text) => !repeated.includes(text))
  const outer = texts.filter((text) => text.closest('[data-part], [data-beside], [data-foot-of]') === null)
  const { top } = body.getBoundingClientRect()
  const areHeadsCut = heads.height > highest
  const ofEachPiece = areHeadsCut ? repeated : [...repeated, ...ofHeads]
  const letter = letterOf(body)
  // A label that is cut still says on each piece that it goes on; the height of repeated ones has room for that.
  const forMark = height > highest ? LEADING * letter : 0
  return {
    frame: PADDING_EM * letter + forMark + (areHeadsCut ? heads.elements.length * CUT_HEAD_EM * letter : heads.height),
    repeated: repeated.length === 0 ? 0 : height,
    repeatedTexts: new Map(ofEachPiece.map((text) => [text.dataset['text'] ?? '', text.textContent.length])),
    above: areHeadsCut ? partOf(columnsOf(ofHeads, top, linesOf), 0) : NOTHING,
    side: partOf(columnsOf(outer, top, linesOf), 0),
    parts: Array.from({ length: partCount }, (_, part) => measurePart(body, part, { texts, linesOf })),
    isSliced: true,
  }
}

/** Room between the texts and the rules around them, in letters: the padding of cells and bars, above and below, part and side. */
const PADDING_EM = 2.5

/** What is left of a head on each piece when the plan's own words in it are cut: its padding, and a word of the program in two lines. */
const CUT_HEAD_EM = 4

type Heads = { readonly elements: readonly HTMLElement[]; readonly height: number }

/** What stands at the top of a block and is meant to stand on each of its pieces. */
function headsIn(body: HTMLElement): Heads {
  const elements = [...body.querySelectorAll<HTMLElement>('[data-repeated]')].filter((head) => !isRepeated(head))
  return { elements, height: sum(elements.map(heightOf)) }
}

function letterOf(body: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(body).fontSize)
}

/** Height of the texts that every piece shows, with the line that says that it goes on. */
function repeatedHeight(body: HTMLElement, texts: readonly HTMLElement[]): number {
  const repeated = texts.filter(isRepeated)
  return repeated.length === 0 ? 0 : boxHeight(repeated) + (LEADING + PADDING_EM) * letterOf(body)
}

/** Height of the highest cell of texts. */
function boxHeight(texts: readonly HTMLElement[]): number {
  const heights = [...byCell(texts).values()].map((cell) => {
    const boxes = cell.map(boxOf)
    return Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
  })
  return Math.max(0, ...heights)
}

type PartTexts = { readonly texts: readonly HTMLElement[]; readonly linesOf: LinesOf }

function measurePart(body: HTMLElement, part: number, { texts, linesOf }: PartTexts): MeasuredPart {
  const row = partIn(body, part)
  if (row === null) return NOTHING
  const { top } = row.getBoundingClientRect()
  const foot = body.querySelector<HTMLElement>(`[data-foot-of="${String(part)}"]`)
  const beside = body.querySelector<HTMLElement>(`[data-beside="${String(part)}"]`)
  const own = texts.filter((text) => partAround(text) === row || beside?.contains(text) || foot?.contains(text))
  const columns = columnsOf(own, top, linesOf)
  const isCut = linesOf === measureLines
  const height = Math.max(heightWithGap(row, partIn(body, part + 1)), bottomOf(foot) - top)
  return partOf(isCut && row.dataset['oneColumn'] !== undefined ? [stacked(columns)] : columns, height)
}

function bottomOf(foot: HTMLElement | null): number {
  return foot?.getBoundingClientRect().bottom ?? -Infinity
}

/** Height of a part with what keeps it from the next one: the margin between them. */
function heightWithGap(row: HTMLElement, next: HTMLElement | null): number {
  const { top, height } = row.getBoundingClientRect()
  return Math.max(height, (next?.getBoundingClientRect().top ?? top) - top)
}

function partIn(body: HTMLElement, part: number): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-part="${String(part)}"]`)
}

function partAround(text: HTMLElement): HTMLElement | null {
  return text.closest<HTMLElement>('[data-part]')
}

function heightOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height
}

/** At least `height`, and as high as its highest column. */
function partOf(lines: ReadonlyArray<readonly TextLine[]>, height: number): MeasuredPart {
  const columns = lines.map((column) => ({ top: column[0]?.top ?? 0, bottoms: column.map(({ bottom }) => bottom) }))
  const textHeight = Math.max(0, ...columns.map((column) => (column.bottoms.at(-1) ?? 0) - column.top))
  return { height: Math.max(height, textHeight), columns, lines }
}

/** The lines of the texts of each cell. */
function columnsOf(texts: readonly HTMLElement[], top: number, linesOf: LinesOf): ReadonlyArray<readonly TextLine[]> {
  return [...byCell(texts).values()]
    .map((cell) => cell.flatMap((text) => linesOf(text, top)))
    .filter((column) => column.length > 0)
}

function byCell(texts: readonly HTMLElement[]): ReadonlyMap<Element | null, readonly HTMLElement[]> {
  return Map.groupBy(texts, (text) => text.closest('[data-one-column], [data-column], td, th'))
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

/** Whether every piece of its block shows this text. */
function isRepeated({ dataset }: HTMLElement): boolean {
  return dataset['text'] !== undefined && dataset['repeated'] !== undefined
}

/** The texts that stand on this page of a block that may be broken; null of any other, which stands there whole. */
export function slicesOf(block: MeasuredBlock, placed: PlacedBlock): TextSlices | null {
  if (!block.isSliced) return null
  const slices = new Map<string, { from: number; to: number }>()
  for (const [textKey, to] of block.repeatedTexts) slices.set(textKey, { from: 0, to })
  addLines(slices, block.above, placed.above)
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
