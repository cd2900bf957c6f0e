import type { RecordId } from '../../domain/record/field.ts'

/** A body with those below it and those beside it. */
export type ChartNode = {
  readonly id: RecordId
  readonly below: readonly ChartNode[]
  readonly beside: readonly ChartNode[]
}

/** Where the word of the line to its parent stands: beside the line from above, above the box, or on the line from the left. */
export type LinkPlace = 'drop' | 'above' | 'line' | 'none'

/** A box: `BOX_TRACKS` tracks wide from `column`. `stem` is where a line leaves it downwards, in tracks from its left; null for none. */
export type ChartBox = {
  readonly id: RecordId
  readonly row: number
  readonly column: number
  readonly stem: number | null
  readonly linkAt: LinkPlace
}

/**
 * A line within one row. Each row has a gap above its boxes. `bus` lies on top of the gap, `drop` goes down through it; `trunk` goes down
 * through the whole row; `tick` lies at the height of the boxes' names and leads from a trunk to a box, `last` is the tick where the trunk ends, `arm` one from box to box; `branch` begins there and goes
 * down to the end of the row.
 */
export type ChartLine =
  | { readonly kind: 'bus' | 'arm' | 'tick' | 'last'; readonly row: number; readonly from: number; readonly to: number }
  | { readonly kind: 'drop' | 'trunk' | 'branch'; readonly row: number; readonly at: number }

export type Chart = {
  readonly tracks: number
  readonly rows: number
  readonly boxes: readonly ChartBox[]
  readonly lines: readonly ChartLine[]
}

export const BOX_TRACKS = 4
/** Room for a trunk to the left of boxes that stand below each other, and for the line to a box beside, with its word. */
const [INDENT, BESIDE_GAP] = [2, 3]
/** Tracks of the line to a box beside, from the trunk on: its word stands there. */
export const WORD_TRACKS = BESIDE_GAP - 1

type Part = Chart & { readonly anchor: number }

/**
 * Boxes on a grid of equal tracks: parents above what is below them, advisers to the right of them. What would be wider than `most` tracks stands
 * below each other instead, in as many columns as there is room for; only depth itself can take more.
 */
export function chartOf(roots: readonly ChartNode[], most: number): Chart {
  const bands: Part[][] = []
  let used = Infinity
  for (const root of roots) {
    const part = partOf(root, most)
    if (used + part.tracks > most) {
      bands.push([])
      used = 0
    }
    bands.at(-1)?.push(part)
    used += part.tracks
  }
  return below(bands.map((parts) => besideEachOther(parts)))
}

function partOf(node: ChartNode, most: number): Part {
  const advisers = node.beside.map((each) => partOf(each, Math.max(BOX_TRACKS, Math.floor(most / 3))))
  const advising = below(advisers)
  const own = withBelow(node, Math.max(BOX_TRACKS, most - (advisers.length === 0 ? 0 : advising.tracks + BESIDE_GAP)))
  if (advisers.length === 0) return own
  const column = own.tracks + BESIDE_GAP
  const trunk = own.tracks + 1
  const rows = startsOf(advisers)
  const lines = advisers.flatMap(({ anchor }, rank): readonly ChartLine[] => {
    const row = rows[rank] ?? 0
    if (rank > 0)
      return trunkTo({
        from: rows[rank - 1] ?? 0,
        to: row,
        at: trunk,
        end: column + anchor,
        isLast: rank === advisers.length - 1,
      })
    const tick: ChartLine = { kind: 'arm', row: 0, from: own.anchor + BOX_TRACKS, to: column + anchor }
    return advisers.length > 1 ? [tick, { kind: 'branch', row: 0, at: trunk }] : [tick]
  })
  const placed = shifted(withLinks(advising, advisers, 'line'), { column })
  return { ...joined([own, placed]), lines: [...own.lines, ...placed.lines, ...lines], anchor: own.anchor }
}

function withBelow(node: ChartNode, most: number): Part {
  const alone = { id: node.id, row: 0, column: 0, stem: null, linkAt: 'none' } as const
  if (node.below.length === 0) return { tracks: BOX_TRACKS, rows: 1, boxes: [alone], lines: [], anchor: 0 }
  const { isStack, part, joints } = arranged(node.below, most)
  const [first = 0, last = 0] = [joints[0], joints.at(-1)]
  const stem = isStack ? INDENT / 2 : BOX_TRACKS / 2
  const anchor = isStack ? 0 : Math.max(0, Math.floor((first + last) / 2) - BOX_TRACKS / 2)
  const moved = shifted(part, { row: 1 })
  const [from, to] = [Math.min(first, anchor + stem), Math.max(last, anchor + stem)]
  const bus: readonly ChartLine[] = from === to ? [] : [{ kind: 'bus', row: 1, from, to }]
  const boxes = [{ ...alone, column: anchor, stem }, ...moved.boxes]
  const tracks = Math.max(moved.tracks, anchor + BOX_TRACKS)
  return { tracks, rows: moved.rows, boxes, lines: [...bus, ...moved.lines], anchor }
}

/** Parts beside or below each other, and where the lines from above meet them. `isStack` where all stand below each other. */
type Arranged = { readonly isStack: boolean; readonly part: Part; readonly joints: readonly number[] }

function arranged(nodes: readonly ChartNode[], most: number): Arranged {
  const row = inOneRow(nodes, most)
  if (row.part.tracks <= most || nodes.length === 1) return row
  for (let count = nodes.length - 1; count > 1; count -= 1) {
    const columns = inColumns(nodes, { count, most })
    if (columns.part.tracks <= most) return columns
  }
  return { ...inColumns(nodes, { count: 1, most }), isStack: true }
}

/** Each gets its share of the room; where all have room enough, what it would take by itself. */
function inOneRow(nodes: readonly ChartNode[], most: number): Arranged {
  const wanted = nodes.map((node) => leavesOf(node) * BOX_TRACKS)
  const sum = wanted.reduce((total, tracks) => total + tracks, 0)
  const parts = nodes.map((node, rank) =>
    partOf(node, sum <= most ? most : Math.floor((most * (wanted[rank] ?? 0)) / sum)),
  )
  const joints = parts.map(({ anchor }, rank) => (columnsOf(parts)[rank] ?? 0) + anchor + BOX_TRACKS / 2)
  const drops = joints.map((at): ChartLine => ({ kind: 'drop', row: 0, at }))
  const part = besideEachOther(parts.map((each) => withLinks(each, [each], 'drop')))
  return { isStack: false, joints, part: { ...part, lines: [...part.lines, ...drops] } }
}

function inColumns(
  nodes: readonly ChartNode[],
  { count, most }: { readonly count: number; readonly most: number },
): Arranged {
  const size = Math.ceil(nodes.length / count)
  const groups = Array.from({ length: Math.ceil(nodes.length / size) }, (_, rank) =>
    nodes.slice(rank * size, (rank + 1) * size),
  )
  const room = Math.max(BOX_TRACKS, Math.floor(most / groups.length) - INDENT)
  const stacks = groups.map((group) => stackOf(group.map((node) => partOf(node, room))))
  return {
    isStack: false,
    part: besideEachOther(stacks),
    joints: columnsOf(stacks).map((column) => column + INDENT / 2),
  }
}

/** Parts below each other on a trunk that comes from above. */
function stackOf(parts: readonly Part[]): Part {
  const rows = startsOf(parts)
  const lines = parts.flatMap(({ anchor }, rank) =>
    trunkTo({
      from: rank === 0 ? -1 : (rows[rank - 1] ?? 0),
      to: rows[rank] ?? 0,
      at: INDENT / 2,
      end: INDENT + anchor,
      isLast: rank === parts.length - 1,
    }),
  )
  const moved = shifted(withLinks(below(parts), parts, 'above'), { column: INDENT })
  return { ...moved, lines: [...moved.lines, ...lines], anchor: 0 }
}

type Trunk = {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly end: number
  readonly isLast: boolean
}

/** A trunk through the rows behind `from` to a tick in row `to`. */
function trunkTo({ from, to, at, end, isLast }: Trunk): readonly ChartLine[] {
  const through = Array.from({ length: to - from - 1 }, (_, rank): ChartLine => ({
    kind: 'trunk',
    row: from + 1 + rank,
    at,
  }))
  const tick: ChartLine = { kind: isLast ? 'last' : 'tick', row: to, from: at, to: end }
  return isLast ? [...through, tick] : [...through, { kind: 'trunk', row: to, at }, tick]
}

/** How wide a tree is where nothing stands below each other, in boxes. */
function leavesOf({ below: under, beside }: ChartNode): number {
  const own = Math.max(
    1,
    under.reduce((sum, node) => sum + leavesOf(node), 0),
  )
  return own + (beside.length === 0 ? 0 : 1 + Math.max(...beside.map(leavesOf)))
}

/** The chart with the words of the lines to the uppermost boxes of `parts` at a place. */
function withLinks<P extends Chart>(chart: P, parts: readonly Part[], linkAt: LinkPlace): P {
  const heads = new Set(
    parts.flatMap(({ boxes, anchor }) =>
      boxes.filter(({ row, column }) => row === 0 && column === anchor).map(({ id }) => id),
    ),
  )
  return { ...chart, boxes: chart.boxes.map((box) => (heads.has(box.id) ? { ...box, linkAt } : box)) }
}

/** The first row of each part, below each other. */
function startsOf(parts: readonly Chart[]): readonly number[] {
  return sums(parts.map(({ rows }) => rows))
}

/** The first track of each part, beside each other. */
function columnsOf(parts: readonly Chart[]): readonly number[] {
  return sums(parts.map(({ tracks }) => tracks))
}

function sums(sizes: readonly number[]): readonly number[] {
  return sizes.map((_, rank) => sizes.slice(0, rank).reduce((total, size) => total + size, 0))
}

function below(parts: readonly Chart[]): Part {
  const rows = startsOf(parts)
  return { ...joined(parts.map((part, rank) => shifted(part, { row: rows[rank] ?? 0 }))), anchor: 0 }
}

function besideEachOther(parts: readonly Part[]): Part {
  const columns = columnsOf(parts)
  return { ...joined(parts.map((part, rank) => shifted(part, { column: columns[rank] ?? 0 }))), anchor: 0 }
}

function joined(parts: readonly Chart[]): Chart {
  return {
    tracks: Math.max(0, ...parts.map(({ tracks }) => tracks)),
    rows: Math.max(0, ...parts.map(({ rows }) => rows)),
    boxes: parts.flatMap(({ boxes }) => boxes),
    lines: parts.flatMap(({ lines }) => lines),
  }
}

/** The chart moved down and to the right; its size counts from the origin. */
function shifted<C extends Chart>(
  chart: C,
  { row = 0, column = 0 }: { readonly row?: number; readonly column?: number },
): C {
  const lines = chart.lines.map((line): ChartLine =>
    'at' in line
      ? { ...line, row: line.row + row, at: line.at + column }
      : { ...line, row: line.row + row, from: line.from + column, to: line.to + column },
  )
  const boxes = chart.boxes.map((box) => ({ ...box, row: box.row + row, column: box.column + column }))
  return { ...chart, tracks: chart.tracks + column, rows: chart.rows + row, boxes, lines }
}
