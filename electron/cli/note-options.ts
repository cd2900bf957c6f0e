import { ledgerFields, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import { textOption, type Options, type OptionSpec } from './command.ts'

/** What may be written beside a bundle in 持出・受領簿: `--receiver`, `--medium`, `--approval`, `--remark`. */
export const noteOptions: OptionSpec = Object.fromEntries(ledgerFields.map((field) => [field, { type: 'string' }]))

export function noteOf(options: Options): LedgerNote {
  const [receiver = null, medium = null, approval = null, remark = null] = ledgerFields.map((field) =>
    textOption(options, field),
  )
  return { receiver, medium, approval, remark }
}
