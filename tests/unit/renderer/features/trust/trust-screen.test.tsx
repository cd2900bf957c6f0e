// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { holdFile, startTestHost, valueOf } from '../../../../helpers/run-host.ts'
import { foundRoster, makeKey } from '../../../../helpers/trust-office.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

const PASSPHRASE = '四つの単語をつなげた合言葉'
/** A key takes some 0.3 s to be made and to be opened, and as often as that on a busy machine. */
const SLOW = { timeout: 30_000 }

async function showTrust(program: TestProgram): Promise<void> {
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: '鍵と名簿' }))
  await screen.findByRole('heading', { name: '名簿' })
}

/** The program on the screen 鍵と名簿, with one key. */
async function showWithKey(): Promise<{ readonly program: TestProgram; readonly key: KeyInfo }> {
  const program = await startProgram()
  const key = valueOf(await program.api.key.make({ holder: '企画課 石井', passphrase: PASSPHRASE }))
  await showTrust(program)
  return { program, key }
}

/** The same with a roster of which the key is the root. */
async function showWithRoster() {
  const program = await startProgram()
  const key = valueOf(await program.api.key.make({ holder: '企画課 石井', passphrase: PASSPHRASE }))
  const own = { kid: key.kid, passphrase: PASSPHRASE, post: '企画課長補佐', role: 'secretariat' } as const
  valueOf(await program.api.roster.found({ ...own, municipality: '222097', reason: null }))
  await showTrust(program)
  return { program, key }
}

/** A key of a colleague on another terminal, and the file by which it is enrolled here. */
async function offerKey(
  program: TestProgram,
  holder = '三島 太郎',
): Promise<{ readonly key: KeyInfo; readonly token: FileToken }> {
  const host = await startTestHost(makeTempFolder())
  const key = valueOf(await host.api.key.make({ holder, passphrase: PASSPHRASE }))
  const file = valueOf(await host.api.key.exportPublic({ kid: key.kid, post: '企画課 主査' }))
  const token = holdFile(program.host, valueOf(host.context.files.find(file.token)).bytes)
  await host.close()
  return { key, token }
}

const dialogOf = (name: string) => screen.findByRole('dialog', { name })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

async function send(dialog: HTMLElement, button: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const field = within(dialog).getByLabelText(label)
    await userEvent.clear(field)
    await userEvent.type(field, text)
  }
  await userEvent.click(within(dialog).getByRole('button', { name: button }))
}

/** The program asking whether to take in the roster that a prefecture has made; `root` is the key that signed it. */
async function offerRoster(holder: string, post: string) {
  const elsewhere = await startTestHost(makeTempFolder())
  const root = valueOf(await elsewhere.api.key.make({ holder, passphrase: PASSPHRASE }))
  const own = { kid: root.kid, passphrase: PASSPHRASE, post, role: 'prefecture' } as const
  const { file } = valueOf(await elsewhere.api.roster.found({ ...own, municipality: '220001', reason: null }))
  const program = await startProgram()
  const { bytes } = valueOf(elsewhere.context.files.find(file.token))
  program.choose({ token: holdFile(program.host, bytes), name: file.name })
  await elsewhere.close()
  await showTrust(program)
  await press('名簿を取り込む')
  return { dialog: await dialogOf('名簿を取り込む前の確認'), root }
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), SLOW)

describe('the keys of 鍵と名簿', () => {
  it('are made with a long passphrase, typed twice, and shown with their 30 digits', async () => {
    const program = await startProgram()
    await showTrust(program)
    await press('鍵を作る')
    const dialog = await dialogOf('鍵を作る')
    await userEvent.click(within(dialog).getByRole('button', { name: '鍵を作る' }))
    expect(dialog.textContent).toContain('名前を入れてください')
    const typed = { 署名する人の名前: '企画課 山田', 合言葉: PASSPHRASE }
    await send(dialog, '鍵を作る', { ...typed, '合言葉（もう一度）': '違う合言葉' })
    expect(dialog.textContent).toContain('二つの合言葉が違います')
    await send(dialog, '鍵を作る', { '合言葉（もう一度）': PASSPHRASE })
    await isClosed()
    expect(screen.getByRole('cell', { name: /^\d{5}( \d{5}){5}$/ })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '－ 名簿にない' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '鍵を作った' })).toBeTruthy()
  })

  it('are put under another passphrase, and written to a recovery file and a public file', async () => {
    const { program, key } = await showWithKey()
    await press(/^合言葉を変える/)
    const next = `${PASSPHRASE}です`
    const change = await dialogOf('合言葉を変える')
    const typed = { 今の合言葉: '違う合言葉を入れてみる', 新しい合言葉: next, '新しい合言葉（もう一度）': next }
    await send(change, '合言葉を変える', typed)
    expect((await within(change).findByRole('alert', {}, SLOW)).textContent).toContain('合言葉が違います')
    await send(change, '合言葉を変える', { 今の合言葉: PASSPHRASE })
    await isClosed()

    await press(/^公開鍵を書き出す/)
    await send(await dialogOf('公開鍵を書き出す'), 'ファイルを作る', { 職: '企画課長補佐' })
    await isClosed()
    await press('ファイルに保存')
    expect(await screen.findByText('公開鍵_企画課石井.pub.json を保存しました。')).toBeTruthy()

    await press(/^復旧用に書き出す/)
    const recovery = { 今の合言葉: next, 復旧用の合言葉: PASSPHRASE, '復旧用の合言葉（もう一度）': PASSPHRASE }
    await send(await dialogOf('復旧用に書き出す'), 'ファイルを作る', recovery)
    await isClosed()
    await press('ファイルに保存')
    await screen.findByText('復旧用の鍵_企画課石井.key.json を保存しました。')
    expect(program.saved).toEqual(['公開鍵_企画課石井.pub.json', '復旧用の鍵_企画課石井.key.json'])
    expect(valueOf(await program.api.key.list({}))).toEqual([key])
  })

  it('come back from a recovery file', async () => {
    const { program, key } = await showWithKey()
    const elsewhere = await startTestHost(makeTempFolder())
    const lost = valueOf(await elsewhere.api.key.make({ holder: '総務課 杉山', passphrase: PASSPHRASE }))
    const given = { kid: lost.kid, passphrase: PASSPHRASE, recovery: PASSPHRASE }
    const file = valueOf(await elsewhere.api.key.exportRecovery(given))
    program.choose({
      token: holdFile(program.host, valueOf(elsewhere.context.files.find(file.token)).bytes),
      name: file.name,
    })
    await elsewhere.close()
    await press('復旧用のファイルから戻す')
    const typed = { 復旧用の合言葉: PASSPHRASE, 新しい合言葉: PASSPHRASE, '新しい合言葉（もう一度）': PASSPHRASE }
    await send(await dialogOf('復旧用のファイルから戻す'), '鍵を戻す', typed)
    await isClosed()
    expect(screen.getByText('「総務課 杉山」の鍵を戻しました。')).toBeTruthy()
    expect(valueOf(await program.api.key.list({}))).toEqual(expect.arrayContaining([key, lost]))
  })
})

describe('the roster of 鍵と名簿', () => {
  it('is made with an own key, in one dialog, and saved to be handed on', async () => {
    const { program, key } = await showWithKey()
    await press('この部署で名簿を作る')
    const dialog = await dialogOf('この部署で名簿を作る')
    await send(dialog, '名簿を作る', { '団体コード（6桁）': '2220', 合言葉: PASSPHRASE })
    expect(dialog.textContent).toContain('6桁の数字で入れてください。')
    await send(dialog, '名簿を作る', { 職: '企画課長補佐', '団体コード（6桁）': '222097' })
    await isClosed()
    const row = within(screen.getByRole('table', { name: '登録された鍵' })).getAllByRole('row')[1]!
    expect(row.textContent).toContain('○ 有効')
    expect(row.textContent).toContain('企画課 石井')
    expect(row.textContent).toContain('事務局')
    expect(row.textContent).toContain(key.digits)
    expect(screen.queryByRole('button', { name: '送付票を印刷' })).toBeNull()
    await press('ファイルに保存')
    await waitFor(() => expect(program.saved).toEqual(['名簿_第1版.plan.json']))
    expect(await screen.findByRole('button', { name: '送付票を印刷' })).toBeTruthy()
  })

  it('enrols a key by its file and the typed digits, and refuses others', async () => {
    const { program } = await showWithRoster()
    const { key, token } = await offerKey(program)
    program.choose({ token, name: '公開鍵_三島太郎.pub.json' })
    await press('鍵を登録する')
    const dialog = await dialogOf('鍵を登録する')
    expect(dialog.textContent).not.toContain(key.digits)
    const typed = { '団体コード（6桁）': '222097', 合言葉: PASSPHRASE }
    await send(dialog, '登録する', { ...typed, 聞いた30桁の番号: '1'.repeat(30) })
    expect((await within(dialog).findByRole('alert', {}, SLOW)).textContent).toContain('このファイルの鍵と違います')
    await send(dialog, '登録する', { 聞いた30桁の番号: key.digits })
    await isClosed()
    const rows = within(screen.getByRole('table', { name: '登録された鍵' })).getAllByRole('row')
    expect(rows[2]!.textContent).toContain(
      '○ 有効三島 太郎変える：三島 太郎失効させる：三島 太郎企画課 主査担当者222097',
    )
    expect(screen.getByText(/名簿の第2版を使い始めました。/)).toBeTruthy()
    expect(screen.getByRole('cell', { name: '第1版 → 第2版' })).toBeTruthy()
  })

  it('says before a key is enrolled that its name is like another one, or holds what nobody sees', async () => {
    const { program } = await showWithRoster()
    const { token } = await offerKey(program, '企画課\u200b石井')
    program.choose({ token, name: '公開鍵.pub.json' })
    await press('鍵を登録する')
    const dialog = await dialogOf('鍵を登録する')
    const told = () =>
      within(dialog)
        .queryAllByRole('status')
        .map((notice) => notice.textContent)
    expect(told()).toEqual([
      expect.stringContaining('目に見えない文字（幅のない空白など）です。'),
      expect.stringMatching(/U\+200B.*は、名簿の「企画課 石井」と見分けのつかない別の名前です/),
    ])
    const name = within(dialog).getByLabelText('名前')
    await userEvent.clear(name)
    await userEvent.type(name, '企画課 石井')
    expect(told()).toEqual([expect.stringContaining('別の鍵で名簿にもう登録されています')])
    await userEvent.type(name, '二世')
    expect(told()).toEqual([])
  })

  it('revokes a key with its reason, in words and in a shape of its own', async () => {
    const { program } = await showWithRoster()
    const { key, token } = await offerKey(program)
    const own = valueOf(await program.api.key.list({}))[0]!
    const today = valueOf(await program.api.roster.show({}))!.today
    const post = { holder: '三島 太郎', post: '企画課 主査', role: 'officer', municipality: '222097' } as const
    const days = { validFrom: today, validTo: null }
    const order = { act: 'enrol', token, digits: key.digits, ...post, ...days, replaces: null } as const
    valueOf(await program.api.roster.change({ kid: own.kid, passphrase: PASSPHRASE, order }))
    await press('計画の一覧へ戻る')
    await userEvent.click(await screen.findByRole('button', { name: '鍵と名簿' }))
    await userEvent.click(await screen.findByRole('button', { name: '失効させる：三島 太郎' }))
    const dialog = await dialogOf('失効させる')
    await send(dialog, '失効させる', { 合言葉: PASSPHRASE })
    expect(dialog.textContent).toContain('入れてください。')
    await send(dialog, '失効させる', { '理由（記録に残ります）': '鍵を入れたパソコンの盗難' })
    await isClosed()
    const row = within(screen.getByRole('table', { name: '登録された鍵' })).getAllByRole('row')[2]!
    expect(row.textContent).toContain('× 失効')
    expect(row.textContent).toContain('理由　鍵を入れたパソコンの盗難')
    expect(screen.getByRole('cell', { name: '鍵を失効させた' })).toBeTruthy()
  })

  it('is taken in by digits that nobody shows, after what it changes is shown', async () => {
    const { dialog, root } = await offerRoster('県 情報政策課', '情報政策課長')
    expect(dialog.textContent).toContain('登録　県 情報政策課（情報政策課長、都道府県）')
    expect(dialog.textContent).not.toContain(root.digits)
    await send(dialog, '取り込む', { 根の鍵の30桁の番号: '0'.repeat(30) })
    expect((await within(dialog).findByRole('alert')).textContent).toContain('偽のファイルかもしれません')
    await send(dialog, '取り込む', { 根の鍵の30桁の番号: root.digits })
    await isClosed()
    expect(screen.getByText('名簿の第1版を使い始めました。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '鍵を登録する' })).toBeNull()
    expect(screen.getByRole('cell', { name: '30桁の番号を確かめて名簿を取り込んだ' })).toBeTruthy()
  })

  it('shows what nobody would see in a name, before it is taken in and after', async () => {
    const { dialog, root } = await offerRoster('県\u202e課', '情報\u200b課長')
    const marksIn = (element: HTMLElement) =>
      [...element.querySelectorAll('mark')].map((mark) => mark.firstChild?.textContent)
    expect(marksIn(dialog)).toEqual(expect.arrayContaining(['U+202E', 'U+200B']))
    expect(within(dialog).getByText(/文字の向きの指示）です。$/)).toBeTruthy()
    await send(dialog, '取り込む', { 根の鍵の30桁の番号: root.digits })
    await isClosed()
    expect(marksIn(screen.getByRole('table', { name: '登録された鍵' }))).toEqual(['U+202E', 'U+200B'])
    expect(marksIn(screen.getByRole('region', { name: '根の鍵' }))).toEqual(['U+202E'])
  })

  it('goes out with what the town asks for beside it, and is not saved before', async () => {
    const program = await startProgram()
    const demands = { receiver: false, medium: true, approval: false, remark: false }
    valueOf(await program.api.settings.write({ demands }))
    valueOf(await foundRoster(program, await makeKey(program, '企画課 石井')))
    await showTrust(program)
    await press('名簿を書き出す')
    const dialog = await dialogOf('名簿を書き出す')
    await send(dialog, 'ファイルに保存', {})
    expect(dialog.textContent).toContain('書いてください')
    expect(program.saved).toEqual([])
    await send(dialog, 'ファイルに保存', { 媒体番号: 'USB-07' })
    await isClosed()
    expect(program.saved).toEqual(['名簿_第1版.plan.json'])
    const lines = valueOf(await program.api.ledger.listBundles({ planId: null }))
    expect(lines).toMatchObject([{ direction: 'out', kind: 'roster', note: { medium: 'USB-07' } }])
  })

  it('refuses a file of another kind with a sentence', async () => {
    const { program } = await showWithRoster()
    program.choose({ token: holdFile(program.host, Buffer.from('{"plan":1}')), name: '別のファイル.json' })
    await press('鍵を登録する')
    expect((await screen.findByRole('alert')).textContent).toContain('公開鍵のファイルではありません')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('and its dialogs break no rule of axe', async () => {
    const { program } = await showWithRoster()
    const { token } = await offerKey(program)
    program.choose({ token, name: '公開鍵_三島太郎.pub.json' })
    await press('鍵を登録する')
    await dialogOf('鍵を登録する')
    // jsdom draws nothing, so that colours are looked at in the browser.
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await userEvent.keyboard('{Escape}')
    const screenRun = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(screenRun.violations.map(({ id }) => id)).toEqual([])
  })
})
