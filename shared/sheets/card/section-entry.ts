import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'

/** What a typed 担当課 says. */
export type SectionEntry = Pick<FieldsOf<'responsibility'>, 'text' | 'section' | 'role' | 'others'>

const ROLES = [
  ['main', /^[（(]\s*主\s*[）)]\s*/u],
  ['sub', /^[（(]\s*副\s*[）)]\s*/u],
] as const

/**
 * A 担当課 as it is typed: (主) and (副) are its role, ほか says that there are more, and the name it begins with is that of a section
 * of the register. A phrase (窓口がある課, 全庁的な取り組み) is as good, and names none.
 */
export function readSection(model: PlanModel, typed: string): SectionEntry {
  const role = ROLES.find(([, mark]) => mark.test(typed))
  const text = (role === undefined ? typed : typed.replace(role[1], '')).trim()
  const names = model
    .list('section')
    .flatMap(({ id, fields }) => [fields.name, ...fields.aliases].map((name) => ({ id, name })))
    .filter(({ name }) => name !== '' && text.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)
  return { text, section: names[0]?.id ?? null, role: role?.[0] ?? 'none', others: /(?:ほか|他)$/u.test(text) }
}

/** Several 担当課 typed into one cell; 、 within brackets (社会福祉課、高齢者支援課分) does not separate them. */
export function readSections(model: PlanModel, typed: string): readonly SectionEntry[] {
  return typed
    .split(/[、，\n](?![^（(]*[）)])/u)
    .map((text) => readSection(model, text))
    .filter(({ text }) => text !== '')
}
