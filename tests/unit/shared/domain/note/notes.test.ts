import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { findUnresolvedMarks, findUnusedNotes } from '#shared/domain/note/find-note-faults.ts'
import { addNote, linkNote, unlinkNote } from '#shared/domain/note/mark-record.ts'
import { sheetsOfTarget } from '#shared/domain/note/sheets-of-target.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { gridRows, type CellBlock } from '#shared/sheets/cells/cell-grid.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { fieldLine } from '#shared/sheets/cells/sheet-line.ts'
import { notesOnSheet, numbersOf } from '#shared/sheets/notes/notes-on-sheet.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const plan = buildPlan('試験')
const model = createPlanModel(plan.records)

/** The plan with one counted note for each of these texts, behind these records. */
function withNotes(notes: ReadonlyArray<readonly [text: string, target: RecordId]>): PlanModel {
  const newId = createNewIds()
  return notes.reduce(
    (present, [text, target]) => present.withChanges(addNote(present, { text, target, sheet: null }, newId)),
    model,
  )
}

function numbersOn(present: PlanModel, targets: readonly RecordId[]): Readonly<Record<string, string>> {
  const blocks: readonly CellBlock[] = targets.map((target) => ({
    key: target,
    cells: gridRows(target, [[fieldLine(present, target, 'text', '')]]),
  }))
  const notes = notesOnSheet(present, blocks)
  const numbers = numbersOf(notes)
  return Object.fromEntries(notes.map(({ id, fields }) => [fields.text, numbers.get(id) ?? fields.mark]))
}

describe('addNote', () => {
  it('makes a note of the card on which the record stands, and its mark', () => {
    const present = withNotes([['説明', plan.fieldValue]])
    const note = present.list('note').find(({ fields }) => fields.text === '説明')!
    expect(note.fields).toMatchObject({ owner: plan.project, mark: '※', isNumbered: true })
    expect(present.listBy('noteLink', 'target', plan.fieldValue)).toHaveLength(1)
    expect(cardSheetOf(present, plan.placement)!.notes.map(({ line }) => line.text)).toContain('説明')
  })

  it('writes nothing where there is nothing to write', () => {
    expect(addNote(model, { text: ' ', target: plan.fieldValue, sheet: null }, createNewIds())).toEqual([])
  })

  it('belongs to the sheet on the desk where the record stands on that one too', () => {
    const [value] = plan.values
    const note = addNote(model, { text: '説明', target: value, sheet: plan.placement }, createNewIds())[0]
    expect(note).toMatchObject({ record: { fields: { owner: plan.placement } } })
    expect(sheetsOfTarget(model, value)).toEqual([plan.placement])
  })
})

describe('linkNote and unlinkNote', () => {
  const note = model.list('note')[0]!.id

  it('set a mark once and take it away again, the note staying in the plan', () => {
    const link = { note, target: plan.fieldValue }
    const linked = model.withChanges(linkNote(model, link, createNewIds()))
    expect(linkNote(linked, link, createNewIds())).toEqual([])
    const unlinked = linked.withChanges(unlinkNote(linked, link))
    expect(unlinked.list('noteLink')).toEqual(model.list('noteLink'))
    expect(unlinked.find('note', note)).not.toBeNull()
  })
})

describe('numbersOf', () => {
  it('counts by the place of the first mark on the sheet, not by the order of writing', () => {
    const present = withNotes([
      ['後に立つ注', plan.bar],
      ['先に立つ注', plan.fieldValue],
    ])
    const [bullet] = present.list('bullet')
    const both = present.withChanges(
      linkNote(present, { note: present.list('note').at(-1)!.id, target: bullet!.id }, createNewIds()),
    )
    expect(numbersOn(both, [plan.fieldValue, plan.bar])).toEqual({ 先に立つ注: '※1', 後に立つ注: '※2' })
    expect(numbersOn(both, [plan.bar, plan.fieldValue])).toEqual({ 後に立つ注: '※1', 先に立つ注: '※2' })
    expect(numbersOn(both, [plan.bar])).toEqual({ 後に立つ注: '※1' })
  })

  it('leaves printed marks as they are and out of the count', () => {
    const [value] = plan.values
    const present = withNotes([['数える注', plan.fieldValue]])
    expect(numbersOn(present, [value, plan.fieldValue])).toEqual({ '見込みを含む。': '※1', 数える注: '※1' })
  })
})

describe('findUnusedNotes', () => {
  it('finds a note without a mark, and not one whose mark is printed on its sheet', () => {
    const unlinked = model.withChanges(removeRecords(model, [plan.noteLink]))
    expect(findUnusedNotes(model)).toEqual([])
    expect(findUnusedNotes(unlinked).map(({ fields }) => fields.text)).toEqual(['見込みを含む。'])
    const printed = unlinked.withChanges(changeFields(unlinked, plan.fieldValue, { text: '件数※ 1は見込み。' }))
    expect(findUnusedNotes(printed)).toEqual([])
  })
})

describe('findUnresolvedMarks', () => {
  it('finds the ※2 of 島田市 once both notes that explain it are gone', () => {
    const shimada = sampleModel('島田市')
    const notes = shimada.list('note').filter(({ fields }) => fields.text.startsWith('職員の理解度'))
    const without = (count: number) => {
      const ids = notes.slice(0, count).map(({ id }) => id)
      return findUnresolvedMarks(shimada.withChanges(removeRecords(shimada, ids))).map(({ mark }) => mark)
    }
    expect([without(0), without(1), without(2)]).toEqual([[], [], ['※2']])
  })

  it('finds a mark that no note explains, and takes no date for one', () => {
    const marked = model.withChanges(changeFields(model, plan.fieldValue, { text: '件数※３と※2021年3月末現在' }))
    expect(findUnresolvedMarks(marked)).toEqual([{ recordId: plan.fieldValue, field: 'text', mark: '※3' }])
    const explained = marked.withChanges(changeFields(marked, marked.list('note')[0]!.id, { mark: '※3' }))
    expect(findUnresolvedMarks(explained)).toEqual([])
  })

  it('finds nothing in the five plans', () => {
    const towns = ['島田市', '伊豆の国市', '三島市', '川本町', '福山市']
    expect(towns.flatMap((town) => findUnresolvedMarks(sampleModel(town)))).toEqual([])
  })
})
