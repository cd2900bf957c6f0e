import type { CommentSpot } from '../../domain/comment/comments-on.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { Conflict } from '../../domain/revision/conflict.ts'
import { cellKeysOf } from '../comments/marked-cells.ts'
import { wholesOf } from '../places/wholes-of.ts'

/** Cells that show something undecided, by their keys (`addressKey`), each with the key of its conflict. */
export type ConflictCells = ReadonlyMap<string, string>

const NONE: ConflictCells = new Map()

/** The cells of open conflicts. What was removed here has no cell: the nearest that it belonged to is marked in its place. */
export function conflictCellsOf(model: PlanModel, conflicts: readonly Conflict[]): ConflictCells {
  if (conflicts.length === 0) return NONE
  return new Map(
    conflicts.flatMap((conflict) => {
      const spot = conflictSpot(model, conflict)
      return spot === null ? [] : cellKeysOf(model, spot).map((key) => [key, conflict.key] as const)
    }),
  )
}

/** What a conflict is about among what the plan shows; null where nothing is left of it. */
export function conflictSpot(model: PlanModel, conflict: Conflict): CommentSpot | null {
  switch (conflict.kind) {
    case 'field':
      return { recordId: conflict.record, field: conflict.field }
    case 'cell':
      return { recordId: conflict.ours.id, field: 'raw' }
    case 'removal': {
      if (model.findAny(conflict.record) !== null) return { recordId: conflict.record, field: null }
      const records = conflict.candidates.flatMap(({ content }) => content.records)
      const gone = records.find(({ id }) => id === conflict.record)
      return gone === undefined ? null : spotAbove(model, gone as PlanRecord)
    }
  }
}

/** The nearest thing that a record belongs to and that has a cell of its own. */
function spotAbove(model: PlanModel, record: PlanRecord): CommentSpot | null {
  for (const recordId of wholesOf(model, record)) {
    const spot = { recordId, field: null }
    if (cellKeysOf(model, spot).length > 0) return spot
    const whole = model.findAny(recordId)
    const above = whole === null ? null : spotAbove(model, whole)
    if (above !== null) return above
  }
  return null
}
