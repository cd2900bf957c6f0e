import { ok } from '#shared/result.ts'
import { textOption, usageError, type Command } from '../command.ts'
import { chooseKey } from '../choose-key.ts'
import { findPlan } from '../find-plan.ts'
import { noteOf, noteOptions } from '../note-options.ts'
import { writeHeldFile } from '../write-held-file.ts'

/** Signs the plan with `--key`, or with the only key that there is; `--lock` puts the file under a passphrase. */
export const exportCommand: Command = {
  usage: 'PLAN --out FILE [--key KID] [--lock] [--receiver|--medium|--approval|--remark TEXT]',
  minimum: 1,
  maximum: 1,
  options: { out: { type: 'string' }, key: { type: 'string' }, lock: { type: 'boolean' }, ...noteOptions },
  makesFile: false,
  async run({ words: [word = ''], options, openHost, ask, askNew }) {
    const out = textOption(options, 'out')
    if (out === null) return usageError('--out FILE が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const opened = await findPlan(host.value, word)
    if (!opened.ok) return opened
    const kid = await chooseKey(host.value, textOption(options, 'key'))
    if (!kid.ok) return kid
    const passphrase = await ask()
    const { api } = host.value
    const note = noteOf(options)
    const made = await api.exchange.exportPlan({ planId: opened.value.plan.id, kid: kid.value, passphrase, note })
    if (!made.ok) return made
    const { token } = made.value
    const file = options['lock'] === true ? await api.cipher.lock({ token, passphrase: await askNew() }) : ok({ token })
    if (!file.ok) return file
    const written = writeHeldFile(host.value, file.value.token, out)
    if (!written.ok) return written
    const json = { file: out, digest: made.value.digest, kid: kid.value, sizeBytes: written.value }
    return ok({ json, text: `${out} に書き出しました（${made.value.digest}）。` })
  },
}
