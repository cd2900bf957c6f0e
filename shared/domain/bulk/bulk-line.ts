import { changeFields } from '../edit/change-fields.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { FieldContent, RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import type { RecordType } from '../record/record-types.ts'

/** Why a change cannot be made: the text would be too long, nothing would be left of it, a value stands where it would go. */
export type BulkProblem = 'too-long' | 'left-empty' | 'occupied'

/**
 * One content to be changed: a field, or the element `index` of one that is a list (null otherwise). `before` and `after` are the contents
 * themselves, periods as canonical text.
 */
export type BulkLine = {
  readonly key: string
  readonly recordId: RecordId
  readonly type: RecordType
  readonly field: string
  readonly index: number | null
  readonly before: string
  readonly after: string
  readonly problem: BulkProblem | null
}

/** A line for the new content of a place; null where it is the old one. */
export function bulkLine(
  record: PlanRecord,
  place: Pick<BulkLine, 'field' | 'index'>,
  contents: Pick<BulkLine, 'before' | 'after'>,
): BulkLine | null {
  const { before, after } = contents
  if (before === after) return null
  const { field, index } = place
  const limit = fieldsOfType(record.type)[field]?.textLimit ?? Infinity
  const problem = after.trim() === '' ? 'left-empty' : after.length > limit ? 'too-long' : null
  const key = `${record.id} ${field} ${String(index ?? '')}`
  return { key, recordId: record.id, type: record.type, field, index, before, after, problem }
}

/** What the lines change, in an order in which no value is written over another. A line is passed by whose content is another by now. */
export function changesOfLines(model: PlanModel, lines: readonly BulkLine[]): readonly RecordChange[] {
  const due = withoutCollisions(model, lines).filter((line) => line.problem === null && isStillThere(model, line))
  return [...Map.groupBy(due, ({ recordId }) => recordId)].flatMap(([id, ofRecord]) =>
    changeFields(model, id, contentsAfter(model, ofRecord)),
  )
}

/** The lines with those marked that would put a value where another one stays; values that move on make room for those behind them. */
export function withoutCollisions(model: PlanModel, lines: readonly BulkLine[]): readonly BulkLine[] {
  const isMove = ({ type, field }: BulkLine) => type === 'value' && field === 'period'
  const moves = lines.filter((line) => isMove(line) && line.problem === null)
  if (moves.length === 0) return lines
  const moving = new Map(moves.map((line) => [line.recordId, line]))
  for (let isStable = false; !isStable;) {
    const blocked = [...moving.values()].filter((line) => isOccupied(model, line, moving))
    for (const { recordId } of blocked) moving.delete(recordId)
    isStable = blocked.length === 0
  }
  const isBackwards = moves.some(({ before, after }) => after < before)
  const ordered = [...moving.values()].sort((one, other) => (one.before < other.before === isBackwards ? -1 : 1))
  const others = lines.filter((line) => !moving.has(line.recordId) || !isMove(line))
  return [
    ...ordered,
    ...others.map((line): BulkLine =>
      isMove(line) && line.problem === null ? { ...line, problem: 'occupied' } : line,
    ),
  ]
}

function isOccupied(model: PlanModel, { recordId, after }: BulkLine, moving: ReadonlyMap<RecordId, BulkLine>): boolean {
  const fields = model.find('value', recordId)?.fields
  if (fields === undefined) return false
  return model
    .listBy('value', 'owner', fields.owner)
    .some(
      (other) =>
        other.id !== recordId &&
        other.fields.role === fields.role &&
        other.fields.position === fields.position &&
        (moving.get(other.id)?.after ?? other.fields.period) === after,
    )
}

function isStillThere(model: PlanModel, line: BulkLine): boolean {
  const record = model.findAny(line.recordId)
  return record !== null && contentAt(record, line) === line.before
}

/** The text at a place; null where it holds none. */
export function contentAt({ fields }: PlanRecord, { field, index }: Pick<BulkLine, 'field' | 'index'>): string | null {
  const loose: LooseFields = fields
  const content = loose[field] ?? null
  if (index === null) return typeof content === 'string' ? content : null
  return Array.isArray(content) ? String(content[index] ?? '') : null
}

function contentsAfter(model: PlanModel, lines: readonly BulkLine[]): LooseFields {
  const after: Record<string, FieldContent> = { ...model.findAny(lines[0]?.recordId ?? model.plan.id)?.fields }
  const changed: Record<string, FieldContent> = {}
  for (const line of lines) {
    const held = after[line.field]
    const content =
      line.index === null || !Array.isArray(held) ? line.after : putAt(held.map(String), line.index, line.after)
    after[line.field] = content
    changed[line.field] = content
  }
  return changed
}

function putAt(list: readonly string[], index: number, text: string): readonly string[] {
  return index < list.length ? list.with(index, text) : [...list, text]
}
