import { useStore } from 'zustand'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import type { CellRefusal } from '#shared/sheets/range/write-cells.ts'
import { fitSentence, pasteText } from '../../../messages/range-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { placeName } from '../cell/cell-context.ts'
import type { RangeDesk } from './range-acts.ts'
import { SuspiciousPaste } from './suspicious-paste.tsx'
import './range.css'

type RangeDialogProps = { readonly desk: RangeDesk; readonly model: PlanModel }

/** What stands in the way of an act on a range; nothing where nothing does. */
export function RangeDialog({ desk, model }: RangeDialogProps) {
  const question = useStore(desk.state, (state) => state.question)
  switch (question?.kind) {
    case undefined:
      return null
    case 'refused':
      return <Refusals refusals={question.refusals} model={model} onClose={desk.dismiss} />
    case 'unfit':
      return (
        <DialogBox title={pasteText.unfitTitle} onClose={desk.dismiss}>
          <p>{fitSentence(question.error)}</p>
        </DialogBox>
      )
    case 'suspicious':
      return (
        <SuspiciousPaste
          texts={question.writes.map(({ text }) => text)}
          onPaste={(repairs) => desk.pasteRepaired(question, repairs)}
          onClose={desk.dismiss}
        />
      )
  }
}

type RefusalsProps = {
  readonly refusals: readonly CellRefusal[]
  readonly model: PlanModel
  readonly onClose: () => void
}

const MOST_SHOWN = 20

function Refusals({ refusals, model, onClose }: RefusalsProps) {
  const left = refusals.length - MOST_SHOWN
  return (
    <DialogBox title={pasteText.refusedTitle} onClose={onClose}>
      <p>{pasteText.refusedLead(refusals.length)}</p>
      <ul className="range-findings">
        {refusals.slice(0, MOST_SHOWN).map(({ address, text, error }, index) => (
          <li key={index}>
            <strong>{placeName(model, address)}</strong>
            <span className="range-finding-text">{text === '' ? pasteText.emptied : text}</span>
            <span>{errorSentence(error)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{pasteText.more(left)}</p>}
    </DialogBox>
  )
}
