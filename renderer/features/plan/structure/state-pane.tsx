import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { lifecycleWord } from '#shared/sheets/card/lifecycle-word.ts'
import { statePaneText, structureText } from '../../../messages/structure-text.ts'
import { RecordPane } from '../cell/record-pane.tsx'
import type { StructurePaneProps } from './structure-pane-props.ts'

type StatePaneProps = Pick<StructurePaneProps, 'plan' | 'store' | 'lines'> & {
  readonly project: PlanRecord<'project'>
}

/** The state of a project, and the way to another. */
export function StatePane({ plan: { model }, store, lines, project }: StatePaneProps) {
  const word = lifecycleWord(project)
  return (
    <>
      <section aria-labelledby="pane-state">
        <h2 id="pane-state">{statePaneText.title}</h2>
        <p>{word === '' ? statePaneText.active : statePaneText.ended(word)}</p>
        <div className="button-row">
          {word !== '' && (
            <button type="button" onClick={() => void lines.acts.resume(project.id)}>
              {structureText.resume}
            </button>
          )}
          <button type="button" onClick={() => lines.open({ kind: 'end', project: project.id })}>
            {structureText.end}
          </button>
        </div>
      </section>
      <RecordPane
        model={model}
        store={store}
        record={project}
        fields={word === '' ? ['subtitle', 'sdgs'] : ['since', 'subtitle', 'sdgs']}
      />
    </>
  )
}
