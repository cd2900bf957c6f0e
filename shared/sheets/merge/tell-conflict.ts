import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { LooseRecord, PlanRecord } from '../../domain/record/plan-record.ts'
import type { Conflict, GroupState } from '../../domain/revision/conflict.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { subjectWords } from '../places/subject-words.ts'

/** A conflict with its contents as the officer reads them; '' for nothing. Of records the names, one a line. */
export type ToldConflict = {
  readonly conflict: Conflict
  /** The record by its name and by what it belongs to. */
  readonly subject: string
  readonly base: string
  readonly ours: string
  readonly candidates: readonly string[]
}

/** `model` is the plan as it is shown. */
export function tellConflict(model: PlanModel, conflict: Conflict): ToldConflict {
  const named = (record: LooseRecord) => subjectWords(model, record as PlanRecord)
  switch (conflict.kind) {
    case 'field': {
      const { record, type, field } = conflict
      const held = model.findAny(record)
      const text = (content: typeof conflict.base) => writeFieldText(model, type, field, content)
      return {
        conflict,
        subject: held === null ? '' : subjectWords(model, held),
        base: text(conflict.base),
        ours: text(conflict.ours),
        candidates: conflict.candidates.map(({ content }) => text(content)),
      }
    }
    case 'cell':
      return {
        conflict,
        subject: named(conflict.ours),
        base: '',
        ours: rawOf(conflict.ours),
        candidates: conflict.candidates.map(({ content }) => rawOf(content[0])),
      }
    case 'removal': {
      const names = ({ records }: GroupState) => records.map(named).join('\n')
      const states = [conflict.ours, ...conflict.candidates.map(({ content }) => content)]
      const top = states.flatMap(({ records }) => records).find(({ id }) => id === conflict.record)
      return {
        conflict,
        subject: top === undefined ? '' : named(top),
        base: conflict.base === null ? '' : named(conflict.base),
        ours: names(conflict.ours),
        candidates: conflict.candidates.map(({ content }) => names(content)),
      }
    }
  }
}

function rawOf(value: LooseRecord | undefined): string {
  return String(value?.fields['raw'] ?? '')
}
