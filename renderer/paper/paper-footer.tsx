import { shortenedText } from '#shared/sheets/places/subject-words.ts'
import type { SheetHeading } from '#shared/sheets/sheet-heading.ts'
import type { PaperStamp } from './paper-stamp.ts'

type PaperFooterProps = {
  readonly heading: SheetHeading
  readonly stamp: PaperStamp
  readonly page: number
  readonly of: number
}

/** Letters of a text of the plan for which a foot has room; the sheet itself says all of them. */
const FOOT_LETTERS = 100

function short(...texts: readonly string[]): string {
  return texts
    .filter(Boolean)
    .map((text) => shortenedText(text, FOOT_LETTERS))
    .join('　')
}

/** The foot of each page: which plan and sheet this is, then in which state, of when, and which page. */
export function PaperFooter({ heading, stamp, page, of }: PaperFooterProps) {
  return (
    <>
      <p className="paper-footer-names">
        {stamp.handling !== '' && <strong className="paper-handling">{short(stamp.handling)}</strong>}
        <span>{short(heading.planTitle, heading.edition)}</span>
        <span className="paper-standing">{stamp.standing}</span>
        {stamp.part !== '' && <strong>{short(stamp.part)}</strong>}
        <span>{short(heading.sheetTitle)}</span>
      </p>
      <p className="paper-footer-facts">
        <span>{short(stamp.day, stamp.state)}</span>
        <span className="paper-check">{stamp.check}</span>
        <span className="paper-number">
          {page} / {of}
        </span>
      </p>
    </>
  )
}
