import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { FieldContent, RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { fieldsOfType } from '../../domain/record/read-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { placeOf } from '../places/locate.ts'
import { subjectWords } from '../places/subject-words.ts'
import { titleOfSheet } from '../places/title-of-sheet.ts'

/** A field before and after, as the officer reads it; '' for nothing. */
export type ToldField = { readonly field: string; readonly before: string; readonly after: string }

/** A change in words, for whoever does not have the plan in which it was made. Of a record that comes or goes the texts that stand in it. */
export type ToldChange = {
  readonly op: RecordChange['op']
  readonly id: RecordId
  readonly type: RecordType
  /** The sheet on which it stands; '' where none shows it. */
  readonly sheet: string
  /** The record by its name and by what it belongs to. */
  readonly subject: string
  readonly fields: readonly ToldField[]
}

/** Each side by itself: what goes is known in the plan before, what comes in the plan after. */
export type Sides = { readonly before: PlanModel; readonly after: PlanModel }

export function tellChange(sides: Sides, change: RecordChange): ToldChange {
  if (change.op !== 'update') return tellWhole(sides, change)
  const { op, id, type, before, after } = change
  const record = sides.after.findAny(id)
  const fields = Object.keys(after).map((field) => ({
    field,
    before: writeFieldText(sides.before, type, field, before[field] ?? null),
    after: writeFieldText(sides.after, type, field, after[field] ?? null),
  }))
  const subject = record === null ? '' : subjectWords(sides.after, record)
  return { op, id, type, sheet: sheetWord(sides.after, id), subject, fields }
}

function tellWhole(sides: Sides, { op, record }: Exclude<RecordChange, { op: 'update' }>): ToldChange {
  const model = op === 'insert' ? sides.after : sides.before
  const fields = textsOf(record).map(([field, content]) => {
    const text = writeFieldText(model, record.type, field, content)
    return { field, before: op === 'insert' ? '' : text, after: op === 'insert' ? text : '' }
  })
  const { id, type } = record
  return { op, id, type, sheet: sheetWord(model, id), subject: subjectWords(model, record), fields }
}

function sheetWord(model: PlanModel, id: RecordId): string {
  const place = placeOf(model, id)
  return place === null ? '' : titleOfSheet(model, place.sheet)
}

function textsOf({ type, fields }: PlanRecord): ReadonlyArray<readonly [string, FieldContent]> {
  const contents: LooseFields = fields
  return Object.entries(contents).filter(
    ([field, content]) => fieldsOfType(type)[field]?.kind === 'text' && content !== null && content !== '',
  )
}
