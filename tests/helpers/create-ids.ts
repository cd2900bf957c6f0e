import type { RecordId } from '#shared/domain/record/field.ts'

/** A maker of ids for new records: the same ones in the same order, each only once. */
export function createIds(): () => RecordId {
  let made = 0
  return () => `00000000-0000-8000-8000-${String((made += 1)).padStart(12, '0')}` as RecordId
}
