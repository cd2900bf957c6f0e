// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { holdFile, startTestHost, valueOf } from '../../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'
import { foundRoster, makeKey, PASSPHRASE } from '../../../../helpers/trust-office.ts'

/** A key of another terminal, and a file that comes of it, held by the program. */
async function carried(program: TestProgram, make: (host: Host, kid: string) => Promise<HeldFile>): Promise<void> {
  const host = await startTestHost(makeTempFolder())
  const { kid } = await makeKey({ host }, '三島 太郎')
  const { token, name } = await make(host, kid)
  program.choose({ token: holdFile(program.host, valueOf(host.context.files.find(token)).bytes), name })
  await host.close()
}

/** Chooses the file on the list of plans, where only plans are taken in, and follows the way that is offered. */
async function takeInFromHome(program: TestProgram): Promise<string> {
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: '取り込む' }))
  const refused = await screen.findByRole('dialog', { name: '取り込む前の確認' })
  const sentence = (await within(refused).findByRole('alert')).textContent
  await userEvent.click(within(refused).getByRole('button', { name: '「鍵と名簿」で開く' }))
  await screen.findByRole('heading', { name: '鍵と名簿', hidden: true })
  return sentence
}

describe('a file that is taken in on 鍵と名簿 and was chosen elsewhere', () => {
  it('is a roster, whose preview is opened there', async () => {
    const program = await startProgram()
    await carried(program, async (host, kid) => valueOf(await foundRoster({ host }, { kid })).file)
    expect(await takeInFromHome(program)).toContain('名簿のファイルです。何も取り込んでいません。')
    const dialog = await screen.findByRole('dialog', { name: '名簿を取り込む前の確認' })
    expect(dialog.textContent).toContain('登録　三島 太郎')
  })

  it('is a key under a passphrase, which is asked for there', async () => {
    const program = await startProgram()
    const recovery = { passphrase: PASSPHRASE, recovery: PASSPHRASE }
    await carried(program, async (host, kid) => valueOf(await host.api.key.exportRecovery({ kid, ...recovery })))
    expect(await takeInFromHome(program)).toContain('署名の鍵のファイルです。')
    const dialog = await screen.findByRole('dialog', { name: '復旧用のファイルから戻す' })
    expect(dialog.textContent).toContain('復旧用の鍵_三島太郎.key.json')
  })

  it('is a public key, which whoever has the root of the roster enrols there', async () => {
    const program = await startProgram()
    valueOf(await foundRoster(program, await makeKey(program, '企画課 石井')))
    await carried(program, async (host, kid) => valueOf(await host.api.key.exportPublic({ kid, post: '主査' })))
    expect(await takeInFromHome(program)).toContain('公開鍵のファイルです。')
    const dialog = await screen.findByRole('dialog', { name: '鍵を登録する' })
    expect(within(dialog).getByLabelText<HTMLInputElement>('名前').value).toBe('三島 太郎')
  })

  it('is a public key, of which others hear who enrols it', async () => {
    const program = await startProgram()
    await carried(program, async (host, kid) => valueOf(await host.api.key.exportPublic({ kid, post: '主査' })))
    await takeInFromHome(program)
    expect((await screen.findByRole('alert')).textContent).toContain('まだ名簿がありません')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is brought along once: whoever comes back later finds no dialog', async () => {
    const program = await startProgram()
    const recovery = { passphrase: PASSPHRASE, recovery: PASSPHRASE }
    await carried(program, async (host, kid) => valueOf(await host.api.key.exportRecovery({ kid, ...recovery })))
    await takeInFromHome(program)
    await screen.findByRole('dialog', { name: '復旧用のファイルから戻す' })
    await userEvent.keyboard('{Escape}')
    await userEvent.click(screen.getByRole('button', { name: '計画の一覧へ戻る' }))
    await userEvent.click(await screen.findByRole('button', { name: '鍵と名簿' }))
    await screen.findByRole('heading', { name: '名簿' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
