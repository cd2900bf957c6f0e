import type { CommentSpot } from '../../domain/comment/comments-on.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { Conflict } from '../../domain/revision/conflict.ts'
import { cellKeysOf } from '../comments/marked-cells.ts'
import { wholesOf } from '../places/wholes-of.ts'

/** Cells that show something undecided, by their keys (`addressKey`), each with the key of its conflict. */
export type ConflictCells = ReadonlyMap<string, string>

const NONE: ConflictCells = new Map()

/** The cells of open conflicts. What was removed here has no cell: what it belonged to is marked in its place. */
export function conflictCellsOf(model: PlanModel, conflicts: readonly Conflict[]): ConflictCells {
  if (conflicts.length === 0) return NONE
  return new Map(
    conflicts.flatMap((conflict) =>
      conflictSpots(model, conflict).flatMap((spot) =>
        cellKeysOf(model, spot).map((key) => [key, conflict.key] as const),
      ),
    ),
  )
}

/** What a conflict is about among what the plan shows. */
export function conflictSpots(model: PlanModel, conflict: Conflict): readonly CommentSpot[] {
  switch (conflict.kind) {
    case 'field':
      return [{ recordId: conflict.record, field: conflict.field }]
    case 'cell':
      return [{ recordId: conflict.ours.id, field: 'raw' }]
    case 'removal': {
      if (model.findAny(conflict.record) !== null) return [{ recordId: conflict.record, field: null }]
      const gone = conflict.candidates
        .flatMap(({ content }) => content.records)
        .find(({ id }) => id === conflict.record)
      return gone === undefined
        ? []
        : wholesOf(model, gone as PlanRecord).map((recordId) => ({ recordId, field: null }))
    }
  }
}
