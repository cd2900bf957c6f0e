// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { addComment } from '#shared/domain/comment/comment-acts.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { setField } from '#shared/domain/edit/set-field.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { buildEntry } from '../../../../helpers/build-roster.ts'
import { putRoster } from '../../../../helpers/found-office.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

const PASSPHRASE = 'correct horse battery'
const PATIENCE = { timeout: 10_000 }

/** 川本町 on a terminal with an officer and a supervisor, its plan approved once and then changed and submitted again. */
async function startOffice() {
  const program = await startProgram()
  const { api, host } = program
  const officer = valueOf(await api.key.make({ holder: '担当 山田', passphrase: PASSPHRASE }))
  const supervisor = valueOf(await api.key.make({ holder: '課長 鈴木', passphrase: PASSPHRASE }))
  const plan = valueOf(await api.plan.list({})).find(({ municipality }) => municipality.name === '川本町')!
  const { code: municipality } = plan.municipality
  await putRoster(host, [
    buildEntry(officer, { municipality }),
    buildEntry(supervisor, { municipality, role: 'supervisor', holder: '鈴木 一郎', post: '課長' }),
  ])
  const submit = async () =>
    valueOf(await api.exchange.exportPlan({ planId: plan.id, kid: officer.kid, passphrase: PASSPHRASE }))
  await submit()
  const { submission } = valueOf(await api.approval.standing({ planId: plan.id }))
  const signing = { kid: supervisor.kid, passphrase: PASSPHRASE, reason: null }
  valueOf(await api.approval.approve({ planId: plan.id, submission: submission!, ...signing }))
  return { program, planId: plan.id, submit }
}

async function modelOf({ program: { api }, planId }: Awaited<ReturnType<typeof startOffice>>): Promise<PlanModel> {
  return createPlanModel(valueOf(await api.plan.open({ planId })).records)
}

/** Another name for the first project of the plan. */
async function rename(office: Awaited<ReturnType<typeof startOffice>>, name: string): Promise<string> {
  const model = await modelOf(office)
  const { project } = model.find('placement', listCardOwners(model)[0]!.id)!.fields
  const changes = setField(model, project, { field: 'name', content: name })
  valueOf(await office.program.api.plan.commit({ planId: office.planId, act: 'record/edit', changes: [...changes] }))
  return model.find('project', project)!.fields.name
}

/** Puts a remark on the plan. */
async function remark(office: Awaited<ReturnType<typeof startOffice>>, text: string): Promise<void> {
  const { program, planId } = office
  const { context, api } = program.host
  const said = { id: context.newId(), at: context.now().toISOString(), author: '鈴木 一郎', post: '課長', text }
  const changes = addComment(await modelOf(office), { ...said, record: planId, field: null })
  valueOf(await api.plan.commit({ planId, act: 'comment/add', changes: [...changes] }))
}

async function openExchange(program: TestProgram, plan = /川本町/) {
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: plan }))
  await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
}

describe('the state of a plan', () => {
  it('stands in the list and above the plan, and says that an approval is void', async () => {
    const office = await startOffice()
    await rename(office, '名前を変えた事業')
    showProgram(office.program)
    const row = await screen.findByRole('row', { name: /川本町/ })
    expect(within(row).getByText('下書き（承認後に変更あり）')).toBeTruthy()
    await userEvent.click(within(row).getByRole('button'))
    const state = await screen.findByRole('status', { name: 'この計画の状態' })
    expect(await within(state).findByText('下書き（承認後に変更あり）')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }))
    expect(await within(state).findByText('課長承認', {}, PATIENCE)).toBeTruthy()
  })
})

describe('the screen of whoever approves', () => {
  it('strikes what was approved beside what is new, and returns the plan with a remark on the cell', async () => {
    const office = await startOffice()
    const before = await rename(office, '名前を変えた事業')
    await office.submit()
    await openExchange(office.program)
    await userEvent.click(await screen.findByRole('button', { name: '変更を見て、承認・差戻しをする' }, PATIENCE))
    const dialog = await screen.findByRole('dialog')
    const signer = within(dialog).getByRole('region', { name: '署名した人' }).textContent
    expect(signer).toMatch(/担当者署名.*○ 名簿で確認.*（デジタル推進課 主査・担当者）.*有効期間 令和8年4月1日/)
    const places = within(dialog).getByRole('navigation', { name: '変わった所' })
    await userEvent.click(within(places).getAllByRole('button', { name: /名前を変えた事業/ })[0]!)
    const cell = await within(dialog).findByRole('button', { name: /変更。前は.*、今は名前を変えた事業/ })
    expect(cell.querySelector('del')?.textContent).toBe(before)
    expect(cell.querySelector('ins')?.textContent).toContain('名前を変えた事業')

    await userEvent.click(cell)
    await userEvent.type(within(dialog).getByLabelText('新しい意見'), '元の名前に戻すこと')
    await userEvent.type(within(dialog).getByLabelText('だれから（名前）'), '鈴木 一郎')
    await userEvent.click(within(dialog).getByRole('button', { name: '意見を書き込む' }))
    expect(await within(dialog).findByText('元の名前に戻すこと', {}, PATIENCE)).toBeTruthy()
    expect(await within(dialog).findByText('書き込んだ意見1件をいっしょに返します。', {}, PATIENCE)).toBeTruthy()
    expect(document.activeElement).toBe(within(dialog).getByLabelText('新しい意見'))

    await userEvent.selectOptions(within(dialog).getByLabelText('署名する鍵'), '課長 鈴木')
    await userEvent.type(within(dialog).getByLabelText('合言葉'), `${PASSPHRASE}{Enter}`)
    await userEvent.click((await screen.findAllByRole('button', { name: 'ファイルに保存' }, PATIENCE)).at(-1)!)
    const section = screen.getByRole('region', { name: '承認・差戻し' })
    expect(within(section).getByRole('button', { name: '送付票を印刷' })).toBeTruthy()
    expect(within(section).getByText('合言葉で閉じて渡す')).toBeTruthy()
    expect(await screen.findByText(/に保存しました/)).toBeTruthy()
    const ledger = within(screen.getByRole('table', { name: '持出・受領簿' }))
    expect(await ledger.findByText(/差戻し.*\.plan\.json/)).toBeTruthy()
    expect(office.program.saved[0]).toContain('差戻し')
    const state = screen.getByRole('status', { name: 'この計画の状態' })
    expect(await within(state).findByText('差戻し', {}, PATIENCE)).toBeTruthy()
  })

  it('keeps a remark that was begun with its cell, through other cells and Escape, until it is written', async () => {
    const office = await startOffice()
    await rename(office, '名前を変えた事業')
    await office.submit()
    await openExchange(office.program)
    const openReview = async () => {
      const open = await screen.findByRole('button', { name: '変更を見て、承認・差戻しをする' }, PATIENCE)
      await userEvent.click(open)
      const dialog = within(await screen.findByRole('dialog'))
      const places = within(dialog.getByRole('navigation', { name: '変わった所' }))
      await userEvent.click(places.getAllByRole('button', { name: /名前を変えた事業/ })[0]!)
      const cell = await dialog.findByRole('button', { name: /変更。前は.*、今は名前を変えた事業/ })
      await userEvent.click(cell)
      return { dialog, cell }
    }
    const { dialog, cell } = await openReview()
    const remark = () => screen.getByLabelText<HTMLTextAreaElement>('新しい意見').value
    await userEvent.type(dialog.getByLabelText('新しい意見'), '元の名前に')
    const cells = within(dialog.getByRole('region', { name: '用紙' })).getAllByRole('button')
    await userEvent.click(cells.find((each) => each !== cell)!)
    expect(remark()).toBe('')
    await userEvent.keyboard('{Escape}')
    const again = await openReview()
    expect(remark()).toBe('元の名前に')
    await userEvent.type(again.dialog.getByLabelText('だれから（名前）'), '鈴木 一郎')
    await userEvent.click(again.dialog.getByRole('button', { name: '意見を書き込む' }))
    expect(await again.dialog.findByText('元の名前に', { selector: 'bdi' }, PATIENCE)).toBeTruthy()
    expect(remark()).toBe('')
  })

  it('marks what can deceive in the list of changes, in 新旧対照表 and on the sheet', async () => {
    const office = await startOffice()
    await rename(office, '電子\u202eの申請')
    await office.submit()
    await openExchange(office.program)
    await userEvent.click(await screen.findByRole('button', { name: '変更を見て、承認・差戻しをする' }, PATIENCE))
    const dialog = await screen.findByRole('dialog')
    const marks = (element: HTMLElement) =>
      [...element.querySelectorAll('mark')].map((mark) => mark.firstChild?.textContent)
    const places = within(dialog).getByRole('navigation', { name: '変わった所' })
    const sheet = within(dialog).getByRole('region', { name: '用紙' })
    expect(marks(places)[0]).toBe('U+202E')
    expect(marks(sheet)[0]).toBe('U+202E')
    await userEvent.click(within(places).getAllByRole('button', { name: /^電子/ })[0]!)
    const cell = await within(dialog).findByRole('button', {
      name: /変更。前は.*、今は電子U\+202E（目に見えない文字.*）の申請/,
    })
    expect(marks(cell)).toEqual(['U+202E'])
    expect(dialog.textContent).not.toContain('\u202e')
  })

  it('sends an answer that says of which plan it is where another one is open', async () => {
    const office = await startOffice()
    const { program, planId } = office
    await remark(office, '根拠を書くこと')
    const { submission } = valueOf(await program.api.approval.standing({ planId }))
    const kid = valueOf(await program.api.key.list({})).find(({ holder }) => holder === '課長 鈴木')!.kid
    const signing = { kid, passphrase: PASSPHRASE, reason: null }
    const returned = await program.api.approval.answer({ planId, submission: submission!, act: 'return', ...signing })
    program.choose(valueOf(returned))
    await openExchange(program, /島田市/)
    await userEvent.click(await screen.findByRole('button', { name: 'ファイルを取り込む' }))
    const dialog = within(await screen.findByRole('dialog', { name: '取り込む前の確認' }))
    expect(await dialog.findByText(/別の計画（川本町.*）のものです。/)).toBeTruthy()
    expect(dialog.getByText('提出した計画への返事：差戻し')).toBeTruthy()
  })

  it('keeps the passphrase while a reason is asked for, where the days of the roster are over', async () => {
    const office = await startOffice()
    await rename(office, '名前を変えた事業')
    await office.submit()
    Object.assign(office.program.host.context, { now: () => new Date('2028-01-10T00:00:00Z') })
    await openExchange(office.program)
    await userEvent.click(await screen.findByRole('button', { name: '変更を見て、承認・差戻しをする' }, PATIENCE))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('radio', { name: '承認する' }))
    await userEvent.selectOptions(dialog.getByLabelText('署名する鍵'), '課長 鈴木')
    await userEvent.type(dialog.getByLabelText('合言葉'), `${PASSPHRASE}{Enter}`)
    expect((await dialog.findByRole('alert', {}, PATIENCE)).textContent).toContain('名簿の期限')
    await userEvent.type(dialog.getByLabelText('名簿の期限が過ぎていても進める理由'), '新しい名簿を待っている{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), PATIENCE)
    const { events } = valueOf(await office.program.api.roster.events({ before: null, limit: 1 }))
    expect(events).toMatchObject([{ act: 'roster/override', reason: '新しい名簿を待っている' }])
  })

  it('offers nothing to sign while the plan is no submission', async () => {
    const office = await startOffice()
    await rename(office, '名前を変えた事業')
    await openExchange(office.program)
    expect(await screen.findByText(/どの提出とも違います/, {}, PATIENCE)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '変更を見て、承認・差戻しをする' })).toBeNull()
  })

  it('has the keys to answer with also when they come after it was opened', async () => {
    const { program } = await startOffice()
    const { api } = program
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const list: typeof api.key.list = async (given) => {
      await held
      return api.key.list(given)
    }
    await openExchange({ ...program, api: { ...api, key: { ...api.key, list } } })
    await userEvent.click(await screen.findByRole('button', { name: '変更を見て、承認・差戻しをする' }, PATIENCE))
    const dialog = within(await screen.findByRole('dialog', { name: '提出された計画を見る' }, PATIENCE))
    release()
    expect(await dialog.findByLabelText('署名する鍵', {}, PATIENCE)).toBeTruthy()
  })
})
