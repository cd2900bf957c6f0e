import type { HostApi } from '#shared/contracts/index.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { changeSettings, settingsOf } from '../services/settings-file.ts'

export function readSettings({ dataFolder }: HostContext): HostApi['settings']['read'] {
  return () => Promise.resolve(ok(settingsOf(dataFolder)))
}

/** Changes the settings that are given; the others stay. */
export function writeSettings({ dataFolder }: HostContext): HostApi['settings']['write'] {
  return (changed) => Promise.resolve(changeSettings(dataFolder, changed))
}
