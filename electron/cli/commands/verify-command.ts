import type { AppError } from '#shared/app-error.ts'
import { checkDigits } from '#shared/bundle/check-digits.ts'
import { contentDigestOfBundle } from '#shared/bundle/content-digest.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { ok, type Result } from '#shared/result.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import { bundleCrypto } from '../../host/services/bundle-crypto.ts'
import { signersOf, verifyFile } from '../../host/use-cases/verify-file.ts'
import type { Command } from '../command.ts'
import { readFile } from '../read-file.ts'

/** One answer a file, in the order given; no data file is needed or made. */
export const verifyCommand: Command = {
  usage: 'FILE…',
  minimum: 1,
  maximum: Infinity,
  options: {},
  makesFile: false,
  run({ words, dataFolder }) {
    const answers = words.map((file) => {
      const bytes = readFile(file)
      return { file, verified: bytes.ok ? verifyFile(bytes.value, { dataFolder, now: new Date() }) : bytes }
    })
    return Promise.resolve(
      ok({
        json: answers.map(({ file, verified }) => toJson(file, verified)),
        text: answers.map(({ file, verified }) => toText(file, verified)).join('\n'),
        isRefused: answers.some(({ verified }) => !verified.ok),
      }),
    )
  },
}

function toJson(file: string, verified: Result<VerifiedBundle, AppError>) {
  if (!verified.ok) {
    const { error } = verified
    return { file, ok: false, state: null, signers: [], code: error.code, message: errorSentence(error) }
  }
  const { state, digest, payload } = verified.value
  const contentDigest = contentDigestOfBundle(payload, bundleCrypto)
  const signers = signersOf(verified.value)
  return { file, ok: true, state, signers, code: null, digest, contentDigest, kind: payload.kind }
}

function toText(file: string, verified: Result<VerifiedBundle, AppError>): string {
  if (!verified.ok) return `${file}: ${errorSentence(verified.error)}（${verified.error.code}）`
  const signers = signersOf(verified.value).map(
    ({ act, digits, isKnown }) => `  ${act} ${digits}${isKnown ? '' : '（この端末の名簿にない鍵）'}`,
  )
  const content = contentDigestOfBundle(verified.value.payload, bundleCrypto)
  const onPaper = content === null ? [] : [`  紙面の照合番号 ${checkDigits(content)}`]
  return [`${file}: ${verified.value.state}`, ...signers, ...onPaper].join('\n')
}
