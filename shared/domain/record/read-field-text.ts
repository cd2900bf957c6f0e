import { failed, ok, type Result } from '../../result.ts'
import type { PeriodError } from '../fiscal-period/period-error.ts'
import { parsePeriodText, toPeriodText } from '../fiscal-period/period-text.ts'
import { readPeriod } from '../fiscal-period/read-period.ts'
import type { FieldContent } from './field.ts'
import { checkFields, fieldsOfType, type RecordError } from './read-record.ts'
import type { RecordType } from './record-types.ts'

/**
 * What a typed text means as the content of a field: text as it is, a number, はい or いいえ as a flag, a period in any printed form, a
 * list by lines. An empty text is null where the field may be null.
 */
export function readFieldText(
  type: RecordType,
  name: string,
  text: string,
): Result<FieldContent, RecordError | PeriodError> {
  const field = fieldsOfType(type)[name]
  if (field === undefined) return failed({ code: 'record/unknown-field', type, field: name })
  const content = contentOf(field.kind, text)
  if (!content.ok) return content
  const isNull = text === '' && field.initial === null
  const checked = checkFields(type, { [name]: isNull ? null : content.value })
  return checked.ok ? ok(isNull ? null : content.value) : checked
}

function contentOf(
  kind: NonNullable<ReturnType<typeof fieldsOfType>[string]>['kind'],
  text: string,
): Result<FieldContent, PeriodError> {
  switch (kind) {
    case 'integer':
      return ok(/^-?[0-9]{1,9}$/.test(text) ? Number(text) : text)
    case 'flag':
      return ok(text === 'はい' || text === 'true' ? true : text === 'いいえ' || text === 'false' ? false : text)
    case 'texts':
      return ok(text === '' ? [] : text.split('\n'))
    case 'period':
      return canonicalPeriod(text)
    case 'text':
    case 'choice':
    case 'reference':
      return ok(text)
  }
}

/** A period in canonical text, from that or from any printed form; '' stays ''. */
export function canonicalPeriod(text: string): Result<string, PeriodError> {
  if (text === '' || parsePeriodText(text) !== null) return ok(text)
  const read = readPeriod(text)
  return read.ok ? ok(toPeriodText(read.value.period)) : read
}
