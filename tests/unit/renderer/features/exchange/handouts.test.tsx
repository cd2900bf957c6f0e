// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { showProgram, startProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

const PASSPHRASE = 'correct horse battery'

async function openExchange() {
  const program = await startProgram()
  valueOf(await program.api.key.make({ holder: '事務局 山田', passphrase: PASSPHRASE }))
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市/ }))
  await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
  const form = await screen.findByRole('region', { name: '担当課に渡す' }, { timeout: 10_000 })
  return { program, form: within(form) }
}

/** Chooses the first two sections and signs. */
async function handOutTwo({ form }: Awaited<ReturnType<typeof openExchange>>) {
  const boxes = await form.findAllByRole('checkbox')
  for (const box of boxes.slice(0, 2)) await userEvent.click(box)
  await userEvent.type(form.getByLabelText('鍵の合言葉'), PASSPHRASE)
  await userEvent.click(form.getByRole('button', { name: '2件のファイルを作る' }))
}

describe('handing parts out', () => {
  it('makes a file for each section, saves them together, and lists who has not answered', async () => {
    const opened = await openExchange()
    await handOutTwo(opened)
    await userEvent.click(await opened.form.findByRole('button', { name: '2件をまとめて保存' }, { timeout: 10_000 }))
    expect(await opened.form.findByText('2件を保存しました。')).toBeTruthy()
    expect(opened.program.saved).toHaveLength(2)
    expect(await opened.form.findByText('未提出（2）')).toBeTruthy()
    const ledger = within(screen.getByRole('table', { name: '持出・受領簿' }))
    expect(await ledger.findAllByText('担当課の用紙')).toHaveLength(2)
    const { api } = opened.program
    const jobs = vi.spyOn(api.paper, 'makePdf')
    const [, last] = valueOf(await api.ledger.listBundles({ planId: null }))
    await userEvent.click(screen.getByText('渡したファイルの送付票を作る'))
    const covers = screen.getAllByRole('button', { name: /^送付票を印刷：/ })
    expect(covers.map(({ textContent }) => textContent)).toEqual([
      `送付票を印刷：2　${last!.fileName}`,
      expect.stringMatching(/^送付票を印刷：1　/),
    ])
    await userEvent.click(covers[0]!)
    expect(jobs).toHaveBeenCalledWith(
      expect.objectContaining({ job: expect.objectContaining({ office: { kind: 'cover', digest: last!.digest } }) }),
    )
  })

  it('asks for what the town demands before it signs', async () => {
    const opened = await openExchange()
    const ledger = within(screen.getByRole('region', { name: '持出・受領簿' }))
    await userEvent.click(ledger.getByRole('checkbox', { name: '媒体番号' }))
    expect(valueOf(await opened.program.api.settings.read({})).demands.medium).toBe(true)
    await userEvent.click(await screen.findByRole('button', { name: '計画' }))
    await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
    const form = within(await screen.findByRole('region', { name: '担当課に渡す' }))
    await form.findByText('必ず書きます。')
    await handOutTwo({ ...opened, form })
    expect(form.getByText('ここを書いてください。')).toBeTruthy()
    expect(valueOf(await opened.program.api.ledger.listBundles({ planId: null }))).toEqual([])
    await userEvent.type(form.getByLabelText('媒体番号'), 'USB-12')
    await userEvent.click(form.getByRole('button', { name: '2件のファイルを作る' }))
    await form.findByRole('button', { name: '2件をまとめて保存' }, { timeout: 10_000 })
    const lines = valueOf(await opened.program.api.ledger.listBundles({ planId: null }))
    expect(lines.map(({ note }) => note.medium)).toEqual(['USB-12', 'USB-12'])
    expect(lines.every(({ note, scopeWords }) => note.receiver === scopeWords && scopeWords !== '')).toBe(true)
  })
})

describe('a part of another plan', () => {
  it('is marked as such, and hands back an answer', async () => {
    const opened = await openExchange()
    await handOutTwo(opened)
    await opened.form.findByRole('button', { name: '2件をまとめて保存' }, { timeout: 10_000 })
    const { host, api } = opened.program
    const [line] = valueOf(await api.ledger.listBundles({ planId: null }))
    const planId = valueOf(await api.plan.list({})).find(({ municipality }) => municipality.name === '伊豆の国市')?.id
    if (line === undefined || planId === undefined) throw new Error('the plan was handed out')
    const row = { plan_id: planId, request: line.bundleId, scope: JSON.stringify(line.scope) }
    await host.context.root.insertInto('plan_scope').values(row).execute()
    await userEvent.click(screen.getByRole('button', { name: /計画簿/ }))
    await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市/ }))
    expect(await screen.findByText(`一部（${line.scopeWords}）`)).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
    expect(await screen.findByText(/これは事務局の計画の一部/)).toBeTruthy()
    expect(screen.queryByRole('region', { name: '担当課に渡す' })).toBeNull()
  })
})

describe('a file under a passphrase', () => {
  it('is the second choice, with the reason, and wants a long passphrase', async () => {
    const { program } = await openExchange()
    await userEvent.type(screen.getByLabelText('合言葉'), `${PASSPHRASE}{Enter}`)
    await screen.findByRole('heading', { name: '書き出しました' }, { timeout: 10_000 })
    await userEvent.click(screen.getByText('合言葉で閉じて渡す'))
    expect(screen.getByText(/途中で人に見られるおそれがあるときだけ/)).toBeTruthy()
    await userEvent.type(screen.getByLabelText('ファイルの合言葉（12文字以上）'), 'みじかい')
    await userEvent.click(screen.getByRole('button', { name: '閉じたファイルを保存' }))
    expect((await screen.findByRole('alert')).textContent).toContain('12文字より短い')
    expect(program.saved).toEqual([])
  })

  it('is offered for the files of sections too, all under one passphrase', async () => {
    const opened = await openExchange()
    const { program, form } = opened
    await handOutTwo(opened)
    await userEvent.click(await form.findByText('合言葉で閉じて渡す', {}, { timeout: 10_000 }))
    expect(form.getByText(/途中で人に見られるおそれがあるときだけ/)).toBeTruthy()
    expect(form.getByText('2件とも、同じ合言葉で閉じます。')).toBeTruthy()
    await userEvent.type(form.getByLabelText('ファイルの合言葉（12文字以上）'), 'みじかい')
    await userEvent.click(form.getByRole('button', { name: '閉じたファイルを保存' }))
    expect((await form.findByRole('alert')).textContent).toContain('12文字より短い')
    expect(program.saved).toEqual([])
  })
})
