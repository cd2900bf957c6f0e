import type { RecordId } from '#shared/domain/record/field.ts'
import {
  missingCharacterName,
  missingCharactersTitle,
  missingPlaceText,
} from '#shared/messages/missing-characters-text.ts'
import type { MissingCharacter, MissingPlace } from '#shared/paper/missing-characters.ts'
import { paperText } from '../../messages/paper-text.ts'

type MissingCharactersProps = {
  readonly missing: readonly MissingCharacter[]
  /** Shows the sheet on which a field can be changed; left out where it cannot be changed. */
  readonly onShow?: ((spot: MissingSpot) => void) | undefined
}
export type MissingSpot = { readonly recordId: RecordId; readonly field: string }

/** What of a sheet could not be printed, and where; nothing of most sheets. */
export function MissingCharacters({ missing, onShow }: MissingCharactersProps) {
  if (missing.length === 0) return null
  return (
    <section className="print-report" role="alert">
      <p>{missingCharactersTitle(missing)}</p>
      <dl>
        {missing.map((each) => (
          <div key={each.code}>
            <dt>{missingCharacterName(each)}</dt>
            {each.places.map((place, index) => (
              <dd key={index}>
                <Place place={place} onShow={onShow} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

type PlaceProps = Pick<MissingCharactersProps, 'onShow'> & { readonly place: MissingPlace }

function Place({ place, onShow }: PlaceProps) {
  const { spot } = place
  const text = missingPlaceText(place)
  return (
    <>
      <span>{text}</span>
      {spot !== null && onShow !== undefined && (
        <button type="button" className="plain" aria-label={paperText.toSheetOf(text)} onClick={() => onShow(spot)}>
          {paperText.toSheet}
        </button>
      )}
    </>
  )
}
