import { ok } from '#shared/result.ts'
import { checkFile } from '../../host/use-cases/check-file.ts'
import type { Command } from '../command.ts'

/** Reads the whole data file: is it sound, are its journal and the acts of trust whole, and do its plans stand as the journal says? */
export const checkCommand: Command = {
  usage: '',
  minimum: 0,
  maximum: 0,
  options: {},
  makesFile: false,
  async run({ openHost }) {
    const host = await openHost()
    if (!host.ok) return host
    const found = await checkFile(host.value.context)
    const { storageFaults, chainFault, differingPlans, isTrailWhole, exchangeFault, trustFault, entryCount } = found
    const isJournalSound = chainFault === null && differingPlans.length === 0 && isTrailWhole
    const isRestSound = exchangeFault === null && trustFault === null
    const isSound = storageFaults.length === 0 && isJournalSound && isRestSound
    return ok({
      json: { ok: isSound, ...found },
      text: isSound
        ? `データに異状はありません（記録 ${String(entryCount)}件）。`
        : 'データに食い違いがあります。--json で内容を確かめ、控えのファイルと比べてください。',
      isRefused: !isSound,
    })
  },
}
