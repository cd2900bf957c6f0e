import type { FieldContent, RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { referencesOf } from '../record/references.ts'
import { cellKeyOf } from './cell-key.ts'
import type { PlanStanding, Written } from './plan-standing.ts'
import { fieldsOf, withFields, type Records } from './plan-state.ts'
import type { RemovalGroup } from './removal-groups.ts'

/** A value that is there, and the id of the one that stands for it. */
export type EqualValue = { readonly record: PlanRecord; readonly shownAs: RecordId }

/**
 * Values that offices put into one cell and that say the same: that with the smallest id stands for the others. None of them is removed for it: whoever writes on
 * the one that is shown removes the others (`sealedChanges`), and until then it does not matter in which order they came, and what anybody else does to one of
 * them. A value on which something waits for a decision stands for those alone on which the same does.
 */
export type EqualValues = ReadonlyMap<RecordId, EqualValue>

type Decided = { readonly standing: PlanStanding; readonly groups: readonly RemovalGroup[] }

export function equalValuesIn(records: Records, { standing, groups }: Decided): EqualValues {
  const isMade = [...standing.values()].some(({ type }) => type === 'value')
  const values = isMade ? [...records.values()].filter(({ type }) => type === 'value') : []
  const groupOf = new Map(groups.flatMap(({ top, members }) => [...members].map((id) => [id, top] as const)))
  const isAgreed = ({ id }: PlanRecord) =>
    [...(standing.get(id)?.fields.values() ?? [])].every(({ length }) => length === 1)
  const inCells = [...Map.groupBy(values, ({ fields }) => cellKeyOf(fields)).values()].filter(
    ({ length }) => length > 1,
  )
  return new Map(
    inCells.flatMap((inCell) => {
      const equal = Map.groupBy(
        inCell.filter(isAgreed),
        ({ id, fields }) => `${groupOf.get(id) ?? ''} ${contentKeyOf(fields)}`,
      )
      return [...equal.values()].flatMap((same) => {
        const [first, ...others] = same.toSorted((one, other) => (one.id < other.id ? -1 : 1))
        return first === undefined ? [] : others.map((record) => [record.id, { record, shownAs: first.id }] as const)
      })
    }),
  )
}

/** The records without those for which another one stands; what points to these points to that one. */
export function withoutEqual(records: Records, equal: EqualValues): Records {
  if (equal.size === 0) return records
  return new Map(
    [...records].flatMap(([id, record]) => (equal.has(id) ? [] : [[id, withLinks(record, equal)] as const])),
  )
}

/** The contents of a field as they are shown: those that come to the same value are one. */
export function shownContents(equal: EqualValues, written: readonly Written[]): readonly Written[] {
  if (equal.size === 0) return written
  const shown = Map.groupBy(written, ({ content }) => JSON.stringify(shownContent(equal, content)))
  return [...shown.values()].map((same) => ({
    content: shownContent(equal, same[0]?.content ?? null),
    ranks: same.flatMap(({ ranks }) => ranks),
  }))
}

/** What is shown for the content of a field: where it is the id of a value, the value that stands for it. */
function shownContent(equal: EqualValues, content: FieldContent): FieldContent {
  return typeof content === 'string' ? (equal.get(content as RecordId)?.shownAs ?? content) : content
}

/** The same text for values that say the same. */
function contentKeyOf(fields: LooseFields): string {
  return JSON.stringify(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function withLinks(record: PlanRecord, equal: EqualValues): PlanRecord {
  const moved = referencesOf(record.type).flatMap(({ field }) => {
    const held = fieldsOf(record)[field] ?? null
    const shown = shownContent(equal, held)
    return shown === held ? [] : [[field, shown] as const]
  })
  return moved.length === 0 ? record : withFields(record, Object.fromEntries(moved))
}
