import { resolve } from 'node:path'
import type { AppError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { writeFileAtomically } from '../../host/services/write-file-atomically.ts'
import type { Host } from '../../host/start-host.ts'
import { textOption, usageError, type Command } from '../command.ts'
import { findPlan } from '../find-plan.ts'

/** Signs the plan with `--key`, or with the only key that there is. */
export const exportCommand: Command = {
  usage: 'PLAN --out FILE [--key KID]',
  minimum: 1,
  maximum: 1,
  options: { out: { type: 'string' }, key: { type: 'string' } },
  makesFile: false,
  async run({ words: [word = ''], options, openHost, ask }) {
    const out = textOption(options, 'out')
    if (out === null) return usageError('--out FILE が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const opened = await findPlan(host.value, word)
    if (!opened.ok) return opened
    const kid = await chooseKey(host.value, textOption(options, 'key'))
    if (!kid.ok) return kid
    const passphrase = await ask()
    const made = await host.value.api.exchange.exportPlan({ planId: opened.value.plan.id, kid: kid.value, passphrase })
    if (!made.ok) return made
    const file = host.value.context.files.find(made.value.token)
    if (!file.ok) return file
    const written = writeFileAtomically(resolve(out), file.value.bytes)
    if (!written.ok) return written
    const json = { file: out, digest: made.value.digest, kid: kid.value, sizeBytes: file.value.bytes.length }
    return ok({ json, text: `${out} に書き出しました（${made.value.digest}）。` })
  },
}

async function chooseKey(host: Host, kid: string | null): Promise<Result<string, AppError>> {
  if (kid !== null) return ok(kid)
  const keys = await host.api.key.list({})
  if (!keys.ok) return keys
  const only = keys.value.length === 1 ? keys.value[0] : undefined
  return only === undefined ? failed({ code: 'key/not-found' }) : ok(only.kid)
}
