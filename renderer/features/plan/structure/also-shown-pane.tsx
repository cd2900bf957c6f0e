import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Place } from '#shared/domain/structure/places.ts'
import { alsoShownAt } from '#shared/domain/structure/repeats.ts'
import { repeatPaneText } from '../../../messages/structure-text.ts'
import { jumpTo } from '../tools/jump-to.ts'
import { PlaceList } from './place-list.tsx'
import type { StructurePaneProps } from './structure-pane-props.ts'

type AlsoShownPaneProps = Pick<StructurePaneProps, 'plan' | 'store' | 'cells'> & {
  readonly record: PlanRecord
  readonly place: Place
}

/** Where else a text of this sheet shows: what is written here changes there too. */
export function AlsoShownPane({ plan: { model }, store, cells, record, place }: AlsoShownPaneProps) {
  const places = alsoShownAt(model, record, place.id)
  if (places.length === 0) return null
  return (
    <section aria-labelledby="pane-also">
      <h2 id="pane-also">{repeatPaneText.alsoHere}</h2>
      <PlaceList
        model={model}
        places={places}
        onGo={({ id }) => jumpTo(store, cells, { sheet: { kind: 'card', owner: id }, address: null })}
      />
    </section>
  )
}
