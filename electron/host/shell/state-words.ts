import type { PlanStateInfo } from '#shared/contracts/plan-contract.ts'

const moment = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

/** A time of the journal with its day: 令和8年11月20日 10:21. */
export function momentWords(iso: string): string {
  return moment.format(new Date(iso))
}

/** What an earlier state is called in the name of a file: its edition, or 令和8年11月20日10時21分の状態. '' for the present. */
export function stateWords({
  entry,
  edition,
  isPresent,
}: Pick<PlanStateInfo, 'entry' | 'edition' | 'isPresent'>): string {
  if (isPresent || edition !== '') return isPresent ? '' : edition
  return `${momentWords(entry.at).replace(/:(\d+)/, '時$1分')}の状態`
}
