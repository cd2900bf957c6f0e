import { fieldLine } from '../../cells/sheet-line.ts'
import type { Composed, FormSubject } from '../form-subject.ts'

const OWN_WORD = '目標とするべき状況'

/**
 * 目標とするべき状況 that the links of the plan lead to this project from; [] where there are none, and where the sheets of the plan print such
 * situations in words of their own.
 */
export function situationCell({ model, card }: FormSubject): readonly Composed[] {
  if (model.list('fieldDef').some(({ fields }) => fields.label === OWN_WORD)) return []
  const project = model.find('placement', card.owner)?.fields.project
  if (project === undefined) return []
  const aims = model.listBy('situationLink', 'to', project).flatMap(({ fields }) => {
    const situation = model.find('situation', fields.from)
    return situation?.fields.kind === 'target' ? [situation] : []
  })
  const order = new Map(model.list('situation').map(({ id }, rank) => [id, rank]))
  const lines = aims
    .toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    .map(({ id, fields }) => fieldLine(model, id, 'text', fields.text))
  const content = { kind: 'lines', lines, isRich: false } as const
  return lines.length === 0 ? [] : [{ own: OWN_WORD, content }]
}
