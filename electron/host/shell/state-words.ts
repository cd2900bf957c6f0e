import type { PlanStateInfo } from '#shared/contracts/plan-contract.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'

/** What an earlier state is called in the name of a file: its edition, or 令和8年11月20日 10時21分の状態. '' for the present. */
export function stateWords({
  entry,
  edition,
  isPresent,
}: Pick<PlanStateInfo, 'entry' | 'edition' | 'isPresent'>): string {
  if (isPresent || edition !== '') return isPresent ? '' : edition
  return `${writeMoment(entry.at).replace(/:(\d+)/, '時$1分')}の状態`
}
