import type { CardSheet } from '../card-sheet.ts'
import type { SheetLine } from '../sheet-line.ts'
import type { Composed } from './compose-part.ts'
import type { FormProject } from './form-content.ts'
import type { FormSubject } from './form-sheet.ts'
import { projectLevel } from '../outline.ts'

/** The projects of a measure in words. */
export function projectsInWords({ model, projects }: FormSubject): readonly Composed[] {
  if (projects.length === 0) return []
  const own = projectLevel(model)?.fields.name ?? ''
  return [{ own, content: { kind: 'projects', projects: projects.map(inWords) } }]
}

function inWords({
  owner,
  number,
  name,
  statusTags,
  audienceTags,
  lifecycle,
  sections,
  fields,
}: CardSheet): FormProject {
  const asides = [statusTags, audienceTags].filter((line): line is SheetLine => line !== null)
  return {
    owner,
    number,
    name,
    asides: [...asides, ...lifecycle, ...sections],
    fields: [...fields.before, ...fields.behind],
  }
}
