import { signingWarnings } from '#shared/messages/bundle-words.ts'
import { ok } from '#shared/result.ts'
import { textOption, usageError, type Command } from '../command.ts'
import { chooseKey } from '../choose-key.ts'
import { findPlan } from '../find-plan.ts'
import { noteOf, noteOptions } from '../note-options.ts'
import { saveBundle, signingOptions } from '../save-bundle.ts'

/** Signs the plan as its author, and says where the roster would not count that. */
export const exportCommand: Command = {
  usage: 'PLAN --out FILE [--key KID] [--lock] [--receiver|--medium|--approval|--remark TEXT]',
  minimum: 1,
  maximum: 1,
  options: { ...signingOptions, ...noteOptions },
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
    const planId = opened.value.plan.id
    const made = await api.exchange.exportPlan({ planId, kid: kid.value, passphrase, note: noteOf(options) })
    if (!made.ok) return made
    const written = await saveBundle(host.value, made.value, { out, options, askNew })
    if (!written.ok) return written
    const { digest } = made.value
    const keys = await api.key.judge({ planId, act: 'author' })
    if (!keys.ok) return keys
    const verdict = keys.value.find((key) => key.kid === kid.value)?.verdict ?? 'not-listed'
    const json = { file: out, digest, kid: kid.value, verdict, sizeBytes: written.value }
    return ok({ json, text: `${out} に書き出しました（${digest}）。${signingWarnings[verdict]}` })
  },
}
