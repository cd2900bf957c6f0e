import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { Incoming } from './take-in-store.ts'

/** Whether taking a file in would write anything at all. */
export function bringsAnything(incoming: Incoming): boolean {
  if (incoming.kind === 'answer') return !incoming.answer.isKnown || incoming.answer.newComments > 0
  return incoming.preview.hasNewSignatures || bringsContent(incoming.preview)
}

/** Whether it joins two states by a roster whose days are over, for which a reason is written down. */
export function needsReason(incoming: Incoming): boolean {
  if (incoming.kind === 'answer') return false
  const { relation, warnings } = incoming.preview
  return relation !== 'new' && bringsContent(incoming.preview) && warnings.includes('roster-expired')
}

/** Whether the plan here would be another one, or there would be one more. */
export function bringsContent({ relation }: Pick<ImportPreview, 'relation'>): boolean {
  return relation !== 'same' && relation !== 'older'
}
