import type { FieldsOf } from '../../domain/record/record-types.ts'

const ROLE_MARKS = { none: '', main: '(主)', sub: '(副)' } as const

/** 担当課 as a sheet prints it: with (主) or (副) before it, and ほか after it where the printed text does not say so itself. */
export function sectionText({ text, role, others }: FieldsOf<'responsibility'>): string {
  const mark = text.startsWith(ROLE_MARKS[role]) ? '' : ROLE_MARKS[role]
  return `${mark}${text}${others && !text.includes('ほか') ? 'ほか' : ''}`
}
