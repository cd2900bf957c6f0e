import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { bundleKindWords, bundleStateWords } from '#shared/messages/bundle-words.ts'
import { importWords, relationSentences, relationWords, warningSentences } from '#shared/messages/import-words.ts'
import { fieldWord } from '#shared/messages/record-words.ts'
import type { ToldChange } from '#shared/sheets/merge/tell-change.ts'
import type { ToldConflict } from '#shared/sheets/merge/tell-conflict.ts'
import { tellDeceptive, tellSigner } from './tell-file.ts'

/** What taking a file in would do, a line each. */
export function tellImport(preview: ImportPreview): readonly string[] {
  const { plan, kind, state, relation, signers, lookAlikes, warnings, changes, conflicts, deceptive } = preview
  return [
    revealedInPlain(`${plan.municipality.name} ${plan.title}`),
    `${bundleKindWords[kind]}　${bundleStateWords[state]}`,
    ...signers.map(tellSigner),
    `${relationWords[relation]}：${relationSentences[relation]}`,
    ...(preview.hasNewSignatures && (relation === 'same' || relation === 'older') ? [importWords.newSignatures] : []),
    ...warnings.map((warning) => warningSentences[warning]),
    ...lookAlikes.map(({ name, known }) => importWords.lookAlike(name, known)),
    ...tellDeceptive(deceptive.items),
    ...rest(deceptive),
    ...changes.items.flatMap(tellChange),
    ...(conflicts.total === 0 ? [] : [importWords.conflicts(conflicts.total)]),
    ...conflicts.items.map(tellConflict),
  ]
}

/** How many of a page are not told here. */
function rest({ total, items }: { readonly total: number; readonly items: readonly unknown[] }): readonly string[] {
  return total > items.length ? [importWords.more(total - items.length)] : []
}

function tellChange({ op, sheet, subject, type, fields }: ToldChange): readonly string[] {
  const head = [sheet === '' ? '' : `［${revealedInPlain(sheet)}］`, revealedInPlain(subject), importWords.ops[op]]
  const texts = fields.map(
    ({ field, before, after }) => `  ${fieldWord(field, type)}：${quoted(before)} → ${quoted(after)}`,
  )
  return [head.filter(Boolean).join('　'), ...(op === 'update' ? texts : [])]
}

function tellConflict({ subject, base, ours, candidates }: ToldConflict): string {
  const theirs = candidates.map((text) => `${importWords.sides.theirs}${quoted(text)}`)
  const sides = [`${importWords.sides.base}${quoted(base)}`, `${importWords.sides.ours}${quoted(ours)}`, ...theirs]
  return `${revealedInPlain(subject)}　${sides.join('　')}`
}

function quoted(text: string): string {
  return text === '' ? importWords.nothing : `「${revealedInPlain(text.replaceAll('\n', '／'))}」`
}
