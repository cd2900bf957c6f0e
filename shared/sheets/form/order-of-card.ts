import type { FormPart } from '../../domain/form/form.ts'
import type { FormSubject } from './form-subject.ts'

const INDICATOR_SOURCES: ReadonlyArray<FormPart['source']> = [
  'indicators',
  'indicator-rows',
  'indicator-list',
  'targets',
]

/** The places of a form for one card: a field that an exception of this card puts behind its indicators stands there in every form. */
export function inOrderOfCard({ model, card }: FormSubject, parts: readonly FormPart[]): readonly FormPart[] {
  const behind = card.fields.behind.map(({ field }) => model.find('fieldDef', field)?.fields.label)
  const isMoved = ({ source, level, field }: FormPart) =>
    source === 'field' && level === null && behind.some((label) => label === field)
  const moved = parts.filter(isMoved)
  const rest = parts.filter((part) => !isMoved(part))
  const after = rest.findLastIndex(({ source }) => INDICATOR_SOURCES.includes(source))
  if (moved.length === 0 || after < 0) return parts
  return [...rest.slice(0, after + 1), ...moved, ...rest.slice(after + 1)]
}
