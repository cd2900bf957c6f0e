import { useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import { PaperRunIdSchema } from '#shared/contracts/paper-contract.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { ok, type Result } from '#shared/result.ts'
import { officePaperTitle, type OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { officePaperText } from '../messages/ledger-text.ts'
import { Notice } from '../ui/notice.tsx'

type Saving = { readonly step: 'idle' } | { readonly step: 'making' } | { readonly step: 'done'; readonly saved: Saved }
type Saved = Result<string | null, AppError>

type OfficePdfButtonProps = {
  readonly api: Api
  readonly office: OfficePaper
  /** Which of several papers of one kind it is; read out behind the name of the button. */
  readonly about?: string
}

/** Makes the PDF of a paper of the office and saves it where the user wants. */
export function OfficePdfButton({ api, office, about = '' }: OfficePdfButtonProps) {
  const [saving, setSaving] = useState<Saving>({ step: 'idle' })
  const press = async () => {
    setSaving({ step: 'making' })
    setSaving({ step: 'done', saved: await savePaper(api, office) })
  }
  return (
    <div className="office-pdf">
      <button type="button" disabled={saving.step === 'making'} onClick={() => void press()}>
        {saving.step === 'making' ? officePaperText.making : officePaperText.saveNamed(officePaperTitle(office.kind))}
        {about !== '' && <span className="visually-hidden">：{about}</span>}
      </button>
      {saving.step === 'done' && <SavedNotice saved={saving.saved} />}
    </div>
  )
}

function SavedNotice({ saved }: { readonly saved: Saved }) {
  if (!saved.ok) return <Notice kind="error">{errorSentence(saved.error)}</Notice>
  return saved.value === null ? null : <Notice kind="done">{officePaperText.savedAs(saved.value)}</Notice>
}

/** The name under which it was saved; null where the dialog was closed. */
async function savePaper(api: Api, office: OfficePaper): Promise<Saved> {
  const run = PaperRunIdSchema.parse(crypto.randomUUID())
  const made = await api.paper.makePdf({ run, job: { office, size: null, lie: null, isProof: false } })
  if (!made.ok) return made
  const saved = await api.file.save({ token: made.value.token, what: 'pdf' })
  return saved.ok ? ok(saved.value?.savedAs ?? null) : saved
}
