import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { RecordId } from '../../../domain/record/field.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import { outlineOf, type OutlineItem } from '../../outline.ts'
import { recordName } from '../../places/record-name.ts'
import { plainLine, type SheetLine } from '../../cells/sheet-line.ts'
import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** 指標の台帳: every indicator once, with what it counts and where it stands. */
export const indicatorsSheet: TableSheetKind = {
  title: '指標の台帳',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '指標の台帳',
      lead: '指標は一度だけここにあり、載せる所はいくつでも持てます。新しい指標は、評価指標一覧か個票の空いた行に書いて加えます。',
      type: 'indicator',
      records: indicatorsInOrder(model),
      blank: null,
      columns: [
        { label: '指標', weight: 5, field: 'name' },
        { label: '定義', weight: 5, field: 'definition' },
        { label: '単位', weight: 2, field: 'unit' },
        { label: '良くなる向き', weight: 3, field: 'direction' },
        { label: '数え方', weight: 2, field: 'mode' },
        { label: '出典', weight: 3, field: 'source' },
        { label: '言葉で判定', weight: 2, field: 'isJudgedInWords' },
        { label: '載せる所', weight: 6, lines: (indicator) => placeLines(model, indicator) },
      ],
    }),
}

/** In the order in which the plan prints them first; what stands nowhere comes last. */
function indicatorsInOrder(model: PlanModel): ReadonlyArray<PlanRecord<'indicator'>> {
  const owners = [...placesOf(outlineOf(model)), model.plan.id]
  const used = owners
    .flatMap((owner) => model.listBy('indicatorUse', 'owner', owner))
    .flatMap(({ fields }) => model.find('indicator', fields.indicator) ?? [])
  return [...new Set([...used, ...model.list('indicator')])]
}

function placesOf(items: readonly OutlineItem[]): readonly RecordId[] {
  return items.flatMap(({ id, children }) => [id, ...placesOf(children)])
}

function placeLines(model: PlanModel, { id }: PlanRecord<'indicator'>): readonly SheetLine[] {
  return model.listBy('indicatorUse', 'indicator', id).flatMap(({ fields }) => {
    const owner = model.findAny(fields.owner)
    return owner === null ? [] : [plainLine(recordName(model, owner))]
  })
}
