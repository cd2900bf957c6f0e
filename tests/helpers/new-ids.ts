import type { RecordId } from '#shared/domain/record/field.ts'

/** A maker of ids, the same ones in every run. */
export function createNewIds(): () => RecordId {
  let made = 0
  return () => {
    made += 1
    return `00000000-0000-8000-8000-${made.toString(16).padStart(12, '0')}` as RecordId
  }
}
