import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { canNest, nestRecord, unnestRecord } from '#shared/domain/edit/nest-record.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { listText } from '../../../messages/list-text.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { RecordPane } from '../cell/record-pane.tsx'
import { ColumnsPane } from './columns-pane.tsx'
import { LinksPane } from './links-pane.tsx'

type ListPaneProps = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly record: PlanRecord | null }

/** What belongs to the list on the desk rather than to one of its cells, and to the place of a row in it. */
export function ListPane({ plan: { model, sheet }, store, record }: ListPaneProps) {
  const table = sheet.owner === null ? null : model.find('annexTable', sheet.owner)
  const inventory = sheet.owner === null ? null : model.find('inventory', sheet.owner)
  return (
    <>
      {record !== null && canNest(record) && <NestingPane model={model} store={store} record={record} />}
      {record?.type === 'situation' && <LinksPane model={model} store={store} situation={record} />}
      {inventory !== null && <CountingPane model={model} store={store} inventory={inventory} />}
      {table !== null && <ColumnsPane owner={table} store={store} />}
      {inventory !== null && <ColumnsPane owner={inventory} store={store} />}
    </>
  )
}

type NestingPaneProps = { readonly model: PlanModel; readonly store: PlanStore; readonly record: PlanRecord }

/** Moves a row or a chapter below the one before it, or out again. */
function NestingPane({ model, store, record }: NestingPaneProps) {
  const type = record.type === 'chapter' ? 'chapter' : 'inventoryRow'
  return (
    <section aria-labelledby="pane-nesting">
      <h2 id="pane-nesting">{listText.nesting[type]}</h2>
      <div className="button-row">
        {(['nest', 'unnest'] as const).map((way) => (
          <button
            key={way}
            type="button"
            disabled={MOVES[way](model, record).length === 0}
            onClick={() =>
              void store.change('record/move', (present) => {
                const held = present.findAny(record.id)
                return held === null ? [] : MOVES[way](present, held)
              })
            }
          >
            {listText[way][type]}
          </button>
        ))}
      </div>
    </section>
  )
}

const MOVES = { nest: nestRecord, unnest: unnestRecord } as const

type CountingPaneProps = {
  readonly model: PlanModel
  readonly store: PlanStore
  readonly inventory: PlanRecord<'inventory'>
}

/** Into which value of an indicator the rows of a list count, and which of them. */
function CountingPane({ model, store, inventory }: CountingPaneProps) {
  const { columns, countsInto, yearColumn } = inventory.fields
  const fields = countsInto === null ? ['countsInto'] : ['countsInto', 'countsIntoRole', 'countsIntoPeriod']
  return (
    <>
      <RecordPane model={model} store={store} record={inventory} fields={fields} title={listText.counting} />
      {countsInto !== null && (
        <section aria-label={listText.yearColumn}>
          <SelectField
            label={listText.yearColumn}
            value={yearColumn === null ? '' : String(yearColumn)}
            options={[
              { value: '', text: listText.everyRow },
              ...columns.map((text, at) => ({ value: String(at), text })),
            ]}
            onChange={(value) =>
              void store.change('record/edit', (present) =>
                changeFields(present, inventory.id, { yearColumn: value === '' ? null : Number(value) }),
              )
            }
          />
        </section>
      )}
    </>
  )
}
