import type { FormProject } from '#shared/sheets/form/form-content.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack, SheetCell } from '../sheet-cell.tsx'

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
    <div className="project-item" data-part={part} data-one-column>
      <div className="project-title">
        {number !== null && <SheetCell line={number} place={`${owner} number`} label={sheetText.number} />}
        <LineStack lines={name} place={`${owner} name`} label={sheetText.project} />
        <LineStack lines={asides} place={`${owner} aside`} label={sheetText.state} />
      </div>
      {fields.map(({ field, label, lines }) => (
        <div key={field} className="project-field">
          {fields.length > 1 && <div className="project-field-label">{label}</div>}
          <LineStack lines={lines} place={`${owner} field ${field}`} label={label} isRich />
        </div>
      ))}
    </div>
  )
}
