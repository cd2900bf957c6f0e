import { useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import { officePaperTitle, type OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { paperText } from '../../messages/paper-text.ts'
import { OfficePrintDialog } from './office-print-dialog.tsx'

type OfficePrintButtonProps = {
  readonly api: Api
  readonly office: OfficePaper
  /** Which of several papers of one kind it is; read out behind the name of the button. */
  readonly about?: string
}

/** Opens the PDF of a paper of the office, as the paper stands now. */
export function OfficePrintButton({ api, office, about = '' }: OfficePrintButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="office-print">
      <button type="button" onClick={() => setOpen(true)}>
        {paperText.titleOf(officePaperTitle(office.kind))}
        {about !== '' && <span className="visually-hidden">：{about}</span>}
      </button>
      {isOpen && <OfficePrintDialog api={api} office={office} onClose={() => setOpen(false)} />}
    </div>
  )
}
