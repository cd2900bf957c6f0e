import { basename } from 'node:path'
import type { AppError } from '#shared/app-error.ts'
import type { AnswerPreview } from '#shared/contracts/approval-contract.ts'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { takenSentence } from '#shared/messages/import-words.ts'
import { ok, type Result } from '#shared/result.ts'
import { textOption, type Answer, type Command, type Options } from '../command.ts'
import { noteOf, noteOptions } from '../note-options.ts'
import { readBundleFile } from '../read-bundle-file.ts'
import { tellAnswer } from '../tell/tell-answer.ts'
import { tellImport } from '../tell/tell-import.ts'

/** Takes a plan, or an answer to one, in and says what came of it; with `--dry-run` shows all that it would bring instead. */
export const importCommand: Command = {
  usage: 'FILE [--dry-run] [--reason 理由] [--receiver|--medium|--approval|--remark TEXT]',
  minimum: 1,
  maximum: 1,
  options: { 'dry-run': { type: 'boolean' }, reason: { type: 'string' }, ...noteOptions },
  makesFile: true,
  async run({ words: [file = ''], options, openHost, ask }) {
    const bytes = await readBundleFile(file, ask)
    if (!bytes.ok) return bytes
    const host = await openHost()
    if (!host.ok) return host
    const { api, context } = host.value
    const token = context.files.hold({ name: basename(file), bytes: bytes.value })
    const preview = await readWholePreview(api, token)
    if (preview.ok) return importPlan(api, { token, options }, preview.value)
    if (preview.error.code !== 'import/not-a-plan') return preview
    const answer = await api.approval.readAnswer({ token })
    if (!answer.ok) return answer
    return answer.value === null ? preview : importAnswer(api, { token, options }, answer.value)
  },
}

type Given = { readonly token: FileToken; readonly options: Options }

async function importPlan(
  api: HostApi,
  { token, options }: Given,
  preview: ImportPreview,
): Promise<Result<Answer, AppError>> {
  if (options['dry-run'] === true) {
    return ok({ json: { preview, taken: false }, text: tellImport(preview).join('\n') })
  }
  const taken = await api.exchange.takeIn({ token, note: noteOf(options), reason: textOption(options, 'reason') })
  if (!taken.ok) return taken
  const { came, openConflicts } = taken.value
  const text = `${titleOf(preview)} ${takenSentence(taken.value)}`
  return ok({ json: { preview, taken: true, came, openConflicts }, text })
}

/** A return, an acceptance or remarks on what was submitted from here. */
async function importAnswer(
  api: HostApi,
  { token, options }: Given,
  answer: AnswerPreview,
): Promise<Result<Answer, AppError>> {
  const lines = tellAnswer(answer)
  if (options['dry-run'] === true) return ok({ json: { answer, taken: false }, text: lines.join('\n') })
  const taken = await api.approval.takeInAnswer({ token, note: noteOf(options), reason: textOption(options, 'reason') })
  return taken.ok ? ok({ json: { answer, taken: true }, text: [...lines, '取り込みました。'].join('\n') }) : taken
}

/** The preview with all changes and conflicts, however many pages they take. */
async function readWholePreview(api: HostApi, token: FileToken): Promise<Result<ImportPreview, AppError>> {
  const first = await api.exchange.preview({ token })
  if (!first.ok) return first
  const [changes, conflicts] = [[...first.value.changes.items], [...first.value.conflicts.items]]
  while (changes.length < first.value.changes.total || conflicts.length < first.value.conflicts.total) {
    const next = await api.exchange.preview({ token, from: changes.length, conflictsFrom: conflicts.length })
    if (!next.ok) return next
    changes.push(...next.value.changes.items)
    conflicts.push(...next.value.conflicts.items)
  }
  return ok({
    ...first.value,
    changes: { ...first.value.changes, items: changes },
    conflicts: { ...first.value.conflicts, items: conflicts },
  })
}

function titleOf({ plan }: ImportPreview): string {
  return `${plan.municipality.name} ${plan.title}`
}
