import type { RecordId } from '#shared/domain/record/field.ts'
import { overflowingCardsTitle, overflowingCardText } from '#shared/messages/overflowing-cards-text.ts'
import type { OverflowingCard } from '#shared/paper/overflowing-cards.ts'
import { paperText } from '../../messages/paper-text.ts'

type OverflowingCardsProps = {
  readonly cards: readonly OverflowingCard[]
  /** Shows a card on the desk; left out where it cannot be changed. */
  readonly onShow?: ((owner: RecordId) => void) | undefined
}

/** The cards that do not fit on their page, with the way to them; nothing where all do. */
export function OverflowingCards({ cards, onShow }: OverflowingCardsProps) {
  if (cards.length === 0) return null
  return (
    <section className="print-report" role="alert">
      <p>{overflowingCardsTitle(cards)}</p>
      <ul>
        {cards.map((card) => (
          <li key={`${card.owner} ${String(card.page)}`}>
            <span>{overflowingCardText(card)}</span>
            {onShow !== undefined && (
              <button
                type="button"
                className="plain"
                aria-label={paperText.toCardOf(card.name)}
                onClick={() => onShow(card.owner)}
              >
                {paperText.toCard}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
