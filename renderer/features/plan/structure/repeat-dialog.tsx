import { useState } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { isRecordId, type RecordId } from '#shared/domain/record/field.ts'
import { measuresInOrder, pathOf, placementsInOrder } from '#shared/domain/structure/places.ts'
import { measureTitle } from '#shared/sheets/outline.ts'
import { renumberText, repeatDialogText } from '../../../messages/structure-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import type { StructureActs } from './structure-acts.ts'

type RepeatDialogProps = {
  readonly model: PlanModel
  /** The line from which this was asked for, and the measure that it is or stands under. */
  readonly place: RecordId
  readonly measure: RecordId
  readonly acts: StructureActs
  readonly onClose: () => void
}

type Kind = keyof typeof repeatDialogText.kinds
const KINDS: readonly Kind[] = ['project', 'measure', 'indicator']

/** Puts a project, a whole measure or an indicator here once more. */
export function RepeatDialog({ model, place, measure, acts, onClose }: RepeatDialogProps) {
  const target = model.find('measure', measure)
  const options = {
    project: projectOptions(model, measure),
    measure: measureOptions(model, measure),
    indicator: indicatorOptions(model, place),
  }
  const [kind, setKind] = useState<Kind>('project')
  const [chosen, setChosen] = useState('')
  const shown = options[kind]
  const which = shown.some(({ value }) => value === chosen) ? chosen : (shown[0]?.value ?? '')
  const run = () => {
    if (!isRecordId(which)) return
    if (kind === 'project') void acts.repeatProject(which, measure)
    else if (kind === 'indicator') void acts.repeatIndicator(which, place)
    else void acts.repeatMeasure(which, parentFor(model, which, measure))
    onClose()
  }
  return (
    <DialogBox title={repeatDialogText.title} onClose={onClose}>
      <p>{repeatDialogText.lead(target === null ? '' : measureTitle(target))}</p>
      <div className="dialog-form">
        <SelectField
          label={repeatDialogText.kind}
          value={kind}
          options={Object.entries(repeatDialogText.kinds).map(([value, text]) => ({ value, text }))}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'project')}
        />
        <SelectField label={repeatDialogText.which} value={which} options={shown} onChange={setChosen} />
      </div>
      <div className="button-row">
        <button type="button" className="primary" disabled={which === ''} onClick={run}>
          {repeatDialogText.run}
        </button>
        <button type="button" onClick={onClose}>
          {renumberText.cancel}
        </button>
      </div>
    </DialogBox>
  )
}

type Options = ReadonlyArray<{ readonly value: string; readonly text: string }>

/** The projects that do not stand under the measure yet. */
function projectOptions(model: PlanModel, measure: RecordId): Options {
  const here = new Set(model.listBy('placement', 'measure', measure).map(({ fields }) => fields.project))
  return placementsInOrder(model)
    .filter(({ fields }) => !fields.isRepeat && !here.has(fields.project))
    .map(({ fields: { project, number } }) => ({
      value: project,
      text: [number, model.find('project', project)?.fields.name].filter(Boolean).join(' '),
    }))
}

/** The indicators that are not on the sheet of this line yet; one without a name of its own cannot be told from others. */
function indicatorOptions(model: PlanModel, place: RecordId): Options {
  const here = new Set(model.listBy('indicatorUse', 'owner', place).map(({ fields }) => fields.indicator))
  return model
    .list('indicator')
    .filter(({ id, fields }) => fields.name !== '' && !here.has(id))
    .map(({ id, fields }) => ({ value: id, text: fields.name }))
}

/** The measures that can stand in or beside this one: originals of its own level or the next, not above it. */
function measureOptions(model: PlanModel, measure: RecordId): Options {
  const above = new Set(pathOf(model, measure).map(({ id }) => id))
  return measuresInOrder(model)
    .filter(({ id, fields }) => fields.repeats === null && !above.has(id) && fits(model, id, measure))
    .map((each) => ({ value: each.id, text: measureTitle(each) }))
}

function fits(model: PlanModel, original: RecordId, measure: RecordId): boolean {
  const levels = model.list('level').map(({ id }) => id)
  const depthOf = (id: RecordId) => {
    const level = model.find('measure', id)?.fields.level
    return levels.findIndex((each) => each === level)
  }
  const deeper = depthOf(original) - depthOf(measure)
  return deeper === 0 || deeper === 1
}

/** A measure of the same level comes to stand beside the chosen one, one of the next level in it. */
function parentFor(model: PlanModel, original: RecordId, measure: RecordId): RecordId | null {
  const [one, other] = [original, measure].map((id) => model.find('measure', id)?.fields)
  return one?.level === other?.level ? (other?.parent ?? null) : measure
}
