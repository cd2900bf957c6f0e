import { netChanges } from '../../domain/edit/net-changes.ts'
import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { CellTextError } from '../cells/field-text.ts'
import { addressKey, blankKey, filledPlace, type CellAddress } from '../cells/sheet-line.ts'
import { writeCell, type CellEdit } from '../cells/write-cell.ts'

/** A text for a place. Texts of one `row` for the same blank place make one record. */
export type CellWrite = { readonly address: CellAddress; readonly text: string; readonly row: number }

/** A place that may not hold the text that was meant for it. */
export type CellRefusal = { readonly address: CellAddress; readonly text: string; readonly error: CellTextError }

/**
 * What texts for many places change, as one act; the last counts where a place is named twice. If any place refuses its text, all
 * refusals and no changes.
 */
export function writeCells(
  model: PlanModel,
  writes: readonly CellWrite[],
  newId: () => RecordId,
): Result<readonly RecordChange[], readonly CellRefusal[]> {
  const all: RecordChange[] = []
  const refusals: CellRefusal[] = []
  const take = ({ address, text }: CellWrite, edit: CellEdit) => {
    if (edit.ok) all.push(...edit.value)
    else refusals.push({ address, text, error: edit.error })
  }
  const [values, others] = separateValues(writes)
  for (const write of values) take(write, writeCell(model, write.address, { text: write.text, newId }))
  const rows = createRowMaker(model.withChanges(all), newId)
  for (const write of others) take(write, rows.write(write))
  return refusals.length > 0 ? failed(refusals) : ok(netChanges(model, all))
}

/** Values do not meddle with each other, so that each can be written on the plan as it is. */
function separateValues(
  writes: readonly CellWrite[],
): readonly [values: readonly CellWrite[], others: readonly CellWrite[]] {
  const isValue = ({ address }: CellWrite) => address.kind === 'value'
  const values = new Map(writes.filter(isValue).map((write) => [addressKey(write.address), write]))
  return [[...values.values()], writes.filter((write) => !isValue(write))]
}

/** Writes texts one after another, each on what the ones before left. */
function createRowMaker(model: PlanModel, newId: () => RecordId) {
  let present = model
  const made = new Map<string, RecordId>()
  return {
    write: ({ address, text, row }: CellWrite): CellEdit => {
      const key = address.kind === 'blank' ? `${String(row)} ${blankKey(address)}` : ''
      const record = made.get(key)
      const place = address.kind === 'blank' && record !== undefined ? filledPlace(address, record) : address
      const ids: RecordId[] = []
      const nextId = () => ids[ids.push(newId()) - 1] ?? newId()
      const edit = writeCell(present, place, { text, newId: nextId })
      if (!edit.ok) return edit
      present = present.withChanges(edit.value)
      if (place.kind === 'blank' && ids[0] !== undefined && edit.value.length > 0) made.set(key, ids[0])
      return edit
    },
  }
}
