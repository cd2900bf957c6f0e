import { changedRecordId, isPlaceOnly, type RecordChange } from '../journal/record-change.ts'
import { cellKeyOf } from './cell-key.ts'
import type { Conflict } from './conflict.ts'

/** Whether a change that a person made decides the conflict: it writes the very place. */
export function isSettledBy(conflict: Conflict, change: RecordChange): boolean {
  const id = changedRecordId(change)
  switch (conflict.kind) {
    case 'field':
      return id === conflict.record && (change.op !== 'update' || Object.hasOwn(change.after, conflict.field))
    case 'cell': {
      const values = [conflict.ours.id, ...conflict.candidates.map(({ content }) => content[0]?.id)]
      return values.includes(id) || isPutInto(change, cellKeyOf(conflict.ours.fields))
    }
    case 'removal': {
      const states = [conflict.ours, ...conflict.candidates.map(({ content }) => content)]
      const isMember = states.some(({ records }) => records.some((record) => record.id === id))
      return isMember && !isPlaceOnly(change)
    }
  }
}

function isPutInto(change: RecordChange, cell: string): boolean {
  return change.op === 'insert' && change.record.type === 'value' && cellKeyOf(change.record.fields) === cell
}
