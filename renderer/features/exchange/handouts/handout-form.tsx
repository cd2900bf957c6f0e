import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { HandedPart } from '#shared/contracts/handout-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { missingFields, NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { writables, type Scope } from '#shared/domain/scope/scope.ts'
import { sectionsWithProjects } from '#shared/domain/scope/sections-with-projects.ts'
import { writableWords } from '#shared/messages/office-words.ts'
import { scopeWords } from '#shared/sheets/office/scope-words.ts'
import { printedMeasureTitle } from '#shared/sheets/outline.ts'
import { useDemands } from '../../../ledger/use-demands.ts'
import { handoutText } from '../../../messages/handout-text.ts'
import { SigningWarning } from '../../../signers/signing-warning.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { NoteFields } from '../../../ledger/note-fields.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { HandoutsStore } from './handouts-store.ts'
import { SectionChoice } from './section-choice.tsx'

type HandoutFormProps = {
  readonly api: Api
  readonly planId: RecordId
  readonly model: PlanModel
  readonly keys: readonly KeyInfo[]
  readonly store: HandoutsStore
}

type Wanted = {
  readonly sections: ReadonlySet<RecordId>
  readonly measure: RecordId | null
  readonly writable: Scope['writable']
}

/** Which sections get a file, of which measure, and what they may write: one file a section. */
export function HandoutForm({ api, planId, model, keys, store }: HandoutFormProps) {
  const isMaking = useStore(store.state, (state) => state.isMaking)
  const [demands] = useDemands(api)
  const [wanted, setWanted] = useState<Wanted>({ sections: new Set(), measure: null, writable: 'progress' })
  const [kid, setKid] = useState(keys[0]?.kid ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [note, setNote] = useState<LedgerNote>(NO_NOTE)
  const [isChecked, setChecked] = useState(false)
  const parts = partsOf(model, wanted, note)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (passphrase === '' || parts.some((part) => missingFields(part.note, demands).length > 0)) return
    setPassphrase('')
    setChecked(false)
    void store.handOut({ kid, passphrase }, parts)
  }
  return (
    <form onSubmit={submit} noValidate>
      <PartFields model={model} wanted={wanted} onChange={setWanted} />
      <SelectField
        label={handoutText.key}
        value={kid}
        options={keys.map((key) => ({ value: key.kid, text: key.holder }))}
        onChange={setKid}
      />
      <SigningWarning api={api} planId={planId} act="author" kid={kid} />
      <TextField
        label={handoutText.passphrase}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        problem={isChecked && passphrase === '' ? handoutText.passphraseMissing : ''}
      />
      <NoteFields {...{ note, demands, isChecked }} onChange={setNote} fields={['medium', 'approval', 'remark']} />
      <BusyButton isBusy={isMaking} isDisabled={parts.length === 0}>
        {isMaking
          ? handoutText.making
          : parts.length === 0
            ? handoutText.nothingChosen
            : handoutText.make(parts.length)}
      </BusyButton>
    </form>
  )
}

type PartFieldsProps = {
  readonly model: PlanModel
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

/** Whose part, of which measure, and what may be written on it. */
function PartFields({ model, wanted, onChange }: PartFieldsProps) {
  return (
    <>
      <SectionChoice
        sections={sectionsWithProjects(model)}
        chosen={wanted.sections}
        onChange={(sections) => onChange({ ...wanted, sections })}
      />
      <SelectField
        label={handoutText.measure}
        value={wanted.measure ?? ''}
        options={[
          { value: '', text: handoutText.anyMeasure },
          ...model.list('measure').map((measure) => ({ value: measure.id, text: printedMeasureTitle(model, measure) })),
        ]}
        onChange={(value) =>
          onChange({ ...wanted, measure: model.list('measure').find(({ id }) => id === value)?.id ?? null })
        }
      />
      <ChoiceField
        label={handoutText.writable}
        options={writables.map((value) => ({ value, text: writableWords[value] }))}
        value={wanted.writable}
        onChange={(writable) => onChange({ ...wanted, writable })}
      />
    </>
  )
}

/** One part for each section, or one for the measure where no section is chosen. It goes to the section that it is for. */
function partsOf(model: PlanModel, { sections, measure, writable }: Wanted, note: LedgerNote): readonly HandedPart[] {
  const measures = measure === null ? [] : [measure]
  const each = sections.size > 0 ? [...sections].map((section) => [section]) : measure === null ? [] : [[]]
  return each.map((ids) => {
    const scope = { sections: ids, measures, writable }
    return { scope, note: { ...note, receiver: scopeWords(model, scope) } }
  })
}
