import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { recordName } from '../places/record-name.ts'
import { plainLine, type SheetLine } from '../cells/sheet-line.ts'
import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 注の一覧: every ※ of the plan, and where its mark stands. */
export const notesSheet: TableSheetKind = {
  title: '注の一覧',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '注の一覧',
      lead: '欄に注を付けるには、用紙でその欄を選び、右の「注」に書きます。番号を自動で付ける注は、用紙ごとに ※1 から数えます。',
      type: 'note',
      records: model.list('note'),
      blank: { owner: model.plan.id },
      columns: [
        { label: '注', weight: 8, field: 'text' },
        { label: '印', weight: 2, field: 'mark' },
        { label: '番号を自動で付ける', weight: 2, field: 'isNumbered' },
        { label: '載せる用紙', weight: 4, field: 'owner' },
        { label: '付けた欄', weight: 4, lines: (note) => targetLines(model, note) },
      ],
    }),
}

function targetLines(model: PlanModel, { id }: PlanRecord<'note'>): readonly SheetLine[] {
  const targets = model.listBy('noteLink', 'note', id).flatMap(({ fields }) => model.findAny(fields.target) ?? [])
  return targets.length === 0
    ? [plainLine('（まだ付けていません）')]
    : targets.map((each) => plainLine(recordName(model, each)))
}
