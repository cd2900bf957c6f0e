import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LooseFields, PlanRecord } from '../../domain/record/plan-record.ts'
import type { Place } from '../../domain/structure/places.ts'
import { measurePath, measureTitle, nameAt, printedMeasureTitle } from '../outline.ts'
import { sectionText } from '../cells/section-text.ts'
import { blankLine, fieldLine, plainLine, type SheetLine } from '../cells/sheet-line.ts'
import { printedTags } from './tag-text.ts'

/** The measures above, as a card names them. */
export function measureLines(
  model: PlanModel,
  measureId: RecordId,
): ReadonlyArray<{ readonly label: string; readonly title: string }> {
  return measurePath(model, measureId).map((measure) => {
    const level = model.find('level', measure.fields.level)
    const label = titleLabelOf(level)
    const isSaid = label.startsWith(level?.fields.prefix ?? '')
    return { label, title: isSaid ? measureTitle(measure) : printedMeasureTitle(model, measure) }
  })
}

/** What a card prints beside the title of this level. */
export function titleLabelOf(level: PlanRecord<'level'> | null): string {
  return level?.fields.titleLabel ?? level?.fields.name ?? ''
}

/** The number: written by the officer where the level says so, by its rule otherwise. */
export function numberLine(model: PlanModel, place: Place, level: PlanRecord<'level'> | null): SheetLine | null {
  const { number } = place.fields
  if (level?.fields.numbering === 'own') return fieldLine(model, place.id, 'number', number ?? '')
  return number === null || number === '' ? null : plainLine(number)
}

/** The name; on the sheet of a repeat the one that it has there. */
export function projectNameLines(
  model: PlanModel,
  placement: PlanRecord<'placement'>,
  project: PlanRecord<'project'>,
): readonly SheetLine[] {
  const { subtitle, name } = project.fields
  const { isRepeat, rowName } = placement.fields
  const local = fieldLine(model, placement.id, 'rowName', nameAt(model, placement))
  return [
    isRepeat
      ? { ...local, origin: rowName === null ? 'inherited' : 'different' }
      : fieldLine(model, project.id, 'name', name),
    ...(subtitle === null ? [] : [fieldLine(model, project.id, 'subtitle', subtitle)]),
  ]
}

/** Tags as one cell. */
export function tagsLine(model: PlanModel, record: PlanRecord, field: 'statusTags' | 'audienceTags'): SheetLine {
  const fields: LooseFields = record.fields
  const tags = (fields[field] ?? []) as readonly string[]
  return fieldLine(model, record.id, field, printedTags(record.type, field, tags))
}

/** The 担当課 of the first of these that has any, and the place to write another. */
export function responsibilityLines(model: PlanModel, owners: readonly RecordId[]): readonly SheetLine[] {
  const [own = null] = owners
  const found = owners.find((owner) => model.listBy('responsibility', 'owner', owner).length > 0)
  const lines =
    found === undefined
      ? []
      : model
          .listBy('responsibility', 'owner', found)
          .map(({ id, fields }) => fieldLine(model, id, 'text', sectionText(fields)))
  if (found !== undefined && found !== own) return lines.map((line) => ({ ...line, origin: 'inherited' }))
  return [...lines, blankLine('responsibility', { owner: own }, 'text')]
}
