import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** 様式の欄: what stands where in a form of the plan's own, a sheet for each. */
export const formPartsSheet: TableSheetKind = {
  title: '様式の欄',
  shelf: 'register',
  owners: (model) => model.list('form').map(({ id, fields }) => ({ id, title: `様式の欄　${fields.name}` })),
  of: (model, owner) => {
    const form = owner === null ? null : model.find('form', owner)
    if (form === null) return null
    return singleTable(model, {
      title: `様式の欄　${form.fields.name}`,
      lead: '上の行から順に載ります。同じ「段」の欄は横に並び、「幅」はその中での割合です。見出しを空けておくと計画の言葉で書き、「書かない」にすると見出しなしで載ります。',
      type: 'formPart',
      records: model.listBy('formPart', 'form', form.id).toSorted((one, other) => one.fields.row - other.fields.row),
      blank: { form: form.id, row: nextRow(model.listBy('formPart', 'form', form.id)) },
      columns: [
        { label: '載せるもの', weight: 5, field: 'source' },
        { label: '計画の欄', weight: 4, field: 'field' },
        { label: '階層', weight: 1, field: 'level' },
        { label: '段', weight: 1, field: 'row' },
        { label: '幅', weight: 1, field: 'width' },
        { label: '見出し', weight: 4, field: 'label' },
        { label: '見出しの位置', weight: 2, field: 'labelAt' },
        { label: '体裁', weight: 2, field: 'look' },
        { label: '行数', weight: 1, field: 'lines' },
        { label: '前に付ける文字', weight: 1, field: 'before' },
        { label: '後に付ける文字', weight: 1, field: 'behind' },
        { label: 'つなぐ文字', weight: 1, field: 'joint' },
        { label: '載せない', weight: 2, field: 'isLeftOut' },
      ],
    })
  },
}

function nextRow(parts: ReadonlyArray<{ readonly fields: { readonly row: number } }>): number {
  return Math.max(-1, ...parts.map(({ fields }) => fields.row)) + 1
}
