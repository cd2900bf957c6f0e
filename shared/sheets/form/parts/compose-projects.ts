import type { CardSheet } from '../../card/card-sheet.ts'
import { plainLine, type SheetLine } from '../../cells/sheet-line.ts'
import type { Composed, FormSubject } from '../form-subject.ts'
import type { FormProject } from '../form-content.ts'
import { projectLevel, REPEAT_MARK } from '../../outline.ts'

/** The projects of a measure in words. One of which only the table of the same form has something to say stands there alone. */
export function projectsInWords({ model, form, projects }: FormSubject): readonly Composed[] {
  const hasTable = form.parts.some(({ source, isLeftOut }) => source === 'project-table' && !isLeftOut)
  const told = projects.filter((card) => !hasTable || saysSomething(card) || !isInTable(card))
  if (told.length === 0) return []
  const own = projectLevel(model)?.fields.name ?? ''
  return [{ own, content: { kind: 'projects', projects: told.map(inWords) } }]
}

function saysSomething({ fields, sections }: CardSheet): boolean {
  return fields.before.length + fields.behind.length + sections.length > 0
}

function isInTable({ indicators, schedule }: CardSheet): boolean {
  return indicators.rows.length > 0 || schedule !== null
}

function inWords(card: CardSheet): FormProject {
  const { owner, number, name, statusTags, audienceTags, isRepeat, lifecycle, sections, fields } = card
  const tags = [statusTags, audienceTags].filter((line): line is SheetLine => line !== null)
  const repeat = isRepeat ? [plainLine(REPEAT_MARK)] : []
  return {
    owner,
    number,
    name,
    asides: [...tags, ...repeat, ...lifecycle, ...sections],
    fields: [...fields.before, ...fields.behind],
  }
}
