/**
 * A column of text that may be cut between its lines: the bottom of each line, ascending, in the same unit as everything here,
 * counted from the top of the part.
 */
export type TextColumn = { readonly top: number; readonly bottoms: readonly number[] }

/** What stands below each other in a block: an indicator, a lane. Its columns stand beside each other. */
export type PartSize = { readonly height: number; readonly columns: readonly TextColumn[] }

/**
 * What is kept together where that costs little paper. `height` is that of the whole block, `frame` what every piece of it needs
 * besides its parts (rules, a heading of its own). `above` stands above the parts, once: heads that are too high to be repeated. `side` stands
 * beside the parts, once; `repeated` is the height of what stands there on every piece (number and name). `partsPerRow` parts make a row that is not torn. A block that `isFlowing` begins wherever
 * its first row fits; any other goes to the next page unless it would leave much of this one blank.
 */
export type BlockSize = {
  readonly height: number
  readonly frame: number
  readonly repeated: number
  readonly above?: PartSize | undefined
  readonly side: PartSize
  readonly parts: readonly PartSize[]
  readonly partsPerRow: number
  readonly isFlowing: boolean
  readonly isHeading: boolean
  /** Blocks in a row of one unit (a card) stay on one page where a page can hold them. */
  readonly unit?: string | undefined
  /** The same for blocks within a unit, where it is higher than a page: a table and the notes below it. */
  readonly kept?: string | undefined
  /** What a block is that begins a unit and is left out where its page shows the same already: the heading of several cards. */
  readonly caption?: string | undefined
  /** How much of what is left of its unit's share of the page it takes, beside the others of its unit; left out, nothing. */
  readonly growth?: number | undefined
  /** Whether `height` is more than what stands in it needs. */
  readonly isGrown?: boolean | undefined
}

/** Lines from..to (exclusive) of every column of a part. */
export type LineCut = ReadonlyArray<{ readonly from: number; readonly to: number }>

/** A part, or some of its lines, on a page. */
export type PlacedPart = { readonly part: number; readonly lines: LineCut }

/** A block, or a piece of one, on a page. */
export type PlacedBlock = {
  readonly block: number
  readonly isContinued: boolean
  readonly above: LineCut
  readonly side: LineCut
  readonly parts: readonly PlacedPart[]
}

export type Page = readonly PlacedBlock[]

/** Room for blocks on the first page and on every other one. */
export type PageRoom = {
  readonly first: number
  readonly others: number
  /** How many units share a page at most; left out, as many as it can hold. */
  readonly units?: number | undefined
}

/** A block of several rows is broken rather than leave more than this share of a page blank. */
const BLANK_SHARE = 1 / 4

/**
 * The blocks on pages, in order, each part and line exactly once, captions that a page shows already left out. A block that does not fit goes to the next page, with the
 * headings directly above it where one page can hold them all, or is broken between its rows: where it flows, where too much of the page would stay blank, where no
 * page can hold it. A unit that a page can hold is not broken at all, and begins a page where the page has its number of units, and where not
 * all that stands under its caption fits below another one. Only a row that no page can hold is cut, between its parts and, if need be, between lines.
 */
export function paginate(blocks: readonly BlockSize[], room: PageRoom): readonly Page[] {
  const pages: PlacedBlock[][] = []
  let left = 0
  const turn = () => {
    left = pages.length === 0 ? room.first : room.others
    pages.push([])
  }
  const place = (placed: PlacedBlock, height: number) => {
    pages.at(-1)?.push(placed)
    left -= height
  }
  turn()
  for (let index = 0; index < blocks.length;) {
    const group = groupFrom(blocks, index)
    const shown = captionOf(blocks, pages.at(-1) ?? [])
    const soFar = { page: pages.at(-1) ?? [], left, room }
    if (turnsBefore(blocks, index, soFar)) turn()
    else if (blocks[index]?.caption !== undefined && blocks[index]?.caption === shown) {
      index += 1
      continue
    }
    const height = sum(group.map((block) => block.height))
    const isFresh = pages.at(-1)?.length === 0
    const isHelped = !isFresh || height <= room.others
    if (height > left && isHelped && !isBrokenHere(group, left, room.others)) turn()
    const isBroken = isBrokenHere(group, left, room.others)
    for (const [offset, block] of group.entries()) {
      if (block.height > left && block.height <= room.others && !isBroken) turn()
      if (block.height <= left) place(whole(block, index + offset), block.height)
      else cutBlock({ block, index: index + offset, left: () => left, turn, place })
    }
    index += group.length
  }
  return pages
}

type PageSoFar = { readonly page: Page; readonly left: number; readonly room: PageRoom }

/** Whether the unit, or what is kept together within one, that begins at `index` begins on the next page. */
function turnsBefore(blocks: readonly BlockSize[], index: number, soFar: PageSoFar): boolean {
  return turnsForUnit(blocks, index, soFar) || turnsForKept(blocks, index, soFar)
}

/** Whether a unit that begins at `index` begins on a page of its own. */
function turnsForUnit(blocks: readonly BlockSize[], index: number, { page, left, room }: PageSoFar): boolean {
  const { unit, caption } = blocks[index] ?? {}
  if (unit === undefined || unit === blocks[index - 1]?.unit || page.length === 0) return false
  if (caption !== undefined && caption !== captionOf(blocks, page)) {
    const { height, count } = sizeUnderCaption(blocks, index)
    if (height > left || unitsOn(blocks, page).size + count > (room.units ?? Infinity)) return true
  }
  const end = blocks.findIndex((block, at) => at > index && block.unit !== unit)
  const shown = captionOf(blocks, page)
  const height = sum(
    blocks
      .slice(index, end < 0 ? blocks.length : end)
      .map((block) => (block.caption !== undefined && block.caption === shown ? 0 : block.height)),
  )
  return unitsOn(blocks, page).size >= (room.units ?? Infinity) || (height > left && height <= room.others)
}

/** Whether blocks that are kept together begin on a page of their own. */
function turnsForKept(blocks: readonly BlockSize[], index: number, { page, left, room }: PageSoFar): boolean {
  const kept = blocks[index]?.kept
  if (kept === undefined || kept === blocks[index - 1]?.kept || page.length === 0) return false
  const end = blocks.findIndex((block, at) => at > index && block.kept !== kept)
  const height = sum(blocks.slice(index, end < 0 ? blocks.length : end).map((block) => block.height))
  return height > left && height <= room.others
}

function unitsOn(blocks: readonly BlockSize[], page: Page): ReadonlySet<string | undefined> {
  return new Set(page.map(({ block }) => blocks[block]?.unit))
}

/** Height and number of the units that stand under the caption at `index`, the caption once. */
function sizeUnderCaption(
  blocks: readonly BlockSize[],
  index: number,
): { readonly height: number; readonly count: number } {
  const caption = blocks[index]?.caption
  const end = blocks.findIndex((block, at) => at > index && block.caption !== undefined && block.caption !== caption)
  const under = blocks.slice(index, end < 0 ? blocks.length : end)
  const height = sum(under.map((block, at) => (block.caption !== undefined && at > 0 ? 0 : block.height)))
  return { height, count: new Set(under.map(({ unit }) => unit)).size }
}

/** The caption under which the last block of a page stands. */
function captionOf(blocks: readonly BlockSize[], page: Page): string | undefined {
  return page.map(({ block }) => blocks[block]?.caption).findLast((caption) => caption !== undefined)
}

/** The block at `index` with the headings before it: what has to begin on the same page. */
function groupFrom(blocks: readonly BlockSize[], index: number): readonly BlockSize[] {
  const row = blocks.findIndex((block, at) => at >= index && !block.isHeading)
  return blocks.slice(index, row < 0 ? blocks.length : row + 1)
}

/** Whether the block at the end of a group that does not fit into `left` begins there nevertheless, with one of its rows or more. */
function isBrokenHere(group: readonly BlockSize[], left: number, pageRoom: number): boolean {
  const block = group.at(-1)
  if (block === undefined || block.parts.length <= block.partsPerRow) return false
  const headings = sum(group.slice(0, -1).map(({ height }) => height))
  const rows = block.parts.map((_, part) => rowHeightAt(block, part))
  const first = aboveOf(block).height + Math.max(rows[0] ?? 0, firstLine(block.side), block.repeated)
  const isWorthIt = block.isFlowing || left > pageRoom * BLANK_SHARE
  const canFollow = block.height > pageRoom || rows.every((height) => height + block.frame <= pageRoom)
  return isWorthIt && canFollow && headings + block.frame + first <= left
}

function whole(block: BlockSize, index: number): PlacedBlock {
  return {
    block: index,
    isContinued: false,
    above: allLines(aboveOf(block)),
    side: allLines(block.side),
    parts: block.parts.map((size, part) => ({ part, lines: allLines(size) })),
  }
}

const NOTHING: PartSize = { height: 0, columns: [] }

function aboveOf({ above = NOTHING }: BlockSize): PartSize {
  return above
}

function allLines({ columns }: PartSize): LineCut {
  return columns.map(({ bottoms }) => ({ from: 0, to: bottoms.length }))
}

type Cutting = {
  readonly block: BlockSize
  readonly index: number
  readonly left: () => number
  readonly turn: () => void
  readonly place: (placed: PlacedBlock, height: number) => void
}

/** Where the rest of a block begins: the next part, and how many lines of it, of the side and of what stands above are placed already. */
type Rest = {
  readonly part: number
  readonly lines: readonly number[]
  readonly above: readonly number[]
  readonly side: readonly number[]
}

function cutBlock({ block, index, left, turn, place }: Cutting): void {
  let rest: Rest = {
    part: 0,
    lines: startOf(block.parts[0]),
    above: startOf(aboveOf(block)),
    side: startOf(block.side),
  }
  for (let isContinued = false; !isContinued || !isDone(block, rest); isContinued = true) {
    if (isContinued) turn()
    const piece = pieceOf(block, rest, left() - block.frame)
    const { above, side, parts } = piece
    place({ block: index, isContinued, above, side, parts }, block.frame + piece.height)
    rest = piece.rest
  }
}

function startOf(size: PartSize | undefined): readonly number[] {
  return size === undefined ? [] : size.columns.map(() => 0)
}

function isDone(block: BlockSize, rest: Rest): boolean {
  return rest.part >= block.parts.length && isTaken(aboveOf(block), rest.above) && isTaken(block.side, rest.side)
}

type Piece = {
  readonly above: LineCut
  readonly side: LineCut
  readonly parts: readonly PlacedPart[]
  readonly height: number
  readonly rest: Rest
}

/** As much of the rest as goes into `room`: what stands above, and below it whatever still fits; at least a line, so that every page brings the end nearer. */
function pieceOf(block: BlockSize, rest: Rest, room: number): Piece {
  const above = takeLines(aboveOf(block), rest.above, room)
  if (isTaken(aboveOf(block), above.next)) {
    const below = pieceBelow(block, rest, room - above.height)
    const height = above.height + below.height
    if (above.height === 0 || height <= room) {
      return { ...below, above: above.cut, height, rest: { ...below.rest, above: above.next } }
    }
  }
  const side = rest.side.map((line) => ({ from: line, to: line }))
  return { above: above.cut, side, parts: [], height: above.height, rest: { ...rest, above: above.next } }
}

/** As many rows of the rest as go into `room`, and at least one part or line. */
function pieceBelow(block: BlockSize, rest: Rest, room: number): Omit<Piece, 'above'> {
  const side = takeLines(block.side, rest.side, room)
  const parts: PlacedPart[] = []
  let used = 0
  let { part, lines } = rest
  for (let size = block.parts[part]; size !== undefined; size = block.parts[part]) {
    const height = heightFrom(size, lines)
    const isCuttable = size.columns.some(({ bottoms }) => bottoms.length > 0)
    if (parts.length > 0 && used + rowHeightAt(block, part) > room) break
    if (used + height > room && (parts.length > 0 || isCuttable)) {
      if (parts.length > 0) break
      const taken = takeLines(size, lines, room)
      parts.push({ part, lines: taken.cut })
      lines = taken.next
      used = taken.height
      if (!isTaken(size, lines)) break
    } else {
      parts.push({ part, lines: size.columns.map(({ bottoms }, at) => ({ from: lines[at] ?? 0, to: bottoms.length })) })
      used += height
    }
    part += 1
    lines = startOf(block.parts[part])
  }
  const height = Math.max(used, side.height, block.repeated)
  return { side: side.cut, parts, height, rest: { ...rest, part, lines, side: side.next } }
}

/** Height of the first lines of what stands beside the parts. */
function firstLine({ columns }: PartSize): number {
  return Math.max(0, ...columns.map(({ top, bottoms }) => (bottoms[0] ?? top) - top))
}

/** Height of the row that begins with a part; 0 for a part within its row. */
function rowHeightAt({ parts, partsPerRow }: BlockSize, part: number): number {
  if (part % partsPerRow !== 0) return 0
  return sum(parts.slice(part, part + partsPerRow).map(({ height }) => height))
}

function isTaken({ columns }: PartSize, lines: readonly number[]): boolean {
  return columns.every(({ bottoms }, at) => (lines[at] ?? 0) >= bottoms.length)
}

/** Height of what is left of a part after some lines of its columns. */
function heightFrom(size: PartSize, lines: readonly number[]): number {
  if (lines.every((line) => line === 0)) return size.height
  const top = topOfRest(size.columns, lines)
  return Math.max(0, ...size.columns.map(({ bottoms }) => (bottoms.at(-1) ?? top) - top))
}

/** Where the rest of a part begins: the highest of the lines that are left in its columns; 0 where none is. */
function topOfRest(columns: readonly TextColumn[], lines: readonly number[]): number {
  const tops = columns.flatMap((column, at) => {
    const line = lines[at] ?? 0
    return line < column.bottoms.length ? [topOf(column, line)] : []
  })
  return tops.length === 0 ? 0 : Math.min(...tops)
}

/** Where a line of a column begins. */
function topOf({ top, bottoms }: TextColumn, line: number): number {
  return line === 0 ? top : (bottoms[line - 1] ?? top)
}

type Taken = { readonly cut: LineCut; readonly next: readonly number[]; readonly height: number }

/**
 * The lines that go into `room`, counted from the highest line that is left: columns may stand beside and below each other. At least that
 * line is taken.
 */
function takeLines({ columns }: PartSize, from: readonly number[], room: number): Taken {
  const top = topOfRest(columns, from)
  const cut = columns.map((column, at) => {
    const start = from[at] ?? 0
    const fitting = column.bottoms.filter((bottom) => bottom <= top + room).length
    const isFirst = start < column.bottoms.length && topOf(column, start) === top
    return { from: start, to: Math.max(fitting, isFirst ? start + 1 : start) }
  })
  const ends = cut.map(({ from: start, to }, at) => (to > start ? (columns[at]?.bottoms[to - 1] ?? top) : top))
  return { cut, next: cut.map(({ to }) => to), height: Math.max(0, ...ends.map((end) => end - top)) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
