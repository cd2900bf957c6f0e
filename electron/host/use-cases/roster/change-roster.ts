import type { AppError } from '#shared/app-error.ts'
import { fingerprintOf, parseFingerprint, thumbprintOf } from '#shared/bundle/fingerprint.ts'
import { readPublicKeyFile } from '#shared/bundle/public-key-file.ts'
import type { Roster, RosterEntry } from '#shared/bundle/roster-format.ts'
import {
  changeRoster as nextRoster,
  foundRoster as firstRoster,
  type RosterChange,
} from '#shared/bundle/roster/change-roster.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { createRosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { JsonObject } from '#shared/encoding/strict-json.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { RosterOrder } from '#shared/contracts/roster-contract.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import type { HeldRoster } from '../../services/trust/held-roster.ts'
import { openOwnKey } from '../../services/keys/open-own-key.ts'
import { entryMark, issueRoster, type PlannedRoster } from './issue-roster.ts'

/** Makes the office its own root. Where a roster is in force already, a reason is needed: its root keys are lost. */
export function foundRoster(context: HostContext): HostApi['roster']['found'] {
  return async ({ kid, passphrase, post, role, municipality, reason }) => {
    const own = await openOwnKey(context, { kid, passphrase })
    if (!own.ok) return own
    const { holder, publicKey: key } = own.value
    const today = todayOf(context)
    const entry: RosterEntry = { key, holder, post, role, municipality, validFrom: today, validTo: null, revoked: null }
    return issueRoster(context, own.value, (held) => {
      if (held !== null && reason === null) return failed({ code: 'roster/exists' })
      if (held?.book.findEntry(kid)?.revoked) return failed({ code: 'roster/revoked-already', holder })
      const roster = firstRoster(held?.book.roster ?? null, entry, today)
      const before: JsonObject = held === null ? {} : rootsMark(held.book.roster)
      const after = { entry: entryMark(entry), ...rootsMark(roster) }
      return ok({ roster, act: 'roster/found', subject: holder, reason, before, after })
    })
  }
}

/** Makes the next version of the roster with a key that is one of its roots. */
export function changeRoster(context: HostContext): HostApi['roster']['change'] {
  return async ({ kid, passphrase, order }) => {
    const change = toChange(context, order)
    if (!change.ok) return change
    const own = await openOwnKey(context, { kid, passphrase })
    if (!own.ok) return own
    return issueRoster(context, own.value, (held) => {
      if (held === null) return failed({ code: 'roster/none' })
      return held.book.roots.has(kid)
        ? planChange(held, change.value, todayOf(context))
        : failed({ code: 'roster/not-a-root' })
    })
  }
}

export function todayOf(context: HostContext): string {
  return japanDay(context.now().toISOString())
}

/** What is asked for, with the key to be enrolled read from its file and compared with the typed digits. */
function toChange(context: HostContext, order: RosterOrder): Result<RosterChange, AppError> {
  if (order.act !== 'enrol') return ok(order)
  const { token, digits, replaces, act, ...rest } = order
  const typed = parseFingerprint(digits)
  if (!typed.ok) return typed
  const file = context.files.find(token)
  if (!file.ok) return file
  const read = readPublicKeyFile(file.value.bytes, bundleCrypto)
  if (!read.ok) return read
  const { publicKey: key } = read.value
  if (fingerprintOf(thumbprintOf(key, bundleCrypto)) !== typed.value) return failed({ code: 'roster/wrong-digits' })
  return ok({ act, entry: { key, ...rest, revoked: null }, replaces })
}

function planChange(held: HeldRoster, change: RosterChange, today: string): Result<PlannedRoster, AppError> {
  const next = nextRoster(held.book, change, today)
  if (!next.ok) return next
  const roster = next.value
  return ok({ roster, act: `roster/${change.act}`, ...describeChange(held, change, roster) })
}

type Description = Omit<PlannedRoster, 'roster' | 'act'>

/** Whom the change is about, why, and what stood there before and stands there now. */
function describeChange(held: HeldRoster, change: RosterChange, roster: Roster): Description {
  switch (change.act) {
    case 'enrol': {
      const { entry, replaces } = change
      const lost = replaces === null ? {} : { entry: markIn(held.book.roster, replaces.kid) }
      const revoked = replaces === null ? {} : { replaced: markIn(roster, replaces.kid) }
      const after = { entry: entryMark(entry), ...revoked }
      return { subject: entry.holder, reason: replaces?.reason ?? null, before: lost, after }
    }
    case 'amend':
    case 'revoke': {
      const [before, after] = [held.book.roster, roster].map((each) => ({ entry: markIn(each, change.kid) }))
      const reason = change.act === 'revoke' ? change.reason : null
      return {
        subject: held.book.findEntry(change.kid)?.holder ?? '',
        reason,
        before: before ?? {},
        after: after ?? {},
      }
    }
    case 'rotate':
      return { subject: '', reason: null, before: rootsMark(held.book.roster), after: rootsMark(roster) }
    case 'renew':
      return {
        subject: '',
        reason: null,
        before: { expiresOn: held.book.roster.expiresOn },
        after: { expiresOn: roster.expiresOn },
      }
  }
}

function markIn(roster: Roster, kid: string): JsonObject | null {
  const entry = createRosterBook(roster, bundleCrypto).findEntry(kid)
  return entry === null ? null : entryMark(entry)
}

function rootsMark(roster: Roster): JsonObject {
  const { roots } = createRosterBook(roster, bundleCrypto)
  return { roots: [...roots], threshold: roster.threshold }
}
