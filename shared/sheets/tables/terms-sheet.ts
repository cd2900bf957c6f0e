import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { compareIndexWords, indexHeading, type IndexWord } from '../../domain/text/kana-order.ts'
import { planHeading } from '../sheet-heading.ts'
import { fieldLine } from '../cells/sheet-line.ts'
import { recordRows, type RecordColumn, type TableSheet, type TableSheetKind } from './table-sheet.ts'

const columns: ReadonlyArray<RecordColumn<'term'>> = [
  { label: '用語', weight: 3, field: 'term' },
  { label: '読み', weight: 3, field: 'reading' },
  { label: '英語', weight: 3, field: 'english' },
  { label: '意味', weight: 9, field: 'definition' },
]

/** As plans print it: 用語（よみ）, and the English words below what it means. */
function paperColumns(model: PlanModel): ReadonlyArray<RecordColumn<'term'>> {
  const named = ({ fields: { term, reading } }: PlanRecord<'term'>) =>
    reading === null || reading === '' ? term : `${term}（${reading}）`
  const meaning = ({ id, fields: { definition, english } }: PlanRecord<'term'>) =>
    (['definition', 'english'] as const)
      .map((field) => fieldLine(model, id, field, field === 'english' ? (english ?? '') : definition))
      .filter(({ text }) => text !== '')
  return [
    { label: '用語', weight: 5, field: 'term', shown: named },
    { label: '説明', weight: 11, lines: meaning },
  ]
}

/** 用語集 in the order of its readings, under あ行, か行. */
export const termsSheet: TableSheetKind = {
  title: '用語集',
  shelf: 'annex',
  of: (model) => {
    const table = termsTable(model, columns)
    const blank = recordRows(model, { type: 'term', records: [], columns, blank: {} })
    return { ...table, groups: [...table.groups, { key: 'terms new', title: '', rows: blank }] }
  },
  onPaper: (model) => termsTable(model, paperColumns(model)),
}

function termsTable(model: PlanModel, shown: ReadonlyArray<RecordColumn<'term'>>): TableSheet {
  const terms = model.list('term').toSorted((one, other) => compareIndexWords(wordOf(one), wordOf(other)))
  return {
    heading: planHeading(model, '用語集'),
    lead: 'いちばん下の行に用語と読みを書くと、五十音の順に並びます。英字で始まる用語は先頭に並びます。',
    columns: shown,
    groups: [...Map.groupBy(terms, (term) => indexHeading(wordOf(term)))].map(([title, records]) => ({
      key: `terms ${title}`,
      title,
      rows: recordRows(model, { type: 'term', records, columns: shown, blank: null }),
    })),
    foot: [],
  }
}

function wordOf({ fields }: PlanRecord<'term'>): IndexWord {
  return { written: fields.term, reading: fields.reading }
}
