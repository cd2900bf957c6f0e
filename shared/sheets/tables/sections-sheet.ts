import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { listSections } from '../section-order.ts'
import { plainLine } from '../cells/sheet-line.ts'
import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 課の台帳: the sections that the plan names, those that are no more among them. */
export const sectionsSheet: TableSheetKind = {
  title: '課の台帳',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '課の台帳',
      lead: '課名の変更・統合・分割は、上の「課の変更」からまとめて行えます。終わった課も消さずに残すと、前の年度の記録で使えます。',
      type: 'section',
      records: listSections(model),
      blank: {},
      columns: [
        { label: '課', weight: 4, field: 'name' },
        { label: '始まりの年度', weight: 2, field: 'validFrom' },
        { label: '終わりの年度', weight: 2, field: 'validTo' },
        { label: '変更後の課', weight: 3, field: 'successor' },
        { label: '分割後の課', weight: 3, lines: (section) => splitLines(model, section) },
        { label: '別の呼び名', weight: 3, field: 'aliases' },
        { label: '担当する事業', weight: 2, lines: (section) => [plainLine(usesText(model, section))] },
      ],
    }),
}

function splitLines(model: PlanModel, { id }: PlanRecord<'section'>) {
  return model
    .listBy('sectionSplit', 'from', id)
    .map(({ fields }) => plainLine(model.find('section', fields.to)?.fields.name ?? ''))
}

function usesText(model: PlanModel, { id }: PlanRecord<'section'>): string {
  const owners = new Set(model.listBy('responsibility', 'section', id).map(({ fields }) => fields.owner))
  return owners.size === 0 ? '' : `${String(owners.size)}件`
}
