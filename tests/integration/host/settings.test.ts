import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startHost } from '#electron/host/start-host.ts'
import type { Api } from '#shared/contracts/index.ts'
import { defaultSettings } from '#shared/contracts/settings-contract.ts'
import { NO_DEMANDS } from '#shared/domain/ledger/ledger-note.ts'
import { valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

type SettingsApi = Pick<Api, 'settings'>['settings']

/** Does something with the settings of a program that is started on the folder and ended again. */
async function withSettings<T>(dataFolder: string, act: (settings: SettingsApi) => Promise<T>): Promise<T> {
  const host = valueOf(await startHost({ dataFolder, withSamples: false }))
  const call = (method: 'read' | 'write') => async (input: object) =>
    (await host.answer({ namespace: 'settings', method, input })) as never
  const done = await act({ read: call('read'), write: call('write') })
  await host.close()
  return done
}

const read = (settings: SettingsApi) => settings.read({})

describe('the settings', () => {
  it('are those of a first start until something is chosen, and are there again after a new start', async () => {
    const folder = makeTempFolder()
    expect(await withSettings(folder, read)).toEqual({ ok: true, value: defaultSettings })
    await withSettings(folder, (settings) => settings.write({ textPercent: 150 }))
    const demands = { ...NO_DEMANDS, medium: true }
    await withSettings(folder, (settings) => settings.write({ demands }))
    expect(await withSettings(folder, read)).toEqual({
      ok: true,
      value: { ...defaultSettings, textPercent: 150, demands },
    })
  })

  it.each(['', '{', '{"textPercent":9000}', '{"textPercent":150,"other":1}'])(
    'are those of a first start where the file holds %j',
    async (content) => {
      const folder = makeTempFolder()
      writeFileSync(join(folder, 'settings.json'), content)
      expect(await withSettings(folder, read)).toEqual({ ok: true, value: defaultSettings })
    },
  )
})
