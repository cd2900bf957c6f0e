import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { ok } from '#shared/result.ts'
import { textOption, type Answer, type Command } from '../command.ts'

/** Makes a key under the passphrase and shows its public part. */
export const keygenCommand: Command = {
  usage: '[--holder NAME]',
  minimum: 0,
  maximum: 0,
  options: { holder: { type: 'string' } },
  makesFile: true,
  async run({ options, openHost, ask }) {
    const host = await openHost()
    if (!host.ok) return host
    const holder = textOption(options, 'holder') ?? host.value.context.actor
    const made = await host.value.api.key.make({ holder, passphrase: await ask() })
    return made.ok ? ok({ json: toJson(made.value), text: toText(made.value) }) : made
  },
}

export const keysCommand: Command = {
  usage: '',
  minimum: 0,
  maximum: 0,
  options: {},
  makesFile: true,
  async run({ openHost }) {
    const host = await openHost()
    if (!host.ok) return host
    const keys = await host.value.api.key.list({})
    if (!keys.ok) return keys
    return ok({ json: keys.value.map(toJson), text: keys.value.map(toText).join('\n') } satisfies Answer)
  },
}

function toJson({ kid, digits, holder, createdAt, publicKey }: KeyInfo) {
  return { kid, digits, holder, createdAt, jwk: publicKey }
}

function toText({ digits, holder, publicKey }: KeyInfo): string {
  return `${digits}  ${holder}  ${JSON.stringify(publicKey)}`
}
