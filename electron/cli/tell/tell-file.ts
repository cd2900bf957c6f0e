import type { JudgedSigner } from '#shared/contracts/exchange-contract.ts'
import { severities } from '#shared/domain/check/finding.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import {
  actWords,
  bundleKindWords,
  bundleStateWords,
  signerText,
  verdictShapes,
  verdictWords,
} from '#shared/messages/bundle-words.ts'
import { listedName } from '#shared/messages/trust-words.ts'
import { findingText, severityWords } from '#shared/messages/finding-sentences.ts'
import { importWords, warningSentences } from '#shared/messages/import-words.ts'
import type { DeceptiveText } from '#shared/sheets/merge/deceptive-texts.ts'
import type { ExaminedFile, ExaminedPlan } from '../examine-file.ts'
import { countBySeverity } from '../finding-json.ts'

/** What a file says, a line each. */
export function tellFile(file: ExaminedFile): readonly string[] {
  const { bundle, trust, plan } = file
  return [
    `${bundleKindWords[bundle.payload.kind]}　${bundleStateWords[trust.state]}`,
    ...(plan === null ? [] : [titleOf(plan)]),
    ...trust.signers.map(tellSigner),
    ...(bundle.signers.some(({ isAheadOfClock }) => isAheadOfClock) ? [warningSentences['ahead-of-clock']] : []),
    ...trust.lookAlikes.map(({ name, known }) => importWords.lookAlike(name, known)),
    ...(plan === null ? [] : [`${findingText.title} ${countsOf(plan)}`, ...tellDeceptive(plan.deceptive)]),
  ]
}

/** The same in one line, for a pile of files. */
export function tellFileInLine({ bundle, trust, plan }: ExaminedFile): string {
  const signers = trust.signers.map((signer) => `${verdictShapes[signer.verdict]}${nameOf(signer)}`)
  const deceptive = plan === null || plan.deceptive.length === 0 ? [] : [importWords.deceptive(plan.deceptive.length)]
  return [
    bundleKindWords[bundle.payload.kind],
    bundleStateWords[trust.state],
    ...(plan === null ? [] : [titleOf(plan)]),
    signers.join('・'),
    ...(plan === null ? [] : [`${findingText.title} ${countsOf(plan)}`]),
    ...deceptive,
    ...trust.lookAlikes.map(({ name, known }) => importWords.lookAlike(name, known)),
  ].join('　')
}

/** A signer with post and validity, and what the signature counts for. */
export function tellSigner(signer: JudgedSigner): string {
  const { act, verdict, entry, signedAt, digits } = signer
  const validity = entry === null ? [] : [signerText.validity(entry.validFrom, entry.validTo)]
  return [
    `${verdictShapes[verdict]}${verdictWords[verdict]}`,
    actWords[act],
    nameOf(signer),
    ...validity,
    signerText.signedAt(signedAt),
    digits,
  ].join('　')
}

/** The texts that can deceive, what is wrong in them made visible. */
export function tellDeceptive(texts: readonly DeceptiveText[]): readonly string[] {
  if (texts.length === 0) return []
  const lines = texts.map(({ place, text }) => revealedInPlain(`  ${place}：${text.replaceAll('\n', '／')}`))
  return [importWords.deceptive(texts.length), ...lines]
}

function nameOf({ entry }: JudgedSigner): string {
  if (entry === null) return signerText.unnamed
  return revealedInPlain(listedName(entry))
}

function titleOf({ model }: ExaminedPlan): string {
  return revealedInPlain(`${model.municipality.fields.name} ${model.plan.fields.title}`)
}

function countsOf({ findings }: ExaminedPlan): string {
  const counts = countBySeverity(findings)
  return severities.map((severity) => `${severityWords[severity]}${String(counts[severity])}`).join('・')
}
