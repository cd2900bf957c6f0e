import { checkDigits } from '#shared/bundle/check-digits.ts'
import type { FoundState } from '#shared/contracts/ledger-contract.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { NO_STATE_FOUND, passedWords, sinceWords } from '#shared/messages/ledger-words.ts'
import { ok } from '#shared/result.ts'
import type { Command } from '../command.ts'

/** Tells which state of which plan a sheet of paper shows, by the digits at its foot. */
export const findPaperCommand: Command = {
  usage: 'DIGITS',
  minimum: 1,
  maximum: Infinity,
  options: {},
  makesFile: false,
  async run({ words, openHost }) {
    const host = await openHost()
    if (!host.ok) return host
    const found = await host.value.api.ledger.findState({ digits: words.join('') })
    if (!found.ok) return found
    const isRefused = found.value.length === 0
    return ok({
      json: found.value,
      text: isRefused ? NO_STATE_FOUND : found.value.map(toText).join('\n'),
      isRefused,
    })
  },
}

function toText(found: FoundState): string {
  const { plan, state, printed, passed } = found
  const { entry, edition, digest } = state
  const lines = [
    ['時点', edition, writeMoment(entry.at), entry.actor, `照合 ${checkDigits(digest)}`],
    ...printed.map(({ what, at, actor }) => ['印刷', writeMoment(at), what, actor]),
    ...passed.map(({ direction, fileName, at, actor }) => [passedWords[direction], writeMoment(at), fileName, actor]),
    [sinceWords(found)],
  ]
  return [
    `${plan.municipality.name}　${plan.title}`,
    ...lines.map((words) => `  ${words.filter(Boolean).join('　')}`),
  ].join('\n')
}
