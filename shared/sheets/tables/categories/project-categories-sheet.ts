import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import { listCardOwners } from '../../outline.ts'
import { planHeading } from '../../sheet-heading.ts'
import { plainLine } from '../../cells/sheet-line.ts'
import { categoryColumn } from './category-columns.ts'
import { recordRows, type RecordColumn, type TableRow, type TableSheetKind } from '../table-sheet.ts'

/** 事業の分類: which categories of each edition a project belongs to. */
export const projectCategoriesSheet: TableSheetKind = {
  title: '事業の分類',
  shelf: 'register',
  of: (model) => {
    const catalogues = model.list('catalogue')
    return {
      heading: planHeading(model, '事業の分類'),
      lead:
        catalogues.length === 0
          ? '先に「分類の一覧」に一覧を加えると、ここに列ができます。'
          : '分類の番号か名称を書きます。いくつもあるときは行を分けます。',
      columns: [
        { label: '番号', weight: 1, holds: 'number' },
        { label: '事業', weight: 6 },
        ...catalogues.map((catalogue) => {
          const { label, weight } = categoryColumn<'project'>(model, catalogue, ({ id }) => id)
          return { label, weight }
        }),
      ],
      groups: [{ key: 'project categories', title: '', rows: ownerRows(model) }],
      foot: [],
    }
  },
}

/** One row for each project where it first stands; for each innermost measure where the plan has no projects. */
function ownerRows(model: PlanModel): readonly TableRow[] {
  const seen = new Set<string>()
  return listCardOwners(model).flatMap(({ id, number, title }) => {
    const owner = model.find('placement', id)?.fields.project ?? id
    const record = model.find('project', owner) ?? model.find('measure', owner)
    if (record === null || seen.size === seen.add(owner).size) return []
    const columns: ReadonlyArray<RecordColumn<'project' | 'measure'>> = [
      { label: '', weight: 1, lines: () => [plainLine(number)] },
      { label: '', weight: 6, lines: () => [{ ...plainLine(title), recordId: owner }] },
      ...model.list('catalogue').map((each) => categoryColumn<'project' | 'measure'>(model, each, () => owner)),
    ]
    return recordRows<'project' | 'measure'>(model, { type: record.type, records: [record], columns, blank: null })
  })
}
