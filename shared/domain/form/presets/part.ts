import type { FormSource } from '../form-words.ts'
import type { FormPart } from '../form.ts'

type PartRest = Partial<Omit<FormPart, 'source' | 'row'>>

/** A place of a preset, alone in its row. */
export function part(source: FormSource, rest: PartRest = {}): readonly FormPart[] {
  return [placed(source, rest)]
}

/** Places that stand beside each other in one row. */
export function beside(...parts: ReadonlyArray<readonly FormPart[]>): readonly FormPart[] {
  return parts.flat()
}

/** The rows of a preset, numbered from above. */
export function rows(...all: ReadonlyArray<readonly FormPart[]>): readonly FormPart[] {
  return all.flatMap((parts, row) => parts.map((each) => ({ ...each, row })))
}

/** The field of the plan with this label. */
export function field(label: string, rest: PartRest = {}): readonly FormPart[] {
  return [placed('field', { field: label, ...rest })]
}

function placed(source: FormSource, rest: PartRest): FormPart {
  const initial = { field: null, level: null, label: null, labelAt: 'left', look: 'boxed' } as const
  return {
    source,
    row: 0,
    ...initial,
    width: 12,
    lines: null,
    before: null,
    behind: null,
    joint: null,
    isLeftOut: false,
    ...rest,
  }
}
