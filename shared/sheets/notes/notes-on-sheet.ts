import { NOTE_SIGN } from '../../domain/note/mark-record.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { CellBlock } from '../cells/cell-grid.ts'
import { recordAt } from '../cells/cell-text.ts'

/** What stands for each note that is counted by itself: ※1, ※2 … on one sheet. */
export type NoteNumbers = ReadonlyMap<RecordId, string>

/**
 * The notes whose marks stand on a sheet, in the order in which they first do. Its cells are only read where the plan has marks, and no
 * further than to the last of them.
 */
export function notesOnSheet(model: PlanModel, blocks: readonly CellBlock[]): ReadonlyArray<PlanRecord<'note'>> {
  const waiting = Map.groupBy(model.list('noteLink'), ({ fields }) => fields.target)
  const found = new Set<PlanRecord<'note'>>()
  if (waiting.size === 0) return []
  for (const target of targetsOn(model, blocks)) {
    const notes = (waiting.get(target) ?? []).flatMap(({ fields }) => model.find('note', fields.note) ?? [])
    for (const note of notes.sort((one, other) => one.fields.position - other.fields.position)) found.add(note)
    waiting.delete(target)
    if (waiting.size === 0) break
  }
  return [...found]
}

/** The numbers of the notes of a sheet that are counted by themselves. */
export function numbersOf(notes: ReadonlyArray<PlanRecord<'note'>>): NoteNumbers {
  const counted = notes.filter(({ fields }) => fields.isNumbered)
  return new Map(counted.map(({ id }, rank) => [id, `${NOTE_SIGN}${String(rank + 1)}`]))
}

/** The records behind the cells, from above. */
function* targetsOn(model: PlanModel, blocks: readonly CellBlock[]): Generator<RecordId> {
  for (const { cells } of blocks) {
    for (const { address } of cells.flat()) {
      const record = recordAt(model, address)
      if (record !== null) yield record.id
    }
  }
}
