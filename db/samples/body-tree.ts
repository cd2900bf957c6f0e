import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleFields, SampleWriter } from './sample-writer.ts'

/** A body of a plan's chart with those that belong to it. */
export type SampleBody = Omit<SampleFields<'body'>, 'parent' | 'position' | 'name'> & {
  readonly name: string
  readonly bodies?: readonly SampleBody[]
}

/** Writes the bodies of a chart, each before those that belong to it. */
export function writeBodies(writer: SampleWriter, bodies: readonly SampleBody[], parent: RecordId | null = null): void {
  for (const { bodies: under = [], ...fields } of bodies) {
    writeBodies(writer, under, writer.write('body', fields.name, { ...fields, parent }))
  }
}
