import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import { eachRecordOf, type CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { around, printedTextsOf } from '../../printed-texts.ts'
import { noteScopesOf, noteScopeTypes, type NoteScope } from './note-scopes.ts'

/** ※2, and no date (※2021年3月末). */
const MARK = /※\s*(\d{1,2})(?![\d年月日／/])/gu

/** A numbered mark in a text of a sheet that has no such note. */
export const markWithoutNote: CheckRule = {
  reads: noteScopeTypes,
  find: (model) => {
    if (!noteScopeTypes.some((type) => model.list(type).some((record) => marksIn(record).length > 0))) return []
    const found = noteScopesOf(model).flatMap((scope) => findIn(model, scope))
    return [...new Map(found.map((finding) => [finding.subject, finding])).values()]
  },
  preparation: (model) => eachRecordOf(model, noteScopeTypes, printedTextsOf),
}

function findIn(model: PlanModel, { records, owners }: NoteScope): readonly Finding[] {
  const texts = records.filter(({ type }) => type !== 'note')
  return texts.flatMap((record) =>
    marksIn(record).flatMap(({ field, mark, where }) => {
      const notes = owners.flatMap((owner) => model.listBy('note', 'owner', owner))
      if (notes.some(({ fields }) => bareMark(fields.mark) === mark)) return []
      const spot = { recordId: record.id, field }
      return [findingAt('mark-without-note', 'attention', spot, { mark, around: where })]
    }),
  )
}

function marksIn(record: PlanRecord) {
  return printedTextsOf(record).flatMap(({ field, text }) =>
    [...(text.includes('※') ? text.normalize('NFKC').matchAll(MARK) : [])].map((found) => ({
      field,
      mark: bareMark(found[0]),
      where: around(text, found.index, found[0].length),
    })),
  )
}

function bareMark(mark: string): string {
  return mark.normalize('NFKC').replaceAll(/\s/gu, '')
}
