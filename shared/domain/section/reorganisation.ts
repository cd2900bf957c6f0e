import { shift, type PeriodPoint } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText, toPeriodText } from '../fiscal-period/period-text.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'

/**
 * 課名の変更 (one section, one name), 統合 (several sections, one name) or 分割 (one section, several names). `from` is when the new
 * sections begin, a canonical year or month.
 */
export type Reorganisation = {
  readonly kind: 'rename' | 'merge' | 'split'
  readonly sections: readonly RecordId[]
  readonly names: readonly string[]
  readonly from: string
  /** Of a split: which part, by its rank among the names, takes over a 担当課; one that is not named stays with the old section. */
  readonly parts: ReadonlyMap<RecordId, number>
  /** The 担当課 whose printed text is to say the new name. */
  readonly rewritten: ReadonlySet<RecordId>
}

/** Why a reorganisation cannot be done as it stands. */
export type ReorganisationFault =
  'no-section' | 'one-section' | 'no-name' | 'one-name' | 'same-names' | 'name-taken' | 'no-time'

/** The first thing that is missing or wrong; null where it can be done. */
export function findFault(model: PlanModel, given: Reorganisation): ReorganisationFault | null {
  const names = given.names.map((name) => name.trim())
  if (given.sections.length === 0) return 'no-section'
  if (given.kind === 'merge' && given.sections.length < 2) return 'one-section'
  if (names.length === 0 || names.includes('')) return 'no-name'
  if (given.kind === 'split' && names.length < 2) return 'one-name'
  if (new Set(names).size < names.length) return 'same-names'
  if (names.some((name) => isTaken(model, name, given))) return 'name-taken'
  return pointOf(given.from) === null ? 'no-time' : null
}

/** Whether another section that is still there has the name; a merged one may keep it. */
function isTaken(model: PlanModel, name: string, { kind, sections }: Reorganisation): boolean {
  return model
    .list('section')
    .some(
      ({ id, fields }) =>
        fields.name === name && fields.validTo === null && !(kind === 'merge' && sections.includes(id)),
    )
}

/** The year or month in which the new sections begin; null where the text is none. */
export function pointOf(text: string): PeriodPoint | null {
  const period = parsePeriodText(text)
  return period === null || period.kind === 'range' || period.kind === 'unknown' ? null : period
}

/** The last year or month of the old sections. */
export function lastOf(from: PeriodPoint): string {
  return toPeriodText(shift(from, -1))
}

/** The printed text with the new name where it says the old one, or one of its other names; null where it says none of them. */
function textWith(text: string, section: PlanRecord<'section'>, name: string): string | null {
  const known = [section.fields.name, ...section.fields.aliases].filter((each) => each !== '')
  const found = known.toSorted((one, other) => other.length - one.length).find((each) => text.includes(each))
  return found === undefined ? null : text.replace(found, name)
}

/** A 担当課 that a reorganisation touches: what is printed now, and what the new text would be; null where it names no section. */
export type AffectedText = {
  readonly responsibility: PlanRecord<'responsibility'>
  readonly section: PlanRecord<'section'>
  /** Rank of the name that takes over; null where nobody has said so yet. */
  readonly part: number | null
  readonly after: string | null
}

/** Every 担当課 that points to one of the sections, in the plan's order. */
export function listAffected(model: PlanModel, given: Reorganisation): readonly AffectedText[] {
  return given.sections.flatMap((id) => {
    const section = model.find('section', id)
    if (section === null) return []
    return model.listBy('responsibility', 'section', id).map((responsibility) => {
      const part = given.kind === 'split' ? (given.parts.get(responsibility.id) ?? null) : 0
      const name = part === null ? undefined : given.names[part]
      const after = name === undefined ? null : textWith(responsibility.fields.text, section, name.trim())
      return { responsibility, section, part: name === undefined ? null : part, after }
    })
  })
}
