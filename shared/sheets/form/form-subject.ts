import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { Form } from '../../domain/form/form.ts'
import type { CardSheet } from '../card/card-sheet.ts'
import type { FormContent } from './form-content.ts'

/** What a part is composed from. `projects` are the cards of what stands below a measure; [] on the sheet of a project. */
export type FormSubject = {
  readonly model: PlanModel
  readonly form: Form
  readonly card: CardSheet
  /** The measures from the outermost to that of the card, the measure itself on its own sheet. */
  readonly measures: ReadonlyArray<PlanRecord<'measure'>>
  readonly projects: readonly CardSheet[]
}

/**
 * What is composed for a part: its content, and the plan's own word for it. `isNamed` where that word stands whatever the form prints; `names` is
 * whose name the content is.
 */
export type Composed = {
  readonly own: string
  readonly content: FormContent
  readonly isNamed?: boolean
  readonly names?: RecordId
}
