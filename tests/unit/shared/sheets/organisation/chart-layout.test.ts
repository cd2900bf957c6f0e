import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordId } from '#shared/domain/record/field.ts'
import { BOX_TRACKS, chartOf, type Chart, type ChartNode } from '#shared/sheets/organisation/chart-layout.ts'

const MOST = 24

/** Bodies each of which belongs to one before it, below or beside, or to none. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), isTop: fc.boolean(), isBeside: fc.boolean() }), { maxLength: 24 })
  .map((bodies) =>
    treesOf(
      bodies.map(({ parent, isTop, isBeside }, rank) => ({
        parent: isTop && rank % 5 === 0 ? rank : parent % Math.max(1, rank),
        isBeside,
      })),
    ),
  )

type Body = { readonly parent: number; readonly isBeside: boolean }

function treesOf(bodies: readonly Body[]): readonly ChartNode[] {
  const nodeOf = (rank: number): ChartNode => {
    const under = bodies.flatMap(({ parent, isBeside }, at) =>
      parent === rank && at !== rank ? [{ at, isBeside }] : [],
    )
    return {
      id: String(rank) as RecordId,
      below: under.filter(({ isBeside }) => !isBeside).map(({ at }) => nodeOf(at)),
      beside: under.filter(({ isBeside }) => isBeside).map(({ at }) => nodeOf(at)),
    }
  }
  return bodies.flatMap(({ parent }, rank) => (parent === rank ? [nodeOf(rank)] : []))
}

function allNodes(nodes: readonly ChartNode[]): readonly ChartNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.below), ...allNodes(node.beside)])
}

const boxOf = ({ boxes }: Chart, id: RecordId) => boxes.find((box) => box.id === id)!

/** Whether a vertical line through a row goes through a box there. */
function isThroughBox(chart: Chart, row: number, at: number): boolean {
  return chart.boxes.some((box) => box.row === row && box.column < at && at < box.column + BOX_TRACKS)
}

const leaf = (id: string): ChartNode => ({ id: id as RecordId, below: [], beside: [] })
const leaves = (count: number) => Array.from({ length: count }, (_, rank) => leaf(`leaf ${String(rank)}`))

describe('chartOf', () => {
  it('draws every body once, no two over each other, each below or beside its parent', () => {
    fc.assert(
      fc.property(trees, (roots) => {
        const nodes = allNodes(roots)
        const chart = chartOf(roots, MOST)
        expect(chart.boxes.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
        for (const [rank, one] of chart.boxes.entries()) {
          expect(one.column).toBeGreaterThanOrEqual(0)
          expect(one.column + BOX_TRACKS).toBeLessThanOrEqual(chart.tracks)
          expect(one.row).toBeLessThan(chart.rows)
          for (const other of chart.boxes.slice(rank + 1)) {
            const isApart = one.row !== other.row || Math.abs(one.column - other.column) >= BOX_TRACKS
            expect(isApart).toBe(true)
          }
        }
        for (const node of nodes) {
          const box = boxOf(chart, node.id)
          for (const { id } of node.below) expect(boxOf(chart, id).row).toBeGreaterThan(box.row)
          for (const [rank, { id }] of node.beside.entries()) {
            expect(boxOf(chart, id).column).toBeGreaterThanOrEqual(box.column + BOX_TRACKS)
            if (rank === 0) expect(boxOf(chart, id).row).toBe(box.row)
          }
        }
      }),
    )
  })

  it('draws no line through a box, and a line to every body that has a parent', () => {
    fc.assert(
      fc.property(trees, (roots) => {
        const chart = chartOf(roots, MOST)
        for (const line of chart.lines) {
          if (line.kind === 'trunk' || line.kind === 'branch')
            expect(isThroughBox(chart, line.row, line.at)).toBe(false)
          if (line.kind === 'arm' || line.kind === 'tick' || line.kind === 'last') {
            const crossed = chart.boxes.filter(
              (box) => box.row === line.row && box.column < line.to && line.from < box.column + BOX_TRACKS,
            )
            expect(crossed).toEqual([])
          }
        }
        const parented = allNodes(roots).flatMap(({ below, beside }) => [...below, ...beside])
        for (const { id } of parented) {
          const { row, column } = boxOf(chart, id)
          const ends = chart.lines.some((line) =>
            line.kind === 'drop'
              ? line.row === row && line.at === column + BOX_TRACKS / 2
              : 'to' in line && line.row === row && line.to === column,
          )
          expect(ends).toBe(true)
        }
      }),
    )
  })

  it('centres a body over those below it', () => {
    const chart = chartOf([{ id: 'top' as RecordId, below: leaves(3), beside: [] }], MOST)
    expect(chart).toMatchObject({ tracks: 12, rows: 2 })
    expect(boxOf(chart, 'top' as RecordId).column).toBe(4)
    expect(chart.lines).toContainEqual({ kind: 'bus', row: 1, from: 2, to: 10 })
  })

  it('puts what is too wide below each other, in as many columns as there is room for', () => {
    const chart = chartOf([{ id: 'top' as RecordId, below: leaves(13), beside: [] }], MOST)
    expect(chart.tracks).toBeLessThanOrEqual(MOST)
    const columns = new Set(chart.boxes.filter(({ id }) => id !== 'top').map(({ column }) => column))
    expect([...columns]).toEqual([2, 8, 14, 20])
    expect(chart.rows).toBe(5)
  })

  it('is never wider than it may be where the bodies stand in three levels', () => {
    const shape = fc.array(fc.nat(8), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(shape, (counts) => {
        const middle = counts.map((count, rank) => ({
          id: `middle ${String(rank)}` as RecordId,
          below: leaves(count).map(({ id }) => leaf(`${String(rank)} ${id}`)),
          beside: [],
        }))
        const chart = chartOf([{ id: 'top' as RecordId, below: middle, beside: [] }], MOST)
        expect(chart.tracks).toBeLessThanOrEqual(MOST)
      }),
    )
  })
})
