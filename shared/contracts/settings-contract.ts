import * as z from 'zod'
import { output, type Contract } from './contract.ts'

/** What this machine's user has chosen for the program itself, not for a plan. `textPercent`: the size of all text. */
export const SettingsSchema = z.strictObject({ textPercent: z.int().min(100).max(200) })
export type Settings = z.infer<typeof SettingsSchema>

export const defaultSettings: Settings = { textPercent: 100 }

export const settingsContract = {
  read: { kind: 'query', place: 'host', input: z.strictObject({}), output: output<Settings>() },
  write: { kind: 'command', place: 'host', input: SettingsSchema, output: output<null>() },
} as const satisfies Contract
