import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { bareText, isOneEditApart } from '../../similar-texts.ts'

/** What may stand behind a section's name: a remark in brackets, ほか. */
const ADDED = /^(?:[（(［[【].*|ほか.*|他.*|等.*|など.*|[、，,・\s].*)?$/su

/** A 担当課 that is not quite the section of the register: まちづくり推進課課. */
export const sectionName: CheckRule = {
  reads: ['responsibility', 'section'],
  find: (model) => model.list('responsibility').flatMap((record) => findIn(model, record) ?? []),
}

function findIn(model: PlanModel, { id, fields }: PlanRecord<'responsibility'>): Finding | null {
  const section = fields.section === null ? null : model.find('section', fields.section)
  const meant = section === null ? nearSection(model, fields.text) : isWritten(fields.text, section) ? null : section
  if (meant === null) return null
  const params = { text: fields.text, section: meant.fields.name }
  return findingAt('section-name', 'attention', { recordId: id, field: 'text', others: [meant.id] }, params)
}

function isWritten(text: string, { fields: { name, aliases } }: PlanRecord<'section'>): boolean {
  return [name, ...aliases].some((each) => text.startsWith(each) && ADDED.test(text.slice(each.length)))
}

/** The section that differs from a text without one by a single character; none where the text itself is in the register. */
function nearSection(model: PlanModel, text: string): PlanRecord<'section'> | null {
  const bare = bareText(text)
  const sections = model.list('section')
  if (bare.length < 3 || sections.some(({ fields }) => bareText(fields.name) === bare)) return null
  return sections.find(({ fields }) => isOneEditApart(bareText(fields.name), bare)) ?? null
}
