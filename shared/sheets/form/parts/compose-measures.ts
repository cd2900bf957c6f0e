import type { FormPart } from '../../../domain/form/form.ts'
import { titleLabelOf } from '../../card/card-head.ts'
import { measureTitle, printedMeasureTitle } from '../../outline.ts'
import { plainLine } from '../../cells/sheet-line.ts'
import type { Composed, FormSubject } from '../form-subject.ts'

/** The measures above: that of one level, or all those that no other place of the form shows, in one cell. */
export function measureCells(subject: FormSubject, part: FormPart): readonly Composed[] {
  const { model, measures, form, card } = subject
  const placed = form.parts
    .filter(({ source, isLeftOut }) => (source === 'measures' || source === 'measure-names') && !isLeftOut)
    .map(({ level }) => level)
  const shown = measures.filter(
    (measure, level) =>
      measure.id !== card.owner && (part.level === null ? !placed.includes(level) : part.level === level),
  )
  const [first] = shown
  if (first === undefined) return []
  const isUnlabelled = part.labelAt === 'none' || shown.length > 1
  const lines = shown.map((measure) => {
    if (part.source === 'measure-names') return plainLine(measure.fields.title)
    const label = titleLabelOf(model.find('level', measure.fields.level))
    const isSaid = !isUnlabelled && label.startsWith(model.find('level', measure.fields.level)?.fields.prefix ?? '')
    return plainLine(isSaid ? measureTitle(measure) : printedMeasureTitle(model, measure))
  })
  const own = shown.map((measure) => titleLabelOf(model.find('level', measure.fields.level))).join('・')
  return [{ own, content: { kind: 'lines', lines, isRich: false }, names: shown.at(-1)?.id ?? first.id }]
}
