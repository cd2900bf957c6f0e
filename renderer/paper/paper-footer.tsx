import type { SheetHeading } from '#shared/sheets/sheet-heading.ts'
import type { PaperStamp } from './paper-stamp.ts'

type PaperFooterProps = {
  readonly heading: SheetHeading
  readonly stamp: PaperStamp
  readonly page: number
  readonly of: number
}

/** The foot of each page: which plan and sheet this is, then in which state, of when, and which page. */
export function PaperFooter({ heading, stamp, page, of }: PaperFooterProps) {
  return (
    <>
      <p className="paper-footer-names">
        {stamp.handling !== '' && <strong className="paper-handling">{stamp.handling}</strong>}
        <span>{[heading.planTitle, heading.edition].filter(Boolean).join('　')}</span>
        <span className="paper-standing">{stamp.standing}</span>
        <span>{heading.sheetTitle}</span>
      </p>
      <p className="paper-footer-facts">
        <span>{[stamp.day, stamp.state].filter(Boolean).join('　')}</span>
        <span className="paper-check">{stamp.check}</span>
        <span className="paper-number">
          {page} / {of}
        </span>
      </p>
    </>
  )
}
