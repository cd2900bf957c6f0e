import type { FieldContent, RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'

/**
 * The same plan once more: every record under a new id, and every reference to it following. The new ids are made in the order of the old
 * ones, which decides between records at the same position. `title` is what the copy is called. Remarks were made on the old plan and stay there.
 */
export function copyPlan(plan: readonly PlanRecord[], title: string, newId: () => RecordId): readonly PlanRecord[] {
  const records = plan.filter(({ type }) => type !== 'comment')
  const ids = new Map(
    records
      .map(({ id }) => id)
      .toSorted()
      .map((id) => [id, newId()]),
  )
  const follow = (content: FieldContent): FieldContent => ids.get(content as RecordId) ?? content
  return records.map((record) => {
    const types = fieldsOfType(record.type)
    const fields = Object.entries(record.fields as LooseFields).map(([name, content]) => [
      name,
      types[name]?.kind === 'reference' ? follow(content) : content,
    ])
    const named = record.type === 'plan' ? { title } : {}
    return {
      id: follow(record.id),
      type: record.type,
      fields: { ...Object.fromEntries(fields), ...named },
    } as PlanRecord
  })
}
