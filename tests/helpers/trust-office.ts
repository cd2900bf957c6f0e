import { startHost, type Host } from '#electron/host/start-host.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { InputOf } from '#shared/contracts/contract.ts'
import type { rosterContract, RosterOrder } from '#shared/contracts/roster-contract.ts'
import { deriveQuickly } from './derive-quickly.ts'
import { holdFile, valueOf } from './run-host.ts'
import { makeTempFolder } from './temp-folder.ts'

export const PASSPHRASE = '四つの単語をつなげた合言葉'
const TOWN = '222097'
export const TODAY = '2026-11-30'

/** A terminal with a data folder of its own, on which it is 30 November 2026 until the clock is set. */
export type Terminal = { readonly host: Host; readonly setClock: (instant: string) => void }

export async function startTerminal(): Promise<Terminal> {
  let instant = `${TODAY}T10:00:00+09:00`
  const now = () => new Date(instant)
  const options = { dataFolder: makeTempFolder(), withSamples: false, now, deriveKey: deriveQuickly }
  return { host: valueOf(await startHost(options)), setClock: (next) => (instant = next) }
}

export async function makeKey({ host }: Pick<Terminal, 'host'>, holder: string): Promise<KeyInfo> {
  return valueOf(await host.api.key.make({ holder, passphrase: PASSPHRASE }))
}

/** The office makes its own key the root; the answer has the file of the roster. */
export async function foundRoster(
  { host }: Pick<Terminal, 'host'>,
  { kid }: Pick<KeyInfo, 'kid'>,
  reason: string | null = null,
) {
  const own = { kid, passphrase: PASSPHRASE, post: '企画課長補佐', role: 'secretariat', municipality: TOWN } as const
  return host.api.roster.found({ ...own, reason })
}

export function changeRoster({ host }: Pick<Terminal, 'host'>, { kid }: KeyInfo, order: RosterOrder) {
  return host.api.roster.change({ kid, passphrase: PASSPHRASE, order })
}

/** The bytes of a file that a terminal holds. */
export function bytesOf({ host }: Terminal, token: FileToken): Uint8Array {
  return valueOf(host.context.files.find(token)).bytes
}

/** Carries a file from one terminal to another. */
export function carry(from: Terminal, token: FileToken, to: Terminal): FileToken {
  return holdFile(to.host, bytesOf(from, token))
}

type TakeIn = InputOf<(typeof rosterContract)['takeIn']>

export function takeInRoster({ host }: Terminal, token: FileToken, given: Partial<TakeIn> = {}) {
  return host.api.roster.takeIn({ token, digits: null, reason: null, ...given })
}

/** The public key of a terminal as a file on another one. */
export async function offerKey(from: Terminal, { kid }: KeyInfo, to: Terminal, post = '主査'): Promise<FileToken> {
  return carry(from, valueOf(await from.host.api.key.exportPublic({ kid, post })).token, to)
}

/** What enrols an offered key of an officer of the town from today on. */
export function enrolment(
  token: FileToken,
  { digits, holder }: KeyInfo,
  members: Partial<Extract<RosterOrder, { act: 'enrol' }>> = {},
): RosterOrder {
  const days = { validFrom: TODAY, validTo: null }
  const post = { post: '企画課 主査', role: 'officer', municipality: TOWN } as const
  return { act: 'enrol', token, digits, holder, ...post, ...days, replaces: null, ...members }
}
