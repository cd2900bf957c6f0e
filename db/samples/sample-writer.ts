import { createHash } from 'node:crypto'
import { RecordIdSchema, type FieldContent, type RecordId } from '#shared/domain/record/field.ts'
import { recordTypes, type FieldsOf, type RecordType } from '#shared/domain/record/record-types.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'

/** Fields as a sample gives them: what has an initial content may be left out, and `position` counts by itself. */
export type SampleFields<T extends RecordType> = Partial<FieldsOf<T>>

export type SampleWriter = {
  /**
   * Adds a record and returns its id, the same on every machine: it is derived from the plan's name, the type and `key`.
   * Throws where a field that has no initial content is missing, or a key comes twice: a sample must be complete.
   */
  readonly write: <T extends RecordType>(type: T, key: string, fields: SampleFields<T>) => RecordId
}

/** Fields that say within what a record is counted, where it is not its owner or its place alone. */
const WITHIN: Partial<Record<RecordType, readonly string[]>> = {
  fieldValue: ['owner', 'field'],
  value: ['owner', 'role', 'period'],
  bullet: ['lane', 'period'],
  breakdown: ['indicator'],
}
const PLACES: readonly string[] = ['owner', 'parent', 'measure', 'lane', 'inventory', 'table', 'catalogue', 'form']

/** A writer that collects the records of one sample plan; `slug` names it (`izunokuni`). */
export function createSampleWriter(slug: string): SampleWriter & { readonly records: () => readonly PlanRecord[] } {
  const records = new Map<RecordId, PlanRecord>()
  const counters = new Map<string, number>()

  function nextPosition(type: RecordType, fields: Readonly<Record<string, FieldContent | undefined>>): number {
    const owner = (WITHIN[type] ?? PLACES).map((name) => String(fields[name] ?? '')).join(' ')
    const next = counters.get(`${type} ${owner}`) ?? 0
    counters.set(`${type} ${owner}`, next + 1)
    return next
  }

  return {
    write(type, key, given) {
      const id = idOf(`${slug}/${type}/${key}`)
      if (records.has(id)) throw new Error(`${slug}: ${type} ${key} is written twice`)
      const said: Readonly<Record<string, FieldContent | undefined>> = given
      const fields: Record<string, FieldContent> = {}
      for (const [name, field] of Object.entries(recordTypes[type])) {
        const content = said[name] ?? (name === 'position' ? nextPosition(type, said) : field.initial)
        if (content === undefined) throw new Error(`${slug}: ${type} ${key} lacks ${name}`)
        const read = field.schema.safeParse(content)
        if (!read.success) throw new Error(`${slug}: ${type} ${key} ${name}: ${read.error.message}`)
        fields[name] = content
      }
      records.set(id, { id, type, fields } as unknown as PlanRecord)
      return id
    },
    records: () => [...records.values()],
  }
}

/** A UUID of version 8 (own layout, RFC 9562) from the first 16 bytes of the key's SHA-256. */
function idOf(key: string): RecordId {
  const bytes = createHash('sha256').update(`keikakubo sample ${key}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return RecordIdSchema.parse(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  )
}
