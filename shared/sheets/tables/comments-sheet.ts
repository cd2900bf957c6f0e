import { spotOf } from '../../domain/comment/comments-on.ts'
import { writeDay } from '../../domain/fiscal-period/write-day.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { japanDay } from '../../domain/japan-time/japan-day.ts'
import { commentPlace } from '../comments/comment-place.ts'
import type { SheetLine } from '../cells/sheet-line.ts'
import { notationOf } from '../indicators/year-columns.ts'
import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 意見一覧: what was said about the plan, by whom and where, and what the town answered and did. Remarks are added on the cells themselves. */
export const commentsSheet: TableSheetKind = {
  title: '意見一覧',
  shelf: 'register',
  of: (model) => {
    const comments = model.list('comment')
    const ranks = new Map(comments.map(({ id }, rank) => [id, String(rank + 1)]))
    return singleTable(model, {
      title: '意見一覧',
      lead: '意見は、用紙でその欄を選び、右の「意見」に書きます。受け取ったファイルの意見も、ここに並びます。',
      type: 'comment',
      records: comments,
      blank: null,
      columns: [
        { label: '番号', weight: 1.5, holds: 'number', lines: ({ id }) => [composed(id, ranks.get(id) ?? '')] },
        { label: '日付', weight: 3, lines: ({ id, fields }) => [composed(id, dayOf(model, fields.at))] },
        { label: 'だれから', weight: 3, lines: ({ id, fields }) => [composed(id, commentAuthor(fields))] },
        { label: 'どこ', weight: 4, lines: (comment) => [composed(comment.id, placeOf(model, comment))] },
        { label: '意見', weight: 7, lines: ({ id, fields }) => [composed(id, fields.text)] },
        { label: '回答', weight: 6, field: 'answer' },
        { label: '対応', weight: 5, field: 'followUp' },
        { label: '状況', weight: 2, field: 'state' },
      ],
    })
  },
}

/** A remark is its author's: nobody here writes in it. */
function composed(recordId: SheetLine['recordId'], text: string): SheetLine {
  return { text, address: null, recordId, marks: [] }
}

/** The office, then the name. */
export function commentAuthor({ author, post }: Pick<PlanRecord<'comment'>['fields'], 'author' | 'post'>): string {
  return [post, author].filter(Boolean).join(' ')
}

function dayOf(model: PlanModel, at: string): string {
  return writeDay(japanDay(at), notationOf(model.plan.fields.calendar))
}

function placeOf(model: PlanModel, comment: PlanRecord<'comment'>): string {
  const place = commentPlace(model, spotOf(comment))
  return place === '' ? '（今の計画にはない欄）' : place
}
