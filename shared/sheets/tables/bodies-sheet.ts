import { bodyTrees, inTreeOrder } from '../organisation/body-tree.ts'
import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 会議体・役職: the bodies of the chart, each before those that belong to it. */
export const bodiesSheet: TableSheetKind = {
  title: '会議体・役職',
  shelf: 'register',
  of: (model) => {
    const order = inTreeOrder(bodyTrees(model))
    const depths = new Map(order.map(({ id, depth }) => [id, depth]))
    return singleTable(model, {
      title: '会議体・役職',
      lead: '推進体制図の枠になります。上の会議体・役職を書くと線で結ばれ、「横」とすると、その右に並びます。',
      type: 'body',
      records: order.flatMap(({ id }) => model.find('body', id) ?? []),
      blank: {},
      depthOf: ({ id }) => depths.get(id) ?? 0,
      columns: [
        { label: '名称', weight: 5, field: 'name' },
        { label: '上の会議体・役職', weight: 4, field: 'parent' },
        { label: '置く所', weight: 2, field: 'side' },
        { label: '構成員', weight: 5, field: 'members' },
        { label: '役割', weight: 7, field: 'duty' },
        { label: '線に添える語', weight: 3, field: 'link' },
      ],
    })
  },
}
