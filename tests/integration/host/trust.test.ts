import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { allowByRoster } from '#electron/host/services/trust/allow-by-roster.ts'
import { findHeldRoster } from '#electron/host/services/trust/held-roster.ts'
import { formatFingerprint, fingerprintOf, thumbprintOf } from '#shared/bundle/fingerprint.ts'
import { cosignRoster, signBundle } from '#shared/bundle/sign-bundle.ts'
import { writePublicKeyFile } from '#shared/bundle/public-key-file.ts'
import { judgeSigner, type SeenStatement } from '#shared/bundle/roster/judge-signer.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { RosterOrder } from '#shared/contracts/roster-contract.ts'
import { buildRosterPayload, buildSigner, buildSigning, verifiedWith } from '../../helpers/build-bundle.ts'
import { buildRoster } from '../../helpers/build-roster.ts'
import { putRoster } from '../../helpers/found-office.ts'
import { codeOf, digestOfContent, holdFile, valueOf } from '../../helpers/run-host.ts'
import { keyOf, smallOrderPoints } from '../../helpers/small-order-points.ts'
import {
  PASSPHRASE,
  TODAY,
  bytesOf,
  carry,
  changeRoster,
  enrolment,
  foundRoster,
  makeKey,
  offerKey,
  startTerminal,
  takeInRoster,
  type Terminal,
} from '../../helpers/trust-office.ts'

const terminals: Terminal[] = []
afterEach(() => Promise.all(terminals.splice(0).map(({ host }) => host.close())))

async function start(): Promise<Terminal> {
  const terminal = await startTerminal()
  terminals.push(terminal)
  return terminal
}

const otherDigits = (key: KeyInfo) => key.digits.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))

async function versionOf({ host }: Terminal): Promise<number | null> {
  return valueOf(await host.api.roster.show({}))?.version ?? null
}

async function actsOf({ host }: Terminal): Promise<readonly string[]> {
  const { events } = valueOf(await host.api.roster.events({ before: null, limit: 100 }))
  return events.map(({ act }) => act).toReversed()
}

/** An office that is its own root, and a second one that has pinned it. */
async function startOffices() {
  const [office, other] = [await start(), await start()]
  const root = await makeKey(office, '企画課 石井')
  const issued = valueOf(await foundRoster(office, root))
  valueOf(await takeInRoster(other, carry(office, issued.file.token, other), { digits: root.digits }))
  return { office, other, root, issued }
}

/** What an approval, or an author's signature, of that key counts for there, if it is seen at that time. */
async function verdictOf({ host }: Terminal, kid: string, statement: Partial<SeenStatement> = {}): Promise<string> {
  const held = await findHeldRoster(host.context.root)
  const at = `${TODAY}T10:00:00+09:00`
  const seen = { kid, act: 'author', signedAt: at, firstSeenAt: at, ...statement } as const
  return judgeSigner(held?.book ?? null, seen, { kind: 'submission', municipality: null }).verdict
}

describe('a roster of the office itself', () => {
  it('is made in one act, and is in force at once', async () => {
    const office = await start()
    const root = await makeKey(office, '企画課 石井')
    expect(valueOf(await foundRoster(office, root))).toMatchObject({ version: 1, isInForce: true, missing: 0 })
    const view = valueOf(await office.host.api.roster.show({}))
    expect(view).toMatchObject({
      version: 1,
      expiresOn: '2028-01-04',
      isExpired: false,
      threshold: 1,
      roots: [{ kid: root.kid, digits: root.digits, holder: '企画課 石井', isOwn: true }],
      entries: [
        { kid: root.kid, post: '企画課長補佐', role: 'secretariat', standing: 'valid', isOwn: true, isRoot: true },
      ],
    })
    expect(codeOf(await foundRoster(office, root))).toBe('roster/exists')
  })

  it('is pinned elsewhere by its 30 digits, in any width, and by nothing else', async () => {
    const [office, other] = [await start(), await start()]
    const root = await makeKey(office, '企画課 石井')
    const { file } = valueOf(await foundRoster(office, root))
    const token = carry(office, file.token, other)
    const before = await digestOfContent(other.host)
    expect(valueOf(await other.host.api.roster.preview({ token })).refusal).toEqual({ code: 'roster/digits-needed' })
    expect(codeOf(await takeInRoster(other, token))).toBe('roster/digits-needed')
    expect(codeOf(await takeInRoster(other, token, { digits: otherDigits(root) }))).toBe('roster/wrong-digits')
    expect(codeOf(await takeInRoster(other, token, { digits: '12345' }))).toBe('fingerprint/wrong-length')
    expect(codeOf(await takeInRoster(other, token, { digits: 'あ' }))).toBe('fingerprint/not-a-number')
    expect(await digestOfContent(other.host)).toBe(before)
    const typed = root.digits
      .replaceAll(' ', '－')
      .replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    expect(valueOf(await takeInRoster(other, token, { digits: typed }))).toEqual({ version: 1 })
    expect(codeOf(await takeInRoster(other, token, { digits: root.digits }))).toBe('roster/same')
    expect(await actsOf(other)).toEqual(['roster/pin'])
  })

  it('goes out again as it was signed', async () => {
    const { office, other } = await startOffices()
    const [own, passed] = [
      valueOf(await office.host.api.roster.export({ token: null })),
      valueOf(await other.host.api.roster.export({ token: null })),
    ]
    expect(bytesOf(office, own.token)).toEqual(bytesOf(other, passed.token))
    expect(own.name).toBe('名簿_第1版.plan.json')
    expect(codeOf(await (await start()).host.api.roster.export({ token: null }))).toBe('roster/none')
  })
})

describe('a roster on its way', () => {
  it('has a line in the ledger of both offices, of no plan, with what the town asks for', async () => {
    const { office, other, root } = await startOffices()
    const demands = { receiver: false, medium: true, approval: false, remark: false }
    for (const { host } of [office, other]) valueOf(await host.api.settings.write({ demands }))
    const note = { receiver: '総務課', medium: 'USB-07', approval: null, remark: null }
    const renewed = valueOf(await changeRoster(office, root, { act: 'renew' }))
    const incomplete = { ok: false, error: { code: 'ledger/incomplete', fields: ['medium'] } }
    expect(await office.host.api.roster.export({ token: null })).toEqual(incomplete)
    const sent = valueOf(await office.host.api.roster.export({ token: renewed.file.token, note }))
    const arrived = carry(office, sent.token, other)
    expect(await takeInRoster(other, arrived)).toEqual(incomplete)
    expect(await versionOf(other)).toBe(1)
    valueOf(await takeInRoster(other, arrived, { note }))
    const lastLine = async ({ host }: Terminal) => valueOf(await host.api.ledger.listBundles({ planId: null })).at(-1)
    const line = { kind: 'roster', planTitle: '', digits: root.digits.replaceAll(' ', ''), contentDigest: null, note }
    expect(await lastLine(office)).toMatchObject({ ...line, direction: 'out', fileName: '名簿_第2版.plan.json' })
    expect(valueOf(await office.host.api.ledger.findSent({ digest: sent.digest }))).toMatchObject({ line, signers: [] })
    expect(await lastLine(other)).toMatchObject({ ...line, direction: 'in' })
  })
})

describe('an enrolment', () => {
  it('takes a key by its file and the digits that its holder reads out', async () => {
    const { office, other, root } = await startOffices()
    const officer = await makeKey(other, '三島 太郎')
    const token = await offerKey(other, officer, office)
    expect(valueOf(await office.host.api.key.readPublic({ token }))).toEqual({
      kid: officer.kid,
      holder: '三島 太郎',
      post: '主査',
    })
    const wrong = enrolment(token, { ...officer, digits: otherDigits(officer) })
    expect(codeOf(await changeRoster(office, root, wrong))).toBe('roster/wrong-digits')
    expect(valueOf(await changeRoster(office, root, enrolment(token, officer)))).toMatchObject({ version: 2 })
    expect(await verdictOf(office, officer.kid)).toBe('valid')
    expect(await verdictOf(other, officer.kid)).toBe('not-listed')
    expect(codeOf(await changeRoster(office, root, enrolment(token, officer)))).toBe('roster/listed-already')
  })

  it('refuses all eight keys of small order', async () => {
    const { office, root } = await startOffices()
    const codes = []
    for (const hex of smallOrderPoints) {
      const bytes = writePublicKeyFile({ holder: '偽', post: '主査', publicKey: keyOf(hex) }, bundleCrypto)
      const digits = formatFingerprint(fingerprintOf(thumbprintOf(keyOf(hex), bundleCrypto)))
      const order = enrolment(holdFile(office.host, bytes), { ...root, digits })
      codes.push(codeOf(await changeRoster(office, root, order)))
    }
    expect(codes).toEqual(smallOrderPoints.map(() => 'key/weak'))
    expect(await versionOf(office)).toBe(1)
  })

  it('is asked of a root alone', async () => {
    const { office, other, root } = await startOffices()
    const officer = await makeKey(other, '三島 太郎')
    expect(codeOf(await changeRoster(other, officer, { act: 'renew' }))).toBe('roster/not-a-root')
    expect(codeOf(await changeRoster(other, root, { act: 'renew' }))).toBe('key/not-found')
    const order = { kid: root.kid, passphrase: '違う合言葉を入れてみた', order: { act: 'renew' } } as const
    expect(codeOf(await office.host.api.roster.change(order))).toBe('key/wrong-passphrase')
  })
})

describe('a lost key', () => {
  it('is replaced in two transfers, and counts for nothing from then on', async () => {
    const { office, other, root } = await startOffices()
    const lost = await makeKey(other, '三島 太郎')
    valueOf(await changeRoster(office, root, enrolment(await offerKey(other, lost, office), lost)))
    let transfers = 0
    const transfer = (...way: Parameters<typeof carry>) => {
      transfers += 1
      return carry(...way)
    }
    const fresh = await makeKey(other, '三島 太郎')
    const { token } = valueOf(await other.host.api.key.exportPublic({ kid: fresh.kid, post: '主査' }))
    const replaces = { kid: lost.kid, reason: 'パソコンの入替えで失った' }
    const order = enrolment(transfer(other, token, office), fresh, { replaces })
    const { file } = valueOf(await changeRoster(office, root, order))
    valueOf(await takeInRoster(other, transfer(office, file.token, other)))
    expect(transfers).toBeLessThanOrEqual(3)
    for (const terminal of [office, other]) {
      expect(await verdictOf(terminal, fresh.kid)).toBe('valid')
      expect(await verdictOf(terminal, lost.kid, { signedAt: '2026-11-30T09:00:00+09:00' })).toBe('revoked')
    }
  })

  it('comes back from its recovery file under a passphrase of its own', async () => {
    const [terminal, fresh] = [await start(), await start()]
    const key = await makeKey(terminal, '企画課 石井')
    const recovery = '金庫の紙に書いた合言葉です'
    const given = { kid: key.kid, passphrase: PASSPHRASE, recovery }
    const { token, name } = valueOf(await terminal.host.api.key.exportRecovery(given))
    expect(name).toBe('復旧用の鍵_企画課石井.key.json')
    const carried = carry(terminal, token, fresh)
    const takeIn = (with_: string, passphrase = PASSPHRASE) =>
      fresh.host.api.key.takeInRecovery({ token: carried, recovery: with_, passphrase })
    expect(codeOf(await takeIn(PASSPHRASE))).toBe('key/wrong-passphrase')
    expect(codeOf(await takeIn(recovery, '短い'))).toBe('key/passphrase-too-short')
    expect(valueOf(await takeIn(recovery))).toEqual(key)
    expect(codeOf(await takeIn(recovery))).toBe('key/exists')
    expect(valueOf(await foundRoster(fresh, key))).toMatchObject({ isInForce: true })
  })

  it('of the only root leads to a new beginning, which other offices take by digits and with a reason', async () => {
    const { office, other } = await startOffices()
    const fresh = await makeKey(office, '企画課 石井')
    const { file, version } = valueOf(await foundRoster(office, fresh, '根の鍵を失った'))
    expect(version).toBe(2)
    const token = carry(office, file.token, other)
    expect(codeOf(await takeInRoster(other, token))).toBe('roster/other-roots')
    expect(codeOf(await takeInRoster(other, token, { digits: fresh.digits }))).toBe('roster/other-roots')
    expect(valueOf(await takeInRoster(other, token, { digits: fresh.digits, reason: '電話で確かめた' }))).toEqual({
      version: 2,
    })
  })
})

describe('revocation and validity', () => {
  it('refuse what is first seen afterwards, whatever date it claims', async () => {
    const { office, other, root } = await startOffices()
    const officer = await makeKey(other, '三島 太郎')
    valueOf(await changeRoster(office, root, enrolment(await offerKey(other, officer, office), officer)))
    const revoke = { act: 'revoke', kid: officer.kid, on: '2026-12-10', reason: '盗難' } as const
    valueOf(await changeRoster(office, root, revoke))
    const signedAt = '2026-12-01T09:00:00+09:00'
    expect(await verdictOf(office, officer.kid, { signedAt, firstSeenAt: '2026-12-09T23:59:59+09:00' })).toBe('valid')
    expect(await verdictOf(office, officer.kid, { signedAt, firstSeenAt: '2026-12-10T00:00:00+09:00' })).toBe('revoked')
    expect(codeOf(await changeRoster(office, root, revoke))).toBe('roster/revoked-already')
  })

  it('end with the last day that a root gives an entry', async () => {
    const { office, other, root } = await startOffices()
    const officer = await makeKey(other, '三島 太郎')
    valueOf(await changeRoster(office, root, enrolment(await offerKey(other, officer, office), officer)))
    const amend = { act: 'amend', kid: officer.kid, post: '企画課 主任', validTo: '2027-03-31' } as const
    valueOf(await changeRoster(office, root, amend))
    const firstSeenAt = '2027-04-10T09:00:00+09:00'
    expect(await verdictOf(office, officer.kid, { signedAt: '2027-03-31T23:00:00+09:00', firstSeenAt })).toBe('valid')
    expect(await verdictOf(office, officer.kid, { signedAt: '2027-04-01T00:00:00+09:00', firstSeenAt })).toBe('ended')
  })
})

describe('a rotation of roots', () => {
  it('needs the old and the new threshold, each root on its own terminal', async () => {
    const { office, other, root } = await startOffices()
    const second = await makeKey(other, '総務課 杉山')
    const enrolled = enrolment(await offerKey(other, second, office), second, { role: 'supervisor' })
    const { file } = valueOf(await changeRoster(office, root, enrolled))
    valueOf(await takeInRoster(other, carry(office, file.token, other)))

    const both: RosterOrder = { act: 'rotate', roots: [root.kid, second.kid], threshold: 2 }
    const proposed = valueOf(await changeRoster(office, root, both))
    expect(proposed).toMatchObject({ version: 3, isInForce: false, missing: 1 })
    expect(await versionOf(office)).toBe(2)
    expect(codeOf(await takeInRoster(office, proposed.file.token))).toBe('roster/too-few-signatures')
    const waiting = carry(office, proposed.file.token, other)
    expect(valueOf(await other.host.api.roster.preview({ token: waiting }))).toMatchObject({ cosigners: [second.kid] })
    const signing = { token: waiting, kid: second.kid, passphrase: PASSPHRASE }
    const signed = valueOf(await other.host.api.roster.cosign(signing))
    expect(signed).toMatchObject({ version: 3, isInForce: true, missing: 0 })
    valueOf(await takeInRoster(office, carry(other, signed.file.token, office)))
    expect([await versionOf(office), await versionOf(other)]).toEqual([3, 3])

    const alone = valueOf(await changeRoster(office, root, { act: 'rotate', roots: [second.kid], threshold: 1 }))
    expect(alone).toMatchObject({ version: 4, isInForce: false, missing: 1 })
    const again = { token: alone.file.token, kid: root.kid, passphrase: PASSPHRASE }
    expect(codeOf(await office.host.api.roster.cosign(again))).toBe('roster/signed-already')
  })

  it('leaves the old root nothing to say', async () => {
    const { office, root } = await startOffices()
    const next = await makeKey(office, '企画課 後任')
    valueOf(await changeRoster(office, root, enrolment(await offerKey(office, next, office), next)))
    const rotated = valueOf(await changeRoster(office, root, { act: 'rotate', roots: [next.kid], threshold: 1 }))
    expect(rotated.missing).toBe(1)
    const signing = { token: rotated.file.token, kid: next.kid, passphrase: PASSPHRASE }
    expect(valueOf(await office.host.api.roster.cosign(signing)).isInForce).toBe(true)
    expect(codeOf(await changeRoster(office, root, { act: 'renew' }))).toBe('roster/not-a-root')
    const revoke = { act: 'revoke', kid: root.kid, on: TODAY, reason: '異動' } as const
    expect(valueOf(await changeRoster(office, next, revoke)).isInForce).toBe(true)
  })
})

describe('a roster that eight roots have signed', () => {
  it('takes no ninth signature, and says so', async () => {
    const office = await start()
    const own = await makeKey(office, '企画課 石井')
    const signers = Array.from({ length: 8 }, (_, at) => buildSigner(`root ${at}`))
    const members = { roots: [...signers.map(({ publicKey }) => publicKey).slice(1), own.publicKey], threshold: 8 }
    const [first = buildSigner('root 0'), ...others] = signers
    await putRoster(office.host, [], { ...members, roots: [own.publicKey], threshold: 1 })
    const payload = { ...buildRosterPayload(first), roster: buildRoster(first, [], { ...members, version: 2 }) }
    const signed = others.reduce(
      (bytes, signer) => cosignRoster(verifiedWith(bytes, ...signers), buildSigning(signer)),
      signBundle(payload, buildSigning(first)).bytes,
    )
    const given = { token: holdFile(office.host, signed), kid: own.kid, passphrase: PASSPHRASE }
    const refused = { code: 'roster/too-many-signatures', needed: 9, most: 8 }
    expect(await office.host.api.roster.cosign(given)).toEqual({ ok: false, error: refused })
  })
})

describe('an older roster', () => {
  it('is refused, and nothing is written', async () => {
    const { office, other, root, issued } = await startOffices()
    const renewed = valueOf(await changeRoster(office, root, { act: 'renew' }))
    valueOf(await takeInRoster(other, carry(office, renewed.file.token, other)))
    const before = await digestOfContent(other.host)
    expect(codeOf(await takeInRoster(other, carry(office, issued.file.token, other)))).toBe('roster/rollback')
    expect(await digestOfContent(other.host)).toBe(before)
  })
})

describe('an expired roster', () => {
  it('lets reading go on, and asks for a reason, which is kept, where something is decided', async () => {
    const { office, root } = await startOffices()
    const { host } = office
    const approve = (reason: string | null) =>
      host.context.root
        .transaction()
        .execute((trx) => allowByRoster(trx, host.context, { act: 'approve', subject: '三島市DX推進計画', reason }))
    office.setClock('2028-01-04T23:59:59+09:00')
    expect(codeOf(await approve(null))).toBe('ok')
    office.setClock('2028-01-05T00:00:00+09:00')
    expect(valueOf(await host.api.roster.show({}))).toMatchObject({ isExpired: true, version: 1 })
    expect(await approve(null)).toEqual({ ok: false, error: { code: 'roster/expired', expiresOn: '2028-01-04' } })
    expect(codeOf(await approve('年度末の議会に間に合わせるため'))).toBe('ok')
    expect(valueOf(await host.api.roster.events({ before: null, limit: 1 })).events[0]).toMatchObject({
      act: 'roster/override',
      subject: '三島市DX推進計画',
      reason: '年度末の議会に間に合わせるため',
      before: { version: 1, expiresOn: '2028-01-04' },
      after: { act: 'approve' },
    })
    valueOf(await changeRoster(office, root, { act: 'renew' }))
    expect(codeOf(await approve(null))).toBe('ok')
  })
})

describe('an act of trust', () => {
  it('leaves one event with who, when, what, before and after', async () => {
    const { office, root } = await startOffices()
    const officer = await makeKey(office, '三島 太郎')
    await changeRoster(office, root, enrolment(await offerKey(office, officer, office), officer))
    await changeRoster(office, root, { act: 'revoke', kid: officer.kid, on: TODAY, reason: '退職' })
    await office.host.api.key.changePassphrase({ kid: root.kid, passphrase: PASSPHRASE, next: `${PASSPHRASE}です` })
    expect(await actsOf(office)).toEqual([
      'key/make',
      'roster/found',
      'key/make',
      'key/export-public',
      'roster/enrol',
      'roster/revoke',
      'key/change-passphrase',
    ])
    const { events, hasMore } = valueOf(await office.host.api.roster.events({ before: null, limit: 2 }))
    expect(hasMore).toBe(true)
    expect(events[1]).toMatchObject({
      seq: 6,
      act: 'roster/revoke',
      subject: '三島 太郎',
      reason: '退職',
      before: { version: 2, entry: { holder: '三島 太郎', revoked: null } },
      after: { version: 3, entry: { holder: '三島 太郎', revoked: { on: TODAY, reason: '退職' } } },
      at: '2026-11-30T01:00:00.000Z',
      actor: office.host.context.actor,
    })
    const rest = valueOf(await office.host.api.roster.events({ before: 6, limit: 100 }))
    expect([rest.events.map(({ seq }) => seq), rest.hasMore]).toEqual([[5, 4, 3, 2, 1], false])
  })

  it('is refused where its event cannot be written', async () => {
    const { office, root } = await startOffices()
    const { root: db, dataFolder } = office.host.context
    const { file } = valueOf(await changeRoster(office, root, { act: 'renew' }))
    await sql`create trigger full before insert on trust_event begin select raise(abort, 'full'); end`.execute(db)
    const before = [await digestOfContent(office.host), readdirSync(join(dataFolder, 'keys'))]
    const calls = [
      ['key', 'make', { holder: '三島 太郎', passphrase: PASSPHRASE }],
      ['key', 'changePassphrase', { kid: root.kid, passphrase: PASSPHRASE, next: `${PASSPHRASE}です` }],
      ['key', 'exportRecovery', { kid: root.kid, passphrase: PASSPHRASE, recovery: PASSPHRASE }],
      ['key', 'exportPublic', { kid: root.kid, post: '主査' }],
      ['roster', 'change', { kid: root.kid, passphrase: PASSPHRASE, order: { act: 'renew' } }],
    ] as const
    for (const [namespace, method, input] of calls) {
      expect(codeOf(await office.host.answer({ namespace, method, input }))).toBe('internal')
    }
    expect([await digestOfContent(office.host), readdirSync(join(dataFolder, 'keys'))]).toEqual(before)
    await sql`drop trigger full`.execute(db)
    expect(await versionOf(office)).toBe(2)
    expect(bytesOf(office, file.token).length).toBeGreaterThan(0)
    expect(codeOf(await changeRoster(office, root, { act: 'renew' }))).toBe('ok')
  })

  it('and its roster can neither be changed nor taken away', async () => {
    const { office } = await startOffices()
    const { root } = office.host.context
    await expect(sql`update trust_event set actor = 'nobody'`.execute(root)).rejects.toThrow('append-only')
    await expect(sql`delete from trust_event`.execute(root)).rejects.toThrow('append-only')
    await expect(sql`update roster set version = 9`.execute(root)).rejects.toThrow('append-only')
    await expect(sql`delete from roster`.execute(root)).rejects.toThrow('append-only')
  })
})
