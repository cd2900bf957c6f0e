import type { Incoming } from './take-in-store.ts'

/** Whether taking a file in would write anything at all. */
export function bringsAnything(incoming: Incoming): boolean {
  if (incoming.kind === 'answer') return !incoming.answer.isKnown || incoming.answer.newComments > 0
  const { relation, hasNewSignatures } = incoming.preview
  return hasNewSignatures || (relation !== 'same' && relation !== 'older')
}
