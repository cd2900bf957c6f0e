import { countInventory, type InventoryCount } from '../../../domain/inventory/count-rows.ts'
import { findSaidCounts } from '../../../domain/inventory/find-said-counts.ts'
import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import { countSentences, rowCountSentence, saidCountSentence } from '../../../messages/count-sentences.ts'
import { writeFieldText } from '../../cells/field-text.ts'
import { plainLine } from '../../cells/sheet-line.ts'
import { noteRows } from '../note-rows.ts'
import { singleTable, type FootRow, type TableSheetKind } from '../table-sheet.ts'

/** A list that the plan works through: a sheet for each, sub-rows moved in below their row. */
export const inventorySheet: TableSheetKind = {
  title: '一覧',
  shelf: 'annex',
  owners: (model) =>
    model.list('inventory').map((inventory) => ({ id: inventory.id, title: inventoryTitle(inventory) })),
  of: (model, owner) => {
    const inventory = owner === null ? null : model.find('inventory', owner)
    if (inventory === null) return null
    const rows = rowsBelow(model, inventory, null)
    return singleTable(model, {
      title: [inventory.fields.title, inventory.fields.group].filter(Boolean).join(' '),
      type: 'inventoryRow',
      records: rows.map(({ row }) => row),
      depthOf: (row) => rows.find((each) => each.row.id === row.id)?.depth ?? 0,
      blank: { inventory: inventory.id, parent: null },
      columns: [
        { label: '番号', weight: 2, field: 'number', holds: 'number' },
        ...inventory.fields.columns.map((label, index) => ({
          label,
          weight: index === 0 ? 20 : 6,
          field: 'cells' as const,
          index,
        })),
      ],
      foot: [...noteRows(model, inventory.id), ...countRows(model, inventory), ...saidRows(model, inventory)],
    })
  },
}

/** A list by its title and the last line of its group, which alone tells it from its neighbours. */
function inventoryTitle({ fields }: PlanRecord<'inventory'>): string {
  return [fields.title, fields.group?.split('\n').at(-1)].filter(Boolean).join(' ')
}

type NestedRow = { readonly row: PlanRecord<'inventoryRow'>; readonly depth: number }

function rowsBelow(
  model: PlanModel,
  inventory: PlanRecord<'inventory'>,
  parent: PlanRecord<'inventoryRow'> | null,
  depth = 0,
): readonly NestedRow[] {
  return model
    .listBy('inventoryRow', 'inventory', inventory.id)
    .filter(({ fields }) => fields.parent === (parent?.id ?? null))
    .flatMap((row) => [{ row, depth }, ...rowsBelow(model, inventory, row, depth + 1)])
}

/** How many rows there are, and whether they come to what the indicator says. */
function countRows(model: PlanModel, inventory: PlanRecord<'inventory'>): readonly FootRow[] {
  const rows = model.listBy('inventoryRow', 'inventory', inventory.id)
  const own = rows.filter(({ fields }) => fields.parent === null).length
  const count = countInventory(model, inventory)
  const texts = [rowCountSentence(own, rows.length - own), ...(count === null ? [] : sentencesOf(model, count))]
  return [{ key: `${inventory.id} count`, label: '集計', line: plainLine(texts.join('\n')) }]
}

function sentencesOf(model: PlanModel, count: InventoryCount): readonly string[] {
  const place = [
    `「${count.indicator.fields.name}」の`,
    writeFieldText(model, 'inventory', 'countsIntoPeriod', count.period),
    writeFieldText(model, 'inventory', 'countsIntoRole', count.role),
  ]
  return countSentences({
    ...count,
    place: place.join(''),
    lists: count.inventories.length,
    raw: count.value?.fields.raw ?? null,
  })
}

/** What the texts of the same sheet say of the number of rows, where it is not so. */
function saidRows(model: PlanModel, inventory: PlanRecord<'inventory'>): readonly FootRow[] {
  const wrong = findSaidCounts(model, inventory.fields.owner).filter(
    ({ said, counted, inventories }) => said !== counted && inventories.some(({ id }) => id === inventory.id),
  )
  return [...Map.groupBy(wrong, ({ inventories }) => inventories.map(({ id }) => id).join(' '))].map(
    ([lists, each]) => ({
      key: `${inventory.id} said ${lists}`,
      label: '確認',
      line: plainLine(
        saidCountSentence({
          words: [...new Set(each.map(({ words }) => words))],
          lists: (each[0]?.inventories ?? []).map(({ fields }) => fields.group?.split('\n').at(-1) ?? fields.title),
          counted: each[0]?.counted ?? 0,
        }),
      ),
    }),
  )
}
