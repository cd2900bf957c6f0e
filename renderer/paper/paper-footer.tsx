import type { SheetHeading } from '#shared/sheets/sheet-heading.ts'
import { paperText } from '../messages/paper-text.ts'

type PaperFooterProps = {
  readonly heading: SheetHeading
  readonly date: string
  readonly page: number
  readonly of: number
}

/** The last line of each page. */
export function PaperFooter({ heading, date, page, of }: PaperFooterProps) {
  return (
    <>
      <span>{[heading.planTitle, heading.edition].filter(Boolean).join('　')}</span>
      <span>{heading.sheetTitle}</span>
      <span>{paperText.footerDate(date)}</span>
      <span>
        {page} / {of}
      </span>
    </>
  )
}
