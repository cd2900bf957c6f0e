import type { FieldsOf } from '../record/record-types.ts'

/** A place of a form, as the plan keeps it. */
export type FormPart = Omit<FieldsOf<'formPart'>, 'form' | 'position'>

/** A form (様式): a preset of the program, or a town's own. Its parts are in printed order, rows ascending. */
export type Form = Omit<FieldsOf<'form'>, 'position'> & { readonly parts: readonly FormPart[] }
