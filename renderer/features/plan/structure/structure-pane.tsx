import { findPlace } from '#shared/domain/structure/places.ts'
import { AlsoShownPane } from './also-shown-pane.tsx'
import { FieldPane } from './field-pane.tsx'
import { RepeatPane } from './repeat-pane.tsx'
import { StatePane } from './state-pane.tsx'
import type { StructurePaneProps } from './structure-pane-props.ts'

/** What the chosen cell of a card has to do with the plan's structure: repeats, this sheet's fields, the state of the project. */
export function StructurePane(props: StructurePaneProps) {
  const { plan, record } = props
  const { model, sheet } = plan
  const place = sheet.kind === 'card' && sheet.owner !== null ? findPlace(model, sheet.owner) : null
  if (place === null) return null
  return (
    <>
      <RepeatPane {...props} place={place} />
      {record !== null && <AlsoShownPane {...props} record={record} place={place} />}
      <FieldPane key={place.id} {...props} place={place} />
      {record?.type === 'project' && <StatePane {...props} project={record} />}
    </>
  )
}
