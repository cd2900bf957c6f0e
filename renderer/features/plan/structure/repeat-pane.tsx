import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { isRepeat, lanesOf, originalOf, usesOf } from '#shared/domain/structure/inheritance.ts'
import { localiseIndicators, localiseSchedule } from '#shared/domain/structure/localise.ts'
import { overridesOf, revertAll, revertOverride, type Override } from '#shared/domain/structure/overrides.ts'
import type { Place } from '#shared/domain/structure/places.ts'
import { inheritedAt } from '#shared/sheets/card/inherited-text.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { repeatPaneText, structureText } from '../../../messages/structure-text.ts'
import type { PlanStore } from '../plan-store.ts'
import { jumpTo } from '../tools/jump-to.ts'
import { PlaceList } from './place-list.tsx'
import type { StructurePaneProps } from './structure-pane-props.ts'

type RepeatPaneProps = Pick<StructurePaneProps, 'plan' | 'store' | 'cells' | 'address' | 'record'> & {
  readonly place: Place
}

/** Of the sheet of a repeat: where its original is, what differs from it, and the way back for each difference. */
export function RepeatPane({ plan: { model }, store, cells, address, record, place }: RepeatPaneProps) {
  const overrides = overridesOf(model, place)
  const original = originalOf(model, place)
  if (!isRepeat(place) && overrides.length === 0) return null
  const here = overrides.find((override) => isAt(override, address, record))
  return (
    <section aria-labelledby="pane-repeat">
      <h2 id="pane-repeat">{repeatPaneText.title}</h2>
      {inheritedAt(model, address) !== null && <p>{repeatPaneText.inherited}</p>}
      {here !== undefined && (
        <div className="button-row">
          <p>{repeatPaneText.different}</p>
          <button type="button" onClick={() => revert(store, here)}>
            {repeatPaneText.revert}
          </button>
        </div>
      )}
      {original !== null && (
        <>
          <h3>{repeatPaneText.original}</h3>
          <PlaceList
            model={model}
            places={[original]}
            onGo={({ id }) => jumpTo(store, cells, { sheet: { kind: 'card', owner: id }, address: null })}
          />
        </>
      )}
      <h3>{repeatPaneText.differences}</h3>
      <Overrides model={model} overrides={overrides} store={store} place={place} />
      <OwnParts model={model} store={store} place={place} />
    </section>
  )
}

type OverridesProps = {
  readonly model: PlanModel
  readonly overrides: readonly Override[]
  readonly store: PlanStore
  readonly place: Place
}

function Overrides({ model, overrides, store, place }: OverridesProps) {
  if (overrides.length === 0) return <p className="pane-hint">{repeatPaneText.none}</p>
  const canRevert = overrides.filter(({ kind }) => kind !== 'row-added')
  return (
    <>
      <ul className="pane-list">
        {overrides.map((override) => (
          <li key={Object.values(override).join(' ')}>
            <span>{overrideText(model, override)}</span>
            {override.kind !== 'row-added' && (
              <button
                type="button"
                aria-label={`${overrideText(model, override)}：${repeatPaneText.revert}`}
                onClick={() => revert(store, override)}
              >
                {repeatPaneText.revert}
              </button>
            )}
          </li>
        ))}
      </ul>
      {canRevert.length > 1 && (
        <button
          type="button"
          onClick={() =>
            void store.change(
              'repeat/revert',
              (present, newId) => revertAll(present, place, newId),
              structureText.done.reverted,
            )
          }
        >
          {repeatPaneText.revertAll}
        </button>
      )}
    </>
  )
}

/** What a repeat takes over as a whole can be made its own. */
function OwnParts({ model, store, place }: Pick<OverridesProps, 'model' | 'store' | 'place'>) {
  const localise = (make: typeof localiseIndicators) => () =>
    void store.change('repeat/override', (present, newId) => make(present, place, newId), structureText.done.localised)
  return (
    <div className="button-row">
      {usesOf(model, place).isInherited && (
        <button type="button" onClick={localise(localiseIndicators)}>
          {repeatPaneText.ownIndicators}
        </button>
      )}
      {lanesOf(model, place).isInherited && (
        <button type="button" onClick={localise(localiseSchedule)}>
          {repeatPaneText.ownSchedule}
        </button>
      )}
    </div>
  )
}

function revert(store: PlanStore, override: Override): void {
  void store.change(
    'repeat/revert',
    (present, newId) => revertOverride(present, override, newId),
    structureText.done.reverted,
  )
}

/** Whether an override is what the chosen cell shows. */
function isAt(override: Override, address: CellAddress, record: PlanRecord | null): boolean {
  switch (override.kind) {
    case 'name':
      return address.kind === 'field' && address.recordId === override.place
    case 'text':
      return record?.type === 'fieldValue' && record.fields.field === override.field
    case 'indicator':
      return record?.id === override.use
    case 'indicators':
    case 'schedule':
    case 'row-added':
    case 'row-left-out':
      return false
  }
}

function overrideText(model: PlanModel, override: Override): string {
  const { kinds } = repeatPaneText
  const nameOf = (id: Override['place']) => {
    const found = model.findAny(id)
    return found === null ? '' : recordName(model, found)
  }
  switch (override.kind) {
    case 'name':
    case 'indicators':
    case 'schedule':
      return kinds[override.kind]
    case 'text':
      return nameOf(override.field)
    case 'indicator':
      return kinds.indicator(nameOf(override.use))
    case 'row-added':
      return kinds['row-added'](nameOf(override.placement))
    case 'row-left-out':
      return kinds['row-left-out'](nameOf(override.project))
  }
}
