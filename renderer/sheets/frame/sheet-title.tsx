import type { SheetHeading } from '#shared/sheets/sheet-heading.ts'
import { sheetText } from '../../messages/sheet-text.ts'

type SheetTitleProps = { readonly heading: SheetHeading; readonly lead?: string | undefined }

/** What stands above a sheet; a paper of the office is of no period. */
export function SheetTitle({ heading, lead = '' }: SheetTitleProps) {
  return (
    <header className="sheet-title">
      <h2>
        {heading.planTitle}
        <span className="sheet-kind">{heading.sheetTitle}</span>
      </h2>
      {heading.periodText !== '' && (
        <p>
          <span>{heading.municipality}</span>
          <span>{sheetText.period(heading.periodText)}</span>
        </p>
      )}
      {lead !== '' && <p className="sheet-lead">{lead}</p>}
    </header>
  )
}
