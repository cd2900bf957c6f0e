import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import { plainLine } from '../../cells/sheet-line.ts'
import { singleTable, type FootRow, type TableSheetKind } from '../table-sheet.ts'

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
      lead: '上の行から順に、紙に載ります。順番は、行を上下に移すと変わります。選ぶ欄（載せるもの、見出しの位置など）は、行を選ぶと右の「この項目のほかの内容」でも選べます。',
      type: 'formPart',
      records: model.listBy('formPart', 'form', form.id),
      blank: { form: form.id, row: 0 },
      columns: [
        { label: '載せるもの', weight: 5, field: 'source' },
        { label: '計画の欄', weight: 4, field: 'field' },
        { label: '見出し', weight: 4, field: 'label' },
        { label: '見出しの位置', weight: 3, field: 'labelAt' },
        { label: '段', weight: 1, field: 'row', holds: 'number' },
        { label: '幅', weight: 1, field: 'width', holds: 'number' },
        { label: '行数', weight: 1, field: 'lines', holds: 'number' },
        { label: '体裁', weight: 2, field: 'look' },
        { label: '階層', weight: 1, field: 'level', holds: 'number' },
        { label: '載せない', weight: 2, field: 'isLeftOut' },
      ],
      foot: hints(model),
    })
  },
}

/** What the columns mean, below the table. */
function hints(model: PlanModel): readonly FootRow[] {
  const words: ReadonlyArray<readonly [label: string, text: string]> = [
    ['計画の欄', '載せるものが「計画の欄」の行だけに書きます。「個票の欄」の表にある名称（概要、目的など）です。'],
    [
      '見出し',
      '空けておくと、計画で使っている言葉が載ります。見出しを載せないときは、見出しの位置を「書かない」にします。',
    ],
    ['段', '続く2行に同じ数を書くと、その2つの欄は横に並びます。0の欄は、横に並びません。'],
    ['幅', '横に並ぶ欄の幅の割合です。6と6なら半分ずつ、9と3なら4分の3と4分の1になります。'],
    ['行数', '文が短くても空けておく高さを、文字の行数で書きます。空けておくと、文の長さに合わせます。'],
    [
      '階層',
      `載せるものが「上の施策」の行で、どの施策を載せるかです。${levelWords(model)}空けておくと、ほかの行に載らない施策がすべて載ります。`,
    ],
    [
      '載せない',
      '「はい」にすると、その内容は紙に載りません。行を消しただけでは、書いてある内容が落ちないように、注の前に載ります。',
    ],
  ]
  return words.map(([label, text]) => ({ key: label, label: `${label}：`, line: plainLine(text) }))
}

function levelWords(model: PlanModel): string {
  const levels = model.list('level').map(({ fields }, rank) => `${String(rank)}は${fields.name}`)
  return levels.length === 0 ? '' : `${levels.join('、')}です。`
}
