import { useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import { officePaperTitle, type OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { paperText } from '../../messages/paper-text.ts'
import { OfficePrintDialog } from './office-print-dialog.tsx'

/** Opens the PDF of a paper of the office, as the paper stands now. */
export function OfficePrintButton({ api, office }: { readonly api: Api; readonly office: OfficePaper }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="office-print">
      <button type="button" onClick={() => setOpen(true)}>
        {paperText.titleOf(officePaperTitle(office.kind))}
      </button>
      {isOpen && <OfficePrintDialog api={api} office={office} onClose={() => setOpen(false)} />}
    </div>
  )
}
