import { sql } from 'kysely'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildSoundCheck, codeOf, dropTriggers, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'
import { changeRoster, foundRoster, makeKey } from '../../helpers/trust-office.ts'

let made = ''

/** A file with a roster in its second version: three acts of trust. */
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'keikakubo-trust-chain-'))
  const host = await startTestHost(made)
  const key = await makeKey({ host }, '企画課 石井')
  valueOf(await foundRoster({ host }, key))
  valueOf(await changeRoster({ host }, key, { act: 'renew' }))
  await host.close()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))

async function startOffice(): Promise<Host> {
  const folder = makeTempFolder()
  cpSync(made, folder, { recursive: true })
  const host = await startTestHost(folder)
  onTestFinished(() => host.close())
  return host
}

const tamper = (host: Host, statement: string) => sql.raw(statement).execute(host.context.root)
const faultOf = async (host: Host) => (await checkFile(host.context)).trustFault

describe('the chain of the acts of trust', () => {
  it('is whole where nobody has written beside the program', async () => {
    expect(await checkFile((await startOffice()).context)).toEqual(buildSoundCheck(0))
  })

  it.each([
    ['another actor', `update trust_event set actor = 'x' where seq = 1`, { seq: 1, fault: 'hash' }],
    ['another time', `update trust_event set at = '2020-01-01T00:00:00.000Z' where seq = 2`, { seq: 2, fault: 'hash' }],
    [
      'other words',
      `update trust_event set detail = json_set(detail, '$.reason', 'x') where seq = 3`,
      { seq: 3, fault: 'hash' },
    ],
    ['an act that is gone', `delete from trust_event where seq = 2`, { seq: 2, fault: 'rank' }],
    ['a link that is gone', `update trust_event set hash = null where seq = 3`, { seq: 3, fault: 'hash' }],
    ['the last act gone, whose roster stays', `delete from trust_event where seq = 3`, { seq: null, fault: 'roster' }],
    ['the last roster gone, whose act stays', `delete from roster where version = 2`, { seq: null, fault: 'roster' }],
    ['another roster', `update roster set digest = 'sha256:0' where version = 1`, { seq: null, fault: 'roster' }],
  ] as const)('breaks with %s', async (_, statement, fault) => {
    const host = await startOffice()
    await dropTriggers(host)
    await tamper(host, statement)
    expect(await faultOf(host)).toEqual(fault)
  })

  it('covers what was done before there was a chain', async () => {
    const host = await startOffice()
    await dropTriggers(host)
    await tamper(host, 'update trust_event set hash = null')
    expect(await faultOf(host)).toBeNull()
    await makeKey({ host }, '総務課 杉山')
    await makeKey({ host }, '財政課 鈴木')
    expect(await faultOf(host)).toBeNull()
    await tamper(host, `update trust_event set actor = 'x' where seq = 2`)
    expect(await faultOf(host)).toEqual({ seq: 4, fault: 'hash' })
  })

  it('is not begun where an act is refused', async () => {
    const host = await startOffice()
    expect(codeOf(await host.api.key.make({ holder: '企画課', passphrase: '短い' }))).toBe('key/passphrase-too-short')
    expect(valueOf(await host.api.roster.events({ before: null, limit: 10 })).events).toHaveLength(3)
  })
})
