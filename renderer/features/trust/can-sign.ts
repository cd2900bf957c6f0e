import type { RosterView } from '#shared/contracts/roster-contract.ts'

/** Whether a key of this terminal is a root of the roster. */
export function canSign({ roots }: RosterView): boolean {
  return roots.some(({ isOwn }) => isOwn)
}
