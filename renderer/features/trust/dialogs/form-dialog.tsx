import { useState, type FormEvent, type ReactNode } from 'react'
import type { AppError } from '#shared/app-error.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { appText } from '../../../messages/app-text.ts'
import { trustDialogText } from '../../../messages/trust-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { Notice } from '../../../ui/notice.tsx'

type FormDialogProps = {
  readonly title: string
  readonly lead?: string
  readonly submit: string
  /** Whether the fields are filled in; shows what is missing. */
  readonly check: () => boolean
  /** Does it; the error where it was refused. */
  readonly onSubmit: () => Promise<AppError | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog whose fields are checked, sent, and kept where they were refused. */
export function FormDialog({ title, lead, submit, check, onSubmit, onClose, children }: FormDialogProps) {
  const [isWorking, setWorking] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!check()) return
    setWorking(true)
    const refusal = await onSubmit()
    setWorking(false)
    setError(refusal)
    if (refusal === null) onClose()
  }
  return (
    <DialogBox title={title} onClose={onClose}>
      {lead !== undefined && <p>{lead}</p>}
      <form onSubmit={(event) => void send(event)} noValidate>
        {children}
        {error !== null && (
          <Notice kind="error">
            <RevealedText text={errorSentence(error)} />
          </Notice>
        )}
        <div className="button-row">
          <button type="submit" className="primary" disabled={isWorking}>
            {isWorking ? trustDialogText.working : submit}
          </button>
          <button type="button" onClick={onClose}>
            {appText.cancel}
          </button>
        </div>
      </form>
    </DialogBox>
  )
}
