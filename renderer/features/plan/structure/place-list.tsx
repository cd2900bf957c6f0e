import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { pathOf, type Place } from '#shared/domain/structure/places.ts'
import { measureTitle } from '#shared/sheets/outline.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'

type PlaceListProps = {
  readonly model: PlanModel
  readonly places: readonly Place[]
  readonly onGo: (place: Place) => void
}

/** Places of the plan, each a way to its card. */
export function PlaceList({ model, places, onGo }: PlaceListProps) {
  return (
    <ul className="pane-list">
      {places.map((place) => (
        <li key={place.id}>
          <button type="button" className="link" onClick={() => onGo(place)}>
            {placeText(model, place)}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Where a place is: the measures above it, and for a project its name. */
function placeText(model: PlanModel, place: Place): string {
  const above = place.type === 'measure' ? place.id : place.fields.measure
  const path = pathOf(model, above).map(measureTitle)
  return [...path, ...(place.type === 'placement' ? [recordName(model, place)] : [])].join(' ＞ ')
}
