import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { RecordId } from '../../../domain/record/field.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import type { RecordType } from '../../../domain/record/record-types.ts'
import { categoriesText } from '../../cells/category-text.ts'
import { catalogueTitle } from './categories-sheet.ts'
import type { RecordColumn } from '../table-sheet.ts'

/** A column in which the categories of a catalogue are typed: those of a project, or those that a category became. */
export function categoryColumn<T extends RecordType>(
  model: PlanModel,
  catalogue: PlanRecord<'catalogue'>,
  ownerOf: (record: PlanRecord<T>) => RecordId,
): RecordColumn<T> {
  return {
    label: catalogueTitle(catalogue),
    weight: 6,
    lines: (record) => {
      const address = { kind: 'categories', owner: ownerOf(record), catalogue: catalogue.id } as const
      return [{ text: categoriesText(model, address), address, recordId: address.owner, marks: [] }]
    },
  }
}
