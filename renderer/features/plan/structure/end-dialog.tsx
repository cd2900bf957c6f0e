import { useState } from 'react'
import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { isRecordId, type RecordId } from '#shared/domain/record/field.ts'
import {
  endProject,
  mergeProjects,
  splitProject,
  successorsFor,
  type Ending,
} from '#shared/domain/structure/lifecycle.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { readCellText } from '#shared/sheets/cells/field-text.ts'
import { endText, renumberText, structureText } from '../../../messages/structure-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Edit, PlanStore } from '../plan-store.ts'

type EndDialogProps = {
  readonly model: PlanModel
  readonly project: RecordId
  readonly store: PlanStore
  readonly onClose: () => void
}

type Form = {
  readonly as: Ending
  readonly since: string
  readonly reason: string
  readonly into: string
  readonly added: string
}

const EMPTY: Form = { as: 'stopped', since: '', reason: '', into: '', added: '' }

/** How a project ends: 廃止, 完了, 統合 or 分割, since when, why, and in which others it goes on. */
export function EndDialog({ model, project, store, onClose }: EndDialogProps) {
  const [form, setForm] = useState(EMPTY)
  const [isChecked, setChecked] = useState(false)
  const since = readCellText(model, { type: 'project', field: 'since' }, form.since)
  const isMissing = isSuccessorMissing(form)
  const field = (name: keyof Form) => ({
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  })
  const run = () => {
    setChecked(true)
    if (!since.ok || isMissing) return
    void store.change(ACTS[form.as], editOf(project, form, since.value as string | null), structureText.done.ended)
    onClose()
  }
  return (
    <DialogBox title={endText.title(model.find('project', project)?.fields.name ?? '')} onClose={onClose}>
      <p>{endText.kept}</p>
      <div className="dialog-form">
        <SelectField
          label={endText.as}
          options={Object.entries(endText.kinds).map(([value, text]) => ({ value, text }))}
          {...field('as')}
        />
        <Successors model={model} project={project} as={form.as} field={field} />
        {isChecked && isMissing && <p role="alert">{endText.missing}</p>}
        <TextField
          label={endText.since}
          hint={endText.sinceHint}
          problem={isChecked && !since.ok ? errorSentence(since.error) : ''}
          {...field('since')}
        />
        <TextField label={endText.reason} hint={endText.reasonHint} isMultiline {...field('reason')} />
      </div>
      <div className="button-row">
        <button type="button" className="primary" onClick={run}>
          {endText.run}
        </button>
        <button type="button" onClick={onClose}>
          {renumberText.cancel}
        </button>
      </div>
    </DialogBox>
  )
}

type SuccessorsProps = Pick<EndDialogProps, 'model' | 'project'> & {
  readonly as: Ending
  readonly field: (name: 'into' | 'added') => { readonly value: string; readonly onChange: (value: string) => void }
}

function Successors({ model, project, as, field }: SuccessorsProps) {
  if (as !== 'merged' && as !== 'split') return null
  const none = { value: '', text: as === 'merged' ? endText.choose : endText.nobody }
  const options = successorsFor(model, project).map(({ id, fields }) => ({ value: id, text: fields.name }))
  return (
    <>
      {as === 'split' && <TextField label={endText.added} hint={endText.addedHint} isMultiline {...field('added')} />}
      <SelectField
        label={as === 'merged' ? endText.into : endText.also}
        options={[none, ...options]}
        {...field('into')}
      />
    </>
  )
}

const ACTS: Readonly<Record<Ending, OfficerAct>> = {
  stopped: 'project/stop',
  finished: 'project/stop',
  merged: 'project/merge',
  split: 'project/split',
}

function namesIn(added: string): readonly string[] {
  return added.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

function isSuccessorMissing({ as, into, added }: Form): boolean {
  return (as === 'merged' && into === '') || (as === 'split' && into === '' && namesIn(added).length === 0)
}

function editOf(project: RecordId, { as, reason, into, added }: Form, since: string | null): Edit {
  const end = { since, reason: reason.trim() }
  const successors = isRecordId(into) ? [into] : []
  return (model, newId) => {
    switch (as) {
      case 'stopped':
      case 'finished':
        return endProject(model, project, { ...end, as })
      case 'merged':
        return successors.flatMap((to) => mergeProjects(model, { ...end, from: [project], into: to, newId }))
      case 'split':
        return splitProject(model, project, { ...end, into: successors, added: namesIn(added), newId })
    }
  }
}
