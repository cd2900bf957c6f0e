import type { KeyboardEvent, ReactNode } from 'react'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { addressKey, type CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import type { SheetReview } from '../review-context.ts'
import { RevealedText } from './revealed-text.tsx'

type ReviewedCellProps = {
  readonly review: SheetReview
  readonly address: CellAddress
  readonly name: string
  readonly className: string
  readonly children: ReactNode
}

/** A cell that can be chosen and not written in: what stood there before is struck, and what stands there now beside it marked as new. */
export function ReviewedCell({ review, address, name, className, children }: ReviewedCellProps) {
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
      aria-label={revealedInPlain(change === null ? name : sheetText.changedCell(name, change.previous))}
      className={`${className} is-reviewed${change === null ? '' : ' is-changed'}${isChosen ? ' is-pressed' : ''}`}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      {change !== null && change.previous !== '' && (
        <del className="aside is-previous">
          <RevealedText text={change.previous} />
        </del>
      )}
      {change === null ? children : <ins>{children}</ins>}
    </div>
  )
}
