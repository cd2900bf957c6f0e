import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'

/** What the right pane offers to fill in of a chosen record, beside what its sheet shows, and the choices among that. Types without an entry have nothing more. */
const FIELDS: Partial<Record<RecordType, readonly string[]>> = {
  responsibility: ['role', 'section', 'scopeNote', 'others'],
  plan: ['calendar'],
  value: ['asOf', 'status', 'source'],
  indicator: ['definition', 'unit', 'direction', 'mode', 'scopeNote', 'source', 'validity', 'isJudgedInWords'],
  indicatorUse: ['scopeNote', 'rowLabel'],
  bar: ['from', 'to', 'style', 'track', 'remark', 'delayReason'],
  bullet: ['month', 'isContinuation'],
  note: ['mark', 'isNumbered'],
  form: ['unit', 'size', 'lie', 'labelWidth', 'pageLevel', 'pageRank', 'isFilling', 'hasOwnRemarks'],
  formPart: ['source', 'labelAt', 'look', 'isLeftOut', 'before', 'behind', 'joint'],
}

export function hiddenFields({ type }: PlanRecord): readonly string[] {
  return FIELDS[type] ?? []
}
