import { changeFields } from '../../domain/edit/change-fields.ts'
import { insertRecord, type NewRecord } from '../../domain/edit/insert-record.ts'
import { inSequence } from '../../domain/edit/net-changes.ts'
import { putValue } from '../../domain/edit/put-value.ts'
import { removeRecords } from '../../domain/edit/remove-records.ts'
import { setField } from '../../domain/edit/set-field.ts'
import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { emptyFieldsOf } from '../../domain/record/read-record.ts'
import { localiseText } from '../../domain/structure/localise.ts'
import { ok, type Result } from '../../result.ts'
import { writeCategories } from './category-text.ts'
import { readCellText, type CellTextError } from './field-text.ts'
import { inheritedAt } from '../card/inherited-text.ts'
import { readSection, readSections } from '../card/section-entry.ts'
import { fillScheduleBlank, isScheduleBlank } from '../schedule/fill-schedule-blank.ts'
import type { BlankAddress, CellAddress } from './sheet-line.ts'

export type CellEdit = Result<readonly RecordChange[], CellTextError>

/** Records that are nothing but their text: emptied, they go. */
const ONLY_TEXT: readonly string[] = ['fieldValue', 'bullet', 'situation', 'responsibility']

/** What a text typed at a place changes; nothing where it stands there already. `newId` names the records that it makes. */
export function writeCell(model: PlanModel, address: CellAddress, given: CellText): CellEdit {
  switch (address.kind) {
    case 'value':
      return ok(putValue(model, address, { raw: given.text, newId: given.newId() }))
    case 'field':
      return writeField(model, address, given.text)
    case 'element':
      return ok(writeElement(model, address, given.text))
    case 'categories':
      return writeCategories(model, address, given)
    case 'blank':
      return given.text === '' ? ok([]) : fillBlank(model, address, given)
  }
}

export type CellText = { readonly text: string; readonly newId: () => RecordId }

function writeField(model: PlanModel, { recordId, field }: CellAddress & { kind: 'field' }, text: string): CellEdit {
  const record = model.findAny(recordId)
  if (record === null) return ok([])
  if (text === '' && field === 'text' && ONLY_TEXT.includes(record.type)) return ok(removeRecords(model, [recordId]))
  if (record.type === 'responsibility' && field === 'text') return ok(rewriteSection(model, record, text))
  const content = readCellText(model, { type: record.type, field }, text)
  return content.ok ? ok(setField(model, recordId, { field, content: content.value })) : content
}

/** Another 担当課 in place of one; its role stays unless another is typed. */
function rewriteSection(
  model: PlanModel,
  { id, fields }: PlanRecord<'responsibility'>,
  text: string,
): readonly RecordChange[] {
  const entry = readSection(model, text)
  return changeFields(model, id, { ...entry, role: entry.role === 'none' ? fields.role : entry.role })
}

function addSections(model: PlanModel, fields: LooseFields, { text, newId }: CellText): readonly RecordChange[] {
  return inSequence(
    model,
    readSections(model, text).map((entry) => (present) => {
      const record = { id: newId(), type: 'responsibility', fields: { ...fields, ...entry } }
      return insertRecord(present, record as NewRecord)
    }),
  )
}

function writeElement(
  model: PlanModel,
  { recordId, field, index }: CellAddress & { kind: 'element' },
  text: string,
): readonly RecordChange[] {
  const fields: LooseFields = model.findAny(recordId)?.fields ?? {}
  const held = fields[field]
  if (!Array.isArray(held)) return []
  const longer = Array.from({ length: Math.max(held.length, index + 1) }, (_, at) => String(held[at] ?? ''))
  return changeFields(model, recordId, { [field]: longer.with(index, text) })
}

/** Makes the record of a blank place; with it the indicator or the project of which it is the use or the placement. */
function fillBlank(model: PlanModel, address: BlankAddress, given: CellText): CellEdit {
  const { type, fields, field, index } = address
  const { text, newId } = given
  const inherited = inheritedAt(model, address)
  if (inherited !== null) return ok(localiseText(model, inherited.place, { ...inherited, ...given }))
  if (type === 'responsibility' && field === 'text') return ok(addSections(model, fields, given))
  if (isScheduleBlank(address)) {
    const read = readCellText(model, { type, field }, text)
    return read.ok ? ok(fillScheduleBlank(model, address, { content: read.value, newId })) : read
  }
  const id = newId()
  if (type === 'indicatorUse' && field === 'name') {
    return ok(
      withWhole(model, { id, type, fields }, { type: 'indicator', field: 'indicator', name: text, id: newId() }),
    )
  }
  if (type === 'placement' && field === 'name') {
    return ok(withWhole(model, { id, type, fields }, { type: 'project', field: 'project', name: text, id: newId() }))
  }
  const content = index === undefined ? readCellText(model, { type, field }, text) : ok(listWith(index, text))
  if (!content.ok) return content
  const record = { id, type, fields: { ...emptyFieldsOf(type), ...fields, [field]: content.value } }
  return ok(insertRecord(model, record as NewRecord))
}

/** A list that is empty but for one element. */
function listWith(index: number, text: string): readonly string[] {
  return Array.from({ length: index + 1 }, (_, at) => (at === index ? text : ''))
}

type Whole = {
  readonly type: 'indicator' | 'project'
  readonly field: string
  readonly name: string
  readonly id: RecordId
}

function withWhole(
  model: PlanModel,
  { id, type, fields }: Pick<PlanRecord, 'id' | 'type'> & { readonly fields: LooseFields },
  whole: Whole,
): readonly RecordChange[] {
  const made = { id: whole.id, type: whole.type, fields: { name: whole.name } } as NewRecord
  const part = { id, type, fields: { ...fields, [whole.field]: whole.id } } as NewRecord
  return [...insertRecord(model, made), ...insertRecord(model, part)]
}
