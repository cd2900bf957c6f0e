import { formulaSentence } from '../../../messages/indicator-words.ts'
import { planHeading } from '../../sheet-heading.ts'
import { fieldLine } from '../../cells/sheet-line.ts'
import { writeFieldText } from '../../cells/field-text.ts'
import { recordRows, type FootRow, type RecordColumn, type TableSheetKind } from '../table-sheet.ts'
import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'

/** 評価の基準: how the town grades. The first scale is the one that counts. */
export const gradesSheet: TableSheetKind = {
  title: '評価の基準',
  shelf: 'register',
  of: (model) => ({
    heading: planHeading(model, '評価の基準'),
    lead: 'いちばん上の基準で評価します。下限（％）のない区分は、数では評価できないときの区分です。いちばん低い下限の区分には、それを下回るものも入ります。',
    columns: COLUMNS.map(({ label, weight }) => ({ label, weight })),
    groups: model.list('gradeScale').map((scale) => ({
      key: scale.id,
      title: scale.fields.name,
      rows: recordRows(model, {
        type: 'gradeBand',
        records: model.listBy('gradeBand', 'scale', scale.id),
        blank: { scale: scale.id },
        columns: COLUMNS,
      }),
    })),
    foot: model.list('gradeScale').flatMap((scale) => scaleRows(model, scale)),
  }),
}

const COLUMNS: ReadonlyArray<RecordColumn<'gradeBand'>> = [
  { label: '区分', weight: 3, field: 'label' },
  { label: '意味', weight: 8, field: 'meaning' },
  { label: '下限（％）', weight: 3, field: 'atLeast' },
]

function scaleRows(model: PlanModel, { id, fields }: PlanRecord<'gradeScale'>): readonly FootRow[] {
  const formula = writeFieldText(model, 'gradeScale', 'formula', fields.formula)
  return [
    { key: `${id} name`, label: '基準の名称', line: fieldLine(model, id, 'name', fields.name) },
    { key: `${id} formula`, label: '計算の仕方', line: fieldLine(model, id, 'formula', formula) },
    {
      key: `${id} text`,
      label: '表の下に載せる文',
      line: fieldLine(model, id, 'formulaText', formulaSentence(fields)),
    },
  ]
}
