import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { OfficeJob } from '#shared/contracts/paper-contract.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { officePaperTitle, type OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { paperText } from '../../messages/paper-text.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Preview } from './preview.tsx'
import { createPrintStore } from './print-store.ts'

type OfficePrintDialogProps = { readonly api: Api; readonly office: OfficePaper; readonly onClose: () => void }

/** The PDF of a paper of the office to look at, what of it cannot be printed, and to save. */
export function OfficePrintDialog({ api, office, onClose }: OfficePrintDialogProps) {
  const [job] = useState<OfficeJob>(() => ({ office, size: null, lie: null, isProof: false }))
  const [store] = useState(() => createPrintStore(api))
  const { print, saveError } = useStore(store.state)
  useEffect(() => {
    void store.make(job)
    return () => void store.stop()
  }, [store, job])
  return (
    <DialogBox title={paperText.titleOf(officePaperTitle(office.kind))} onClose={onClose} size="large">
      <Preview print={print} onStop={() => void store.stop()} />
      {saveError !== null && <Notice kind="error">{errorSentence(saveError)}</Notice>}
      <p className="button-row">
        <button type="button" className="primary" disabled={print.step !== 'made'} onClick={() => void store.save()}>
          {paperText.save}
        </button>
      </p>
    </DialogBox>
  )
}
