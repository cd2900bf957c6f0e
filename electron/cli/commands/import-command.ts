import { basename } from 'node:path'
import { ok } from '#shared/result.ts'
import type { Command } from '../command.ts'
import { readFile } from '../read-file.ts'
import { tellImport } from '../tell-import.ts'

/** Shows what the file would bring and, without `--dry-run`, takes it in. */
export const importCommand: Command = {
  usage: 'FILE [--dry-run]',
  minimum: 1,
  maximum: 1,
  options: { 'dry-run': { type: 'boolean' } },
  makesFile: true,
  async run({ words: [file = ''], options, openHost }) {
    const bytes = readFile(file)
    if (!bytes.ok) return bytes
    const host = await openHost()
    if (!host.ok) return host
    const { api, context } = host.value
    const token = context.files.hold({ name: basename(file), bytes: bytes.value })
    const preview = await api.exchange.preview({ token })
    if (!preview.ok) return preview
    const title = `${preview.value.plan.municipality.name} ${preview.value.plan.title}`
    if (options['dry-run'] === true) {
      return ok({ json: { preview: preview.value, taken: false }, text: tellImport(preview.value).join('\n') })
    }
    const taken = await api.exchange.takeIn({ token })
    if (!taken.ok) return taken
    return ok({ json: { preview: preview.value, taken: true }, text: `${title} を取り込みました。` })
  },
}
