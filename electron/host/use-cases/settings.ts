import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HostApi } from '#shared/contracts/index.ts'
import { defaultSettings, SettingsSchema, type Settings } from '#shared/contracts/settings-contract.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { writeFileAtomically } from '../services/write-file-atomically.ts'

/**
 * The settings lie in a file of their own beside the data: what the page itself could keep is lost with the address of the browser
 * shell, which is another one at each start.
 */
const SETTINGS_FILE_NAME = 'settings.json'

/** The settings; those of a first start where there is no file, or none that can be read. */
export function readSettings({ dataFolder }: HostContext): HostApi['settings']['read'] {
  return () => Promise.resolve(ok(settingsOf(dataFolder)))
}

/** The same for the other use cases. */
export function settingsOf(dataFolder: string): Settings {
  return settingsIn(join(dataFolder, SETTINGS_FILE_NAME))
}

/** Changes the settings that are given; the others stay. */
export function writeSettings({ dataFolder }: HostContext): HostApi['settings']['write'] {
  return (changed) => {
    const path = join(dataFolder, SETTINGS_FILE_NAME)
    const bytes = new TextEncoder().encode(`${JSON.stringify({ ...settingsIn(path), ...changed })}\n`)
    return Promise.resolve(writeFileAtomically(path, bytes))
  }
}

function settingsIn(path: string): Settings {
  try {
    const read = SettingsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.data : defaultSettings
  } catch (thrown) {
    const isExpected = thrown instanceof SyntaxError || (thrown instanceof Error && 'code' in thrown)
    if (!isExpected) throw thrown
    return defaultSettings
  }
}
