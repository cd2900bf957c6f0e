import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataError, FileError } from '#shared/app-error.ts'
import {
  defaultSettings,
  SettingsSchema,
  type ChangedSettings,
  type Settings,
} from '#shared/contracts/settings-contract.ts'
import type { Result } from '#shared/result.ts'
import { writeFileAtomically } from './write-file-atomically.ts'

/**
 * The settings lie in a file of their own beside the data: what the page itself could keep is lost with the address of the browser
 * shell, which is another one at each start.
 */
const SETTINGS_FILE_NAME = 'settings.json'

/** The settings; those of a first start where there is no file, or none that can be read. */
export function settingsOf(dataFolder: string): Settings {
  try {
    const read = SettingsSchema.safeParse(JSON.parse(readFileSync(pathOf(dataFolder), 'utf8')))
    return read.success ? read.data : defaultSettings
  } catch (thrown) {
    const isExpected = thrown instanceof SyntaxError || (thrown instanceof Error && 'code' in thrown)
    if (!isExpected) throw thrown
    return defaultSettings
  }
}

/** Keeps the settings that are given; the others stay. */
export function changeSettings(dataFolder: string, changed: ChangedSettings): Result<null, DataError | FileError> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...settingsOf(dataFolder), ...changed })}\n`)
  return writeFileAtomically(pathOf(dataFolder), bytes)
}

function pathOf(dataFolder: string): string {
  return join(dataFolder, SETTINGS_FILE_NAME)
}
