import type { FormProject } from '#shared/sheets/form/form-content.ts'
import type { CardField } from '#shared/sheets/card/card-fields.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack, SheetCell } from '../cells/sheet-cell.tsx'
import { SideText } from '../cells/side-text.tsx'
import { labelKey } from '../frame/head-label.tsx'

type ProjectsViewProps = { readonly projects: readonly FormProject[]; readonly parts: readonly number[] }

/** The projects of a measure in words. */
export function ProjectsView({ projects, parts }: ProjectsViewProps) {
  return parts.map((part) => {
    const project = projects[part]
    return project && <ProjectItem key={project.owner} project={project} part={part} />
  })
}

function ProjectItem({ project, part }: { readonly project: FormProject; readonly part: number }) {
  const { owner, number, name, asides, fields } = project
  return (
    <div className="project-item" data-part={part}>
      <div className="project-title">
        {number !== null && <SheetCell line={number} place={`${owner} number`} label={sheetText.number} />}
        <LineStack lines={name} place={`${owner} name`} label={sheetText.project} />
        <LineStack lines={asides} place={`${owner} aside`} label={sheetText.state} />
      </div>
      {fields.map((field) => (
        <ProjectField
          key={field.field}
          field={field}
          place={`${owner} field ${field.field}`}
          isLabelled={fields.length > 1}
        />
      ))}
    </div>
  )
}

type ProjectFieldProps = { readonly field: CardField; readonly place: string; readonly isLabelled: boolean }

/** A field of a project with its label. */
function ProjectField({ field: { label, lines }, place, isLabelled }: ProjectFieldProps) {
  return (
    <div className="project-field">
      {isLabelled && (
        <div className="project-field-label">
          <SideText textKey={labelKey(place)} text={label} />
        </div>
      )}
      <LineStack lines={lines} place={place} label={label} isRich />
    </div>
  )
}
