import { nextColumnPeriod } from '../../domain/schedule/add-column.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { fieldLine } from '../cells/sheet-line.ts'
import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 年度の列: the columns of the schedule and of the yearly values, and how the plan writes its years. */
export const columnsSheet: TableSheetKind = {
  title: '年度の列',
  shelf: 'register',
  of: (model) => {
    const { id, fields } = model.plan
    const calendar = fieldLine(model, id, 'calendar', writeFieldText(model, 'plan', 'calendar', fields.calendar))
    return singleTable(model, {
      title: '年度の列',
      lead: '工程表と年度ごとの値の列です。半年の列、計画期間の後の列も作れます。見出しは書いたとおりに載ります。',
      type: 'column',
      records: model.list('column'),
      blank: { period: nextColumnPeriod(model) },
      columns: [
        { label: '見出し', weight: 5, field: 'label' },
        { label: '時期', weight: 5, field: 'period' },
        { label: '計画期間の後か', weight: 3, field: 'isBeyond' },
        { label: '幅（1～12）', weight: 2, field: 'weight' },
      ],
      foot: [{ key: 'calendar', label: '年度の書き方', line: calendar }],
    })
  },
}
