import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { compareIndexWords, indexHeading, type IndexWord } from '../../domain/text/kana-order.ts'
import { planHeading } from '../sheet-heading.ts'
import { recordRows, type RecordColumn, type TableSheetKind } from './table-sheet.ts'

const columns: ReadonlyArray<RecordColumn<'term'>> = [
  { label: '用語', weight: 3, field: 'term' },
  { label: '読み', weight: 3, field: 'reading' },
  { label: '英語', weight: 3, field: 'english' },
  { label: '意味', weight: 9, field: 'definition' },
]

/** 用語集 in the order of its readings, under あ行, か行. */
export const termsSheet: TableSheetKind = {
  title: '用語集',
  shelf: 'annex',
  of: (model) => {
    const terms = model.list('term').toSorted((one, other) => compareIndexWords(wordOf(one), wordOf(other)))
    const groups = [...Map.groupBy(terms, (term) => indexHeading(wordOf(term)))].map(([title, records]) => ({
      key: `terms ${title}`,
      title,
      rows: recordRows(model, { type: 'term', records, columns, blank: null }),
    }))
    return {
      heading: planHeading(model, '用語集'),
      lead: 'いちばん下の行に用語と読みを書くと、五十音の順に並びます。英字で始まる用語は先頭に並びます。',
      columns,
      groups: [
        ...groups,
        { key: 'terms new', title: '', rows: recordRows(model, { type: 'term', records: [], columns, blank: {} }) },
      ],
      foot: [],
    }
  },
}

function wordOf({ fields }: PlanRecord<'term'>): IndexWord {
  return { written: fields.term, reading: fields.reading }
}
