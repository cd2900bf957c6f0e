import { columnRoleOf, differenceAt, isSameFigure } from '../../../domain/annex/series-differences.ts'
import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import { fieldLine, plainLine } from '../../cells/sheet-line.ts'
import { noteRows } from '../note-rows.ts'
import { singleTable, type FootRow, type RecordColumn, type TableSheetKind } from '../table-sheet.ts'

/** A table of the annex: a sheet for each. */
export const annexTableSheet: TableSheetKind = {
  title: '資料の表',
  shelf: 'annex',
  owners: (model) => model.list('annexTable').map(({ id, fields }) => ({ id, title: fields.title })),
  of: (model, owner) => {
    const table = owner === null ? null : model.find('annexTable', owner)
    if (table === null) return null
    const records = model.listBy('annexRow', 'table', table.id)
    return singleTable(model, {
      title: table.fields.title,
      type: 'annexRow',
      records,
      blank: { table: table.id },
      columns: table.fields.columns.map((label, index) => cellColumn({ table, records, label, index })),
      foot: [...remarkRow(model, table), ...noteRows(model, table.id), ...differenceRows(table, records)],
    })
  },
}

type ColumnOf = {
  readonly table: PlanRecord<'annexTable'>
  readonly records: ReadonlyArray<PlanRecord<'annexRow'>>
  readonly label: string
  readonly index: number
}

/** A column of cells, as wide as its texts ask for; a difference that is not written is worked out. */
function cellColumn({ table, records, label, index }: ColumnOf): RecordColumn<'annexRow'> {
  const { columnRoles } = table.fields
  const shown = ({ fields }: PlanRecord<'annexRow'>) => {
    const difference = differenceAt(fields.cells, columnRoles, index)
    return difference === null ? '' : `${difference}（計算）`
  }
  const texts = records.map(({ fields }) => fields.cells[index] ?? '')
  const isFigures = columnRoleOf(columnRoles[index]) !== '' || (table.fields.kind === 'statistics' && areFigures(texts))
  const holds = isFigures ? 'figure' : undefined
  return { label, weight: weightOf(label, texts), field: 'cells', index, shown, holds }
}

/** Whether nothing stands in a column but figures, and one at least. */
function areFigures(texts: readonly string[]): boolean {
  const written = texts.filter((text) => text !== '')
  return written.length > 0 && written.every((text) => /^[-−△▲]?[\d,.]+%?$/u.test(text.normalize('NFKC')))
}

const [NARROWEST, WIDEST, MARGIN, SHORT_HEAD] = [4, 26, 2, 6]

/** Letters of the longest line of its texts with the room beside them; a long heading may stand in two lines. */
function weightOf(label: string, texts: readonly string[]): number {
  const head = Math.min(lettersIn(label), Math.max(SHORT_HEAD, lettersIn(label) / 2))
  const longest = Math.max(head, ...texts.flatMap((text) => text.split('\n').map(lettersIn)))
  return Math.min(Math.max(longest, NARROWEST), WIDEST) + MARGIN
}

/** Width of a text in full-width letters. */
function lettersIn(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.55 : 1), 0)
}

function remarkRow(model: PlanModel, { id, fields }: PlanRecord<'annexTable'>): readonly FootRow[] {
  return [{ key: `${id} note`, label: '備考', line: fieldLine(model, id, 'note', fields.note ?? '') }]
}

/** Written differences that are not what the figures beside them come to, and a word on those that the program worked out. */
function differenceRows(
  { id, fields: { columns, columnRoles } }: PlanRecord<'annexTable'>,
  records: ReadonlyArray<PlanRecord<'annexRow'>>,
): readonly FootRow[] {
  const places = records.flatMap(({ fields: { cells } }) =>
    columns.flatMap((label, at) => {
      const computed = differenceAt(cells, columnRoles, at)
      return computed === null ? [] : [{ name: cells[0] ?? '', label, written: cells[at] ?? '', computed }]
    }),
  )
  const wrong = places.filter(({ written, computed }) => written !== '' && isSameFigure(written, computed) === false)
  const hasComputed = places.some(({ written }) => written === '')
  const texts = [
    ...wrong.map(
      ({ name, label, written, computed }) =>
        `「${name}」の「${label}」は ${written} と書かれていますが、表の数値から計算すると ${computed} です。`,
    ),
    ...(hasComputed ? ['（計算）を付けた数値は、表の数値から計算した差です。'] : []),
  ]
  const isChecked = columnRoles.some((role) => columnRoleOf(role) !== '')
  return isChecked
    ? texts.map((text, at) => ({ key: `${id} check ${String(at)}`, label: '確認', line: plainLine(text) }))
    : []
}
