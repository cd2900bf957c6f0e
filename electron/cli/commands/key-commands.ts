import { basename } from 'node:path'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { ok } from '#shared/result.ts'
import { chooseKey } from '../choose-key.ts'
import { textOption, usageError, type Answer, type Command } from '../command.ts'
import { readFile } from '../read-file.ts'
import { writeHeldFile } from '../write-held-file.ts'

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

/** Puts the key under another passphrase. */
export const keyPassphraseCommand: Command = {
  usage: '[--key KID]',
  minimum: 0,
  maximum: 0,
  options: { key: { type: 'string' } },
  makesFile: false,
  async run({ options, openHost, ask, askNew }) {
    const host = await openHost()
    if (!host.ok) return host
    const kid = await chooseKey(host.value, textOption(options, 'key'))
    if (!kid.ok) return kid
    const given = { kid: kid.value, passphrase: await ask(), next: await askNew() }
    const changed = await host.value.api.key.changePassphrase(given)
    return changed.ok ? ok({ json: { kid: kid.value }, text: '合言葉を変えました。' }) : changed
  },
}

/** Writes the key under a new passphrase to a recovery file, or with `--public` its public part, to be enrolled. */
export const keyExportCommand: Command = {
  usage: '--out FILE [--public --post POST] [--key KID]',
  minimum: 0,
  maximum: 0,
  options: {
    out: { type: 'string' },
    public: { type: 'boolean' },
    post: { type: 'string' },
    key: { type: 'string' },
  },
  makesFile: false,
  async run({ options, openHost, ask, askNew }) {
    const [out, post] = [textOption(options, 'out'), textOption(options, 'post')]
    const isPublic = options['public'] === true
    if (out === null) return usageError('--out FILE が要ります。')
    if (isPublic && post === null) return usageError('--public には --post が要ります。')
    const host = await openHost()
    if (!host.ok) return host
    const kid = await chooseKey(host.value, textOption(options, 'key'))
    if (!kid.ok) return kid
    const { api } = host.value
    const made = isPublic
      ? await api.key.exportPublic({ kid: kid.value, post: post ?? '' })
      : await api.key.exportRecovery({ kid: kid.value, passphrase: await ask(), recovery: await askNew() })
    if (!made.ok) return made
    const written = writeHeldFile(host.value, made.value.token, out)
    return written.ok ? ok({ json: { file: out, kid: kid.value }, text: `${out} に書き出しました。` }) : written
  },
}

/** Takes the key of a recovery file in; its passphrase is asked for first, then the one to keep it under. */
export const keyImportCommand: Command = {
  usage: 'FILE',
  minimum: 1,
  maximum: 1,
  options: {},
  makesFile: true,
  async run({ words: [path = ''], openHost, ask, askNew }) {
    const bytes = readFile(path)
    if (!bytes.ok) return bytes
    const host = await openHost()
    if (!host.ok) return host
    const { api, context } = host.value
    const token = context.files.hold({ name: basename(path), bytes: bytes.value })
    const taken = await api.key.takeInRecovery({ token, recovery: await ask(), passphrase: await askNew() })
    return taken.ok ? ok({ json: toJson(taken.value), text: toText(taken.value) }) : taken
  },
}

function toJson({ kid, digits, holder, createdAt, publicKey }: KeyInfo) {
  return { kid, digits, holder, createdAt, jwk: publicKey }
}

function toText({ digits, holder, publicKey }: KeyInfo): string {
  return `${digits}  ${revealedInPlain(holder)}  ${JSON.stringify(publicKey)}`
}
