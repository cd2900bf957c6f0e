import * as z from 'zod'
import { LedgerDemandsSchema, NO_DEMANDS } from '../domain/ledger/ledger-note.ts'
import { SHORT_TEXT_LIMIT } from '../domain/record/field.ts'
import { output, type Contract } from './contract.ts'

/** From whom a remark is, as it was typed. */
const WriterSchema = z.strictObject({
  author: z.string().max(SHORT_TEXT_LIMIT),
  post: z.string().max(SHORT_TEXT_LIMIT),
})
export type Writer = z.infer<typeof WriterSchema>
export const NO_WRITER: Writer = { author: '', post: '' }

/**
 * What this machine's user has chosen for the program itself, not for a plan. `textPercent`: the size of all text; `demands`: what 持出・受領簿 asks for; `writer`: who
 * wrote the last remark here, mostly the same person writes the next one; a file from before there was a choice has none of it.
 */
export const SettingsSchema = z.strictObject({
  textPercent: z.int().min(100).max(200).default(100),
  demands: LedgerDemandsSchema.default(NO_DEMANDS),
  writer: WriterSchema.default(NO_WRITER),
})
export type Settings = z.infer<typeof SettingsSchema>

export const defaultSettings: Settings = SettingsSchema.parse({})

/** The settings to be changed; the others stay. */
const ChangedSettingsSchema = z.strictObject({
  textPercent: SettingsSchema.shape.textPercent.unwrap().optional(),
  demands: LedgerDemandsSchema.optional(),
  writer: WriterSchema.optional(),
})
export type ChangedSettings = z.infer<typeof ChangedSettingsSchema>

export const settingsContract = {
  read: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<Settings>() },
  write: { kind: 'command', place: 'host', input: ChangedSettingsSchema, output: output<null>() },
} as const satisfies Contract
