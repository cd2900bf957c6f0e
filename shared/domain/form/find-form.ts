import { formPresets, type FormPreset } from './form-words.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { completeForm } from './complete-form.ts'
import type { Form, FormPart } from './form.ts'
import { presets } from './presets/index.ts'

/** Which form is wished for: a preset, or a form of the plan's own; null where the plan's choice is. */
export type FormWish = FormPreset | RecordId | null

/** The form to print in, complete. Where the plan does not hold the form that is wished for, its own choice; without one the standard form. */
export function findForm(model: PlanModel, wish: FormWish): Form {
  return completeForm(namedForm(model, wish) ?? chosenForm(model) ?? presets.standard)
}

function namedForm(model: PlanModel, wish: FormWish): Form | null {
  if (wish === null) return null
  if (isPreset(wish)) return presets[wish]
  const own = model.find('form', wish)
  return own === null ? null : ownForm(model, own)
}

function chosenForm(model: PlanModel): Form | null {
  const setup = model.list('paperSetup')[0]
  return setup === undefined ? null : (namedForm(model, setup.fields.form) ?? presets[setup.fields.preset])
}

function ownForm(model: PlanModel, { id, fields }: PlanRecord<'form'>): Form {
  return { ...fields, parts: inRows(model.listBy('formPart', 'form', id).map((part) => part.fields)) }
}

/**
 * The order of a town's form is that of its list, so that a part moves with its line: those that follow each other with the same 段 stand beside
 * each other, and 0 stands alone.
 */
function inRows(parts: readonly FormPart[]): readonly FormPart[] {
  let row = -1
  return parts.map((part, at) => {
    if (part.row === 0 || part.row !== parts[at - 1]?.row) row += 1
    return { ...part, row }
  })
}

function isPreset(wish: string): wish is FormPreset {
  return formPresets.some((preset) => preset === wish)
}
