import { insertRoster } from '#db/repositories/trust-repository.ts'
import type { Host } from '#electron/host/start-host.ts'
import type { Roster, RosterEntry } from '#shared/bundle/roster-format.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import { buildRosterPayload, buildSigner, buildSigning } from './build-bundle.ts'
import { buildEntry, buildRoster } from './build-roster.ts'

export const officer = buildSigner('officer')
export const supervisor = buildSigner('supervisor')
export const prefecture = buildSigner('prefecture')

/** The roster of 三島市: who writes the plan, who approves it, and the prefecture that accepts it. */
const entries: readonly RosterEntry[] = [
  buildEntry(officer),
  buildEntry(supervisor, { holder: '鈴木 一郎', post: 'デジタル推進課長', role: 'supervisor' }),
  buildEntry(prefecture, { holder: '静岡 次郎', post: '県デジタル戦略課', role: 'prefecture', municipality: '220001' }),
]

/** Puts the roster in force on a terminal, some lines or members of it otherwise. */
export async function putRoster(
  { context }: Host,
  given: readonly RosterEntry[] = entries,
  members: Partial<Roster> = {},
): Promise<void> {
  const root = buildSigner('root')
  const roster = buildRoster(root, given, members)
  const { bytes, digest } = signBundle({ ...buildRosterPayload(root), roster }, buildSigning(root))
  const takenAt = context.now().toISOString()
  await insertRoster(context.root, { digest, version: roster.version, file: bytes, takenAt })
}
