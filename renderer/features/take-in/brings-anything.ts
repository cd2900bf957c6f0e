import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { Incoming } from './take-in-store.ts'

/** Whether taking a file in would write anything at all. */
export function bringsAnything(incoming: Incoming): boolean {
  if (incoming.kind === 'answer') return !incoming.answer.isKnown || incoming.answer.newComments > 0
  return incoming.preview.hasNewSignatures || bringsContent(incoming.preview)
}

/** Whether the plan here would be another one, or there would be one more. */
export function bringsContent({ relation }: Pick<ImportPreview, 'relation'>): boolean {
  return relation !== 'same' && relation !== 'older'
}
