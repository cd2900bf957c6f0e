import type { KeyboardEvent, ReactNode } from 'react'
import type { CellChange } from '#shared/sheets/comparison/cell-change.ts'
import { addressKey, type CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import type { SheetReview } from '../review-context.ts'
import { RevealedText } from './revealed-text.tsx'

type ReviewedCellProps = {
  readonly review: SheetReview
  readonly address: CellAddress
  readonly label: string
  /** Says the content where the text alone does not. */
  readonly spoken: string | undefined
  readonly className: string
  readonly children: ReactNode
}

/** A cell that can be chosen and not written in: what stood there before is struck, and what stands there now beside it marked as new. */
export function ReviewedCell({ review, address, label, spoken, className, children }: ReviewedCellProps) {
  const change = review.changeAt(address)
  const isChosen = review.chosen === addressKey(address)
  const choose = () => review.choose(address)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose()
  }
  return (
    <div
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      className={`${className} is-reviewed${change === null ? '' : ' is-changed'}${isChosen ? ' is-pressed' : ''}`}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      <Spoken>{sheetText.labelOfCell(label)}</Spoken>
      {change === null ? children : <Changed change={change}>{children}</Changed>}
      {spoken !== undefined && <Spoken>{sheetText.spokenBeside(spoken)}</Spoken>}
    </div>
  )
}

function Changed({ change: { previous }, children }: { readonly change: CellChange; readonly children: ReactNode }) {
  return (
    <>
      <Spoken>{sheetText.changedFrom}</Spoken>
      {previous === '' ? (
        <Spoken>{sheetText.nothingBefore}</Spoken>
      ) : (
        <del className="aside is-previous">
          <RevealedText text={previous} />
        </del>
      )}
      <Spoken>{sheetText.changedTo}</Spoken>
      <ins>{children}</ins>
    </>
  )
}

/** For those who do not see how the cell is drawn. */
function Spoken({ children }: { readonly children: string }) {
  return <span className="visually-hidden">{children}</span>
}
