import type { FormLook, PageRank } from '../../domain/form/form-words.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { Form, FormPart } from '../../domain/form/form.ts'
import type { SheetHeading } from '../sheet-heading.ts'
import type { FormContent } from './form-content.ts'

/** 個票 or 施策票 of one or more owners in a form: what one or several pages show. */
export type FormSheet = {
  readonly kind: 'form'
  readonly form: Pick<Form, 'base' | 'unit' | 'labelWidth' | 'isFilling'>
  readonly heading: SheetHeading
  /** What every page shows at its top. */
  readonly pageHead: readonly FormRow[]
  /** How its pages are told apart at the head. */
  readonly pageRank: PageRank
  readonly units: readonly FormUnit[]
  /** How many units share a page at most. */
  readonly unitsPerPage: number
  /** How much of a page a unit is meant to fit on. */
  readonly unitShare: number
}

/**
 * What is kept on one page where that is possible: one card. `side` stands at the left of all its rows, the `caption` above them where the page
 * does not show that of the same measure already.
 */
export type FormUnit = {
  readonly owner: RecordId
  readonly caption: { readonly measure: RecordId; readonly rows: readonly FormRow[] } | null
  readonly side: FormCell | null
  readonly rows: readonly FormRow[]
}

/** Cells beside each other; the row looks as its first cell says. */
export type FormRow = { readonly key: string; readonly look: FormLook; readonly cells: readonly FormCell[] }

/** `label` is '' where none is printed; `width` its share of the row; `lines` the height kept for it, null where it is as high as its content. */
export type FormCell = Pick<FormPart, 'labelAt' | 'width' | 'lines'> & {
  readonly key: string
  readonly label: string
  readonly content: FormContent
  /** The measure or the owner whose name stands here; null of any other cell. */
  readonly names: RecordId | null
}
