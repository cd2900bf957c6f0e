import { v7 } from 'uuid'
import { isRecordId, type RecordId } from '#shared/domain/record/field.ts'

/** A new id, time-ordered. */
export function newId(): RecordId {
  const id = v7()
  if (!isRecordId(id)) throw new Error(`${id} is no id of a record`)
  return id
}
