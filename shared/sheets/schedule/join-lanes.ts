import type { ScheduleLane } from '../schedule-grid.ts'

/**
 * Lanes as a plan prints them that has targets and milestones in the same cells: the texts of the first lane stand below the targets of the
 * first row, and so on. On the screen each has a row of its own. Lanes with bars, or with a tag of their own, are left as they are.
 */
export function joinLanes(lanes: readonly ScheduleLane[]): readonly ScheduleLane[] {
  const targets = lanes.filter(({ place }) => place === null)
  const milestones = lanes.filter(({ place, bars, tag }) => place !== null && bars.length === 0 && tag === null)
  const joined = targets.map((target, rank) => withBelow(target, milestones[rank]))
  const taken = new Set(milestones.slice(0, targets.length))
  return [...joined, ...lanes.filter((lane) => lane.place !== null && !taken.has(lane))]
}

function withBelow(target: ScheduleLane, milestones: ScheduleLane | undefined): ScheduleLane {
  if (milestones === undefined) return target
  const cells = target.cells.map((lines, column) => {
    const written = lines.filter(({ text }) => text !== '')
    const below = milestones.cells[column] ?? []
    return below.length === 0 ? lines : [...written, ...below]
  })
  return { ...target, cells }
}
