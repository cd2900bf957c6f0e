import type { PlanStateInfo } from '#shared/contracts/plan-contract.ts'

const moment = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

/** What an earlier state is called in the name of a file: its edition, or 令和8年11月20日10時21分の状態. '' for the present. */
export function stateWords({
  entry,
  edition,
  isPresent,
}: Pick<PlanStateInfo, 'entry' | 'edition' | 'isPresent'>): string {
  if (isPresent || edition !== '') return isPresent ? '' : edition
  const parts = moment
    .formatToParts(new Date(entry.at))
    .map(({ type, value }) => (value === ':' ? '時' : type === 'minute' ? `${value}分` : value))
  return `${parts.join('')}の状態`
}
