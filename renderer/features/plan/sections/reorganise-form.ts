import { canonicalPeriod } from '#shared/domain/record/read-field-text.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { listAffected, type Reorganisation } from '#shared/domain/section/reorganisation.ts'

/** What the officer has filled in so far, as typed. */
export type ReorganiseForm = {
  readonly kind: Reorganisation['kind']
  readonly sections: readonly RecordId[]
  readonly name: string
  readonly names: string
  readonly from: string
  readonly parts: ReadonlyMap<RecordId, number>
  /** The 担当課 whose text is to stay as it is printed. */
  readonly unchanged: ReadonlySet<RecordId>
}

export const emptyForm: ReorganiseForm = {
  kind: 'rename',
  sections: [],
  name: '',
  names: '',
  from: '',
  parts: new Map(),
  unchanged: new Set(),
}

/** What the form asks for. Every text that says an old name is rewritten unless the officer has said no. */
export function reorganisationOf(model: PlanModel, form: ReorganiseForm): Reorganisation {
  const { kind, sections, name, names, from, parts, unchanged } = form
  const period = canonicalPeriod(from.trim())
  const bare: Reorganisation = {
    kind,
    sections: kind === 'merge' ? sections : sections.slice(0, 1),
    names: kind === 'split' ? names.split('\n').filter((line) => line.trim() !== '') : [name],
    from: period.ok ? period.value : '',
    parts,
    rewritten: new Set(),
  }
  const texts = listAffected(model, bare).map(({ responsibility }) => responsibility.id)
  return { ...bare, rewritten: new Set(texts.filter((id) => !unchanged.has(id))) }
}
