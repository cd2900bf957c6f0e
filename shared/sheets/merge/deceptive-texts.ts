import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import { fieldsOfType } from '../../domain/record/read-record.ts'
import type { RecordType } from '../../domain/record/record-types.ts'
import { isDeceptive } from '../../domain/text/reveal-text.ts'
import { recordPlace } from '../places/record-place.ts'

/** A text in which something can deceive the eye, and where it stands, in words. */
export type DeceptiveText = { readonly place: string; readonly text: string }

type Spot = { readonly id: RecordId; readonly type: RecordType; readonly fields: LooseFields }

/** Texts of whole records that can deceive; `model` is the plan in which they stand. */
export function deceptiveTexts(model: PlanModel, records: readonly PlanRecord[]): readonly DeceptiveText[] {
  return records.flatMap((record) => inSpot(model, record))
}

/** The same of what changes bring alone; `model` is the plan after them. */
export function deceptiveChanges(model: PlanModel, changes: readonly RecordChange[]): readonly DeceptiveText[] {
  return changes.flatMap((change) => {
    if (change.op === 'delete') return []
    return inSpot(
      model,
      change.op === 'insert' ? change.record : { id: change.id, type: change.type, fields: change.after },
    )
  })
}

function inSpot(model: PlanModel, { id, type, fields }: Spot): readonly DeceptiveText[] {
  return Object.entries(fields).flatMap(([field, content]) => {
    const kind = fieldsOfType(type)[field]?.kind
    if (kind !== 'text' && kind !== 'texts') return []
    const texts = Array.isArray(content) ? content : [content]
    return texts
      .filter((text): text is string => typeof text === 'string' && isDeceptive(text))
      .map((text) => ({ place: recordPlace(model, id, field), text }))
  })
}
