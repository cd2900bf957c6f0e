import { foldWidth } from '../fiscal-period/fold-width.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { sheetsOfTarget, wholesOfSheet } from './sheets-of-target.ts'

/** A ※2 in a text that no note of its sheet explains. */
export type UnresolvedMark = { readonly recordId: RecordId; readonly field: string; readonly mark: string }

/**
 * Notes whose mark stands nowhere: bound to no record and, where they are not counted by themselves, printed in no text of their
 * sheet either.
 */
export function findUnusedNotes(model: PlanModel): ReadonlyArray<PlanRecord<'note'>> {
  const loose = model.list('note').filter(({ id }) => model.listBy('noteLink', 'note', id).length === 0)
  if (loose.length === 0) return []
  const printed = markedTexts(model)
  return loose.filter(({ fields }) => {
    const mark = foldWidth(fields.mark)
    const isPrinted = printed.some(
      ({ text, wholes }) => wholes().includes(fields.owner) && marksIn(text).includes(mark),
    )
    return fields.isNumbered || !isPrinted
  })
}

/** Numbered marks in texts (※2) that no note of the sheet, of what it lies in, or bound to the very record explains. */
export function findUnresolvedMarks(model: PlanModel): readonly UnresolvedMark[] {
  return markedTexts(model).flatMap(({ recordId, field, text, wholes }) =>
    [...new Set(marksIn(text))]
      .filter((mark) => /\d/.test(mark) && !isExplained(model, { recordId, mark, owners: wholes() }))
      .map((mark) => ({ recordId, field, mark })),
  )
}

type Printed = { readonly recordId: RecordId; readonly mark: string; readonly owners: readonly RecordId[] }

function isExplained(model: PlanModel, { recordId, mark, owners }: Printed): boolean {
  const bound = model
    .listBy('noteLink', 'target', recordId)
    .flatMap(({ fields }) => model.find('note', fields.note) ?? [])
  const near = owners.flatMap((owner) => model.listBy('note', 'owner', owner))
  return [...bound, ...near].some(({ fields }) => foldWidth(fields.mark) === mark)
}

const MARK = /※\s?(\d{1,2}(?!\d|年|月|日|\.))?/g

/** ※ and ※2, without the room between sign and number. */
function marksIn(text: string): readonly string[] {
  return [...foldWidth(text).matchAll(MARK)].map((found) => `※${found[1] ?? ''}`)
}

type MarkedText = {
  readonly recordId: RecordId
  readonly field: string
  readonly text: string
  readonly wholes: () => readonly RecordId[]
}

/** Every text with a ※ in a record that a note may be bound to. */
function markedTexts(model: PlanModel): readonly MarkedText[] {
  return (recordTypes.noteLink.target.targets as readonly RecordType[]).flatMap((type) => {
    const names = Object.keys(recordTypes[type]).filter((name) =>
      ['text', 'texts'].includes(fieldsOfType(type)[name]?.kind ?? ''),
    )
    return (model.list(type) as readonly PlanRecord[]).flatMap((record) => textsOf(model, record, names))
  })
}

function textsOf(model: PlanModel, { id, fields }: PlanRecord, names: readonly string[]): readonly MarkedText[] {
  const loose: LooseFields = fields
  return names.flatMap((field) => {
    const content = loose[field]
    const text = Array.isArray(content) ? content.join('\n') : typeof content === 'string' ? content : ''
    if (!text.includes('※')) return []
    const wholes = () => sheetsOfTarget(model, id).flatMap((sheet) => wholesOfSheet(model, sheet))
    return [{ recordId: id, field, text, wholes }]
  })
}
