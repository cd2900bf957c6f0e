import type { AppError } from '#shared/app-error.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { once } from '#shared/once.ts'
import { ok, type Result } from '#shared/result.ts'
import { countBySeverity, findingJson } from '../finding-json.ts'
import { textOption, usageError, type Command, type Options, type UsageError } from '../command.ts'
import { examineFile, type ExaminedFile } from '../examine-file.ts'
import { readPinnedRoster } from '../read-pinned-roster.ts'
import { tellFile, tellFileInLine } from '../tell/tell-file.ts'

type Examined = { readonly file: string; readonly examined: Result<ExaminedFile, AppError> }

/** One answer a file, in the order given; no data file is needed or made. */
export const verifyCommand: Command = {
  usage: 'FILE… [--roster FILE --root 30桁]',
  minimum: 1,
  maximum: Infinity,
  options: { roster: { type: 'string' }, root: { type: 'string' } },
  makesFile: false,
  async run({ words, options, dataFolder, ask }) {
    const now = new Date()
    const book = findBook(options, dataFolder, now)
    if (!book.ok) return book
    const by = { dataFolder, now, book: book.value, ask: once(ask) }
    const answers: Examined[] = []
    for (const file of words) answers.push({ file, examined: await examineFile(file, by) })
    return ok({
      json: answers.map(toJson),
      text: answers.map((answer) => toText(answer, words.length > 1)).join('\n'),
      isRefused: answers.some(({ examined }) => !examined.ok),
    })
  },
}

function findBook(options: Options, dataFolder: string, now: Date): Result<RosterBook | null, AppError | UsageError> {
  const [file, digits] = [textOption(options, 'roster'), textOption(options, 'root')]
  if (file === null && digits === null) return ok(null)
  if (file === null || digits === null) return usageError('--roster と --root は、いっしょに使います。')
  return readPinnedRoster({ file, digits, dataFolder, now })
}

function toJson({ file, examined }: Examined) {
  if (!examined.ok) {
    const { error } = examined
    return { file, ok: false, state: null, signers: [], code: error.code, message: errorSentence(error) }
  }
  const { bundle, trust, contentDigest, plan } = examined.value
  const { kind } = bundle.payload
  const checked = plan && {
    counts: countBySeverity(plan.findings),
    open: plan.findings.map((finding) => findingJson(plan.model, finding)),
  }
  const title = plan && { municipality: plan.model.municipality.fields.name, title: plan.model.plan.fields.title }
  const isAheadOfClock = bundle.signers.some((signer) => signer.isAheadOfClock)
  const told = { plan: title, findings: checked, deceptive: plan?.deceptive ?? [], isAheadOfClock }
  return { file, ok: true, code: null, ...trust, digest: bundle.digest, contentDigest, kind, ...told }
}

function toText({ file, examined }: Examined, isOneOfMany: boolean): string {
  if (!examined.ok) return `${file}: ${errorSentence(examined.error)}（${examined.error.code}）`
  if (isOneOfMany) return `${file}: ${tellFileInLine(examined.value)}`
  const { contentDigest } = examined.value
  const onPaper = contentDigest === null ? [] : [`紙面の照合番号 ${checkDigits(contentDigest)}`]
  return [`${file}:`, ...tellFile(examined.value), ...onPaper].join('\n  ')
}
