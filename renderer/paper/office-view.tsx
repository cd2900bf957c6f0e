import { useEffect, useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import type { OfficePaper } from '#shared/sheets/office/office-paper.ts'
import { officeLayout } from '../sheets/office-layout.ts'
import { PlainSheet } from '../sheets/plain-sheet.tsx'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { Notice } from '../ui/notice.tsx'
import { OfficePrintButton } from './preview/office-print-button.tsx'
import { readOfficeSheet } from './office-sheet.ts'

type OfficeViewProps = {
  readonly api: Api
  readonly office: OfficePaper
  /** Whatever changes when the paper may say something else. */
  readonly version: unknown
}

/** A paper of the office as it would be printed now, and the way to print it. */
export function OfficeView({ api, office, version }: OfficeViewProps) {
  const [layout, setLayout] = useState<SheetLayout | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const named = JSON.stringify(office)
  useEffect(() => {
    let isWanted = true
    const paper = JSON.parse(named) as OfficePaper
    void readOfficeSheet(api, paper).then((read) => {
      if (!isWanted) return
      setLayout(read.ok ? officeLayout(paper.kind, read.value) : null)
      setError(read.ok ? null : read.error)
    })
    return () => {
      isWanted = false
    }
  }, [api, named, version])
  return (
    <>
      {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
      {layout !== null && (
        <div className="office-view">
          <PlainSheet layout={layout} />
        </div>
      )}
      <OfficePrintButton api={api} office={office} />
    </>
  )
}
