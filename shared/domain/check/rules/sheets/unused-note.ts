import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { printedTextsOf } from '../../printed-texts.ts'
import { recordsOfMeasure } from '../../sheet-records.ts'
import { noteScopesOf, noteScopeTypes } from './note-scopes.ts'

/** A note that is counted, or has a number, and whose mark stands nowhere on its sheet. A lone ※ may stand by itself. */
export const unusedNote: CheckRule = {
  reads: [...noteScopeTypes, 'noteLink'],
  find: (model) => {
    if (model.list('note').length === 0) return []
    const used = usedMarks(model)
    return model.list('note').flatMap(({ id, fields }) => {
      const isCounted = fields.isNumbered || /\d/u.test(fields.mark.normalize('NFKC'))
      const isUsed =
        model.listBy('noteLink', 'note', id).length > 0 || (used.get(fields.owner) ?? '').includes(fields.mark)
      if (!isCounted || isUsed) return []
      const params = { mark: fields.mark, text: fields.text }
      return [findingAt('unused-note', 'attention', { recordId: id, field: 'mark' }, params)]
    })
  },
}

/** What is written where the notes of each owner count. */
function usedMarks(model: PlanModel): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const add = (owner: string, records: readonly PlanRecord[]) => {
    const written = records
      .filter(({ type }) => type !== 'note')
      .flatMap((record) => printedTextsOf(record).map(({ text }) => text))
      .filter((text) => text.includes('※'))
    if (written.length > 0) texts.set(owner, `${texts.get(owner) ?? ''}\n${written.join('\n')}`)
  }
  for (const { records, owners } of noteScopesOf(model)) for (const owner of owners) add(owner, records)
  for (const measure of model.list('measure')) add(measure.id, recordsOfMeasure(model, measure))
  return texts
}
