import type { RecordId } from '#shared/domain/record/field.ts'
import type { SectionWithProjects } from '#shared/domain/scope/sections-with-projects.ts'
import { handoutText } from '../../../messages/handout-text.ts'

type SectionChoiceProps = {
  readonly sections: readonly SectionWithProjects[]
  readonly chosen: ReadonlySet<RecordId>
  readonly onChange: (chosen: ReadonlySet<RecordId>) => void
}

/** The sections that have projects, to be chosen one by one or all at once. */
export function SectionChoice({ sections, chosen, onChange }: SectionChoiceProps) {
  if (sections.length === 0) return <p className="lead">{handoutText.noSections}</p>
  const choose = (id: RecordId, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <fieldset className="choices section-choice">
      <legend>{handoutText.sections}</legend>
      <div className="button-row">
        <button type="button" onClick={() => onChange(new Set(sections.map(({ id }) => id)))}>
          {handoutText.allSections}
        </button>
        <button type="button" onClick={() => onChange(new Set())}>
          {handoutText.noSection}
        </button>
      </div>
      <div className="section-names">
        {sections.map(({ id, name, projectCount }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={(event) => choose(id, event.target.checked)} />
            {handoutText.sectionName(name, projectCount)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
