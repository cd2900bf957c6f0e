// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

/** Opens a plan; `line` finds a line of its outline by its words. */
async function openOutline(municipality: string) {
  const program = await startProgram()
  showProgram(program)
  const user = userEvent.setup()
  await user.click(within(await screen.findByRole('row', { name: new RegExp(municipality) })).getByRole('button'))
  const nav = await screen.findByRole('navigation', { name: '目次' })
  const lines = () => [...nav.querySelectorAll<HTMLElement>('[data-line]')]
  const line = (words: string) => {
    const found = lines().find((each) => each.textContent.includes(words))
    if (found === undefined) throw new Error(`no line ${words}`)
    return found
  }
  return { program, user, nav, line, words: () => lines().map((each) => each.textContent) }
}

async function recordsOf({ api }: TestProgram, municipality: string) {
  const plans = valueOf(await api.plan.list({}))
  const found = plans.find((plan) => plan.municipality.name === municipality)!
  return valueOf(await api.plan.open({ planId: found.id })).records
}

describe('a line of the outline', () => {
  it('gets another below it with Insert, whose name is typed at once', async () => {
    const { program, user, line, words } = await openOutline('伊豆の国市')
    line('行政手続のオンライン化').focus()
    await user.keyboard('{Insert}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^事業名.*：空欄$/ })))
    await user.keyboard('窓口の予約{Enter}')
    await waitFor(() => expect(words().some((each) => each.includes('窓口の予約'))).toBe(true))
    const projects = (await recordsOf(program, '伊豆の国市')).filter(({ type }) => type === 'project')
    expect(projects.length).toBe(32)
  })

  it('moves among its neighbours and keeps the keyboard', async () => {
    const { user, line, words } = await openOutline('伊豆の国市')
    const first = words()
    const at = first.findIndex((each) => each.startsWith('2'))
    line(first[at]!).focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(words()[at - 1]).toBe(first[at]))
    expect(document.activeElement).toBe(line(first[at]!))
  })

  it('goes with Delete and comes back with Ctrl and Z; the keyboard goes to the next line', async () => {
    const { user, line, words } = await openOutline('伊豆の国市')
    const before = words()
    const at = before.findIndex((each) => each.startsWith('2'))
    line(before[at]!).focus()
    await user.keyboard('{Delete}')
    await waitFor(() => expect(words().length).toBe(before.length - 1))
    expect(document.activeElement).toBe(line(before[at + 1]!))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(words()).toEqual(before))
  })

  it('has a menu in which a project is ended with its reason', async () => {
    const { program, user, line, nav } = await openOutline('伊豆の国市')
    const button = within(line('行政手続のオンライン化').parentElement!).getByRole('button', { name: /の操作$/ })
    await user.click(button)
    await user.click(await screen.findByRole('menuitem', { name: /廃止・完了/ }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('いつから'), '令和7年度')
    await user.type(within(dialog).getByLabelText('理由'), '利用が少ないため')
    await user.click(within(dialog).getByRole('button', { name: '変える' }))
    await waitFor(() => expect(within(nav).queryAllByText('廃止').length).toBe(1))
    const ended = (await recordsOf(program, '伊豆の国市')).flatMap((record) =>
      record.type === 'project' && record.fields.lifecycle === 'stopped' ? [record.fields] : [],
    )
    expect(ended).toMatchObject([{ since: '2025', lifecycleReason: '利用が少ないため' }])
  })

  it('asks for the project that goes on before it merges one', async () => {
    const { user, line } = await openOutline('伊豆の国市')
    await user.click(within(line('行政手続のオンライン化').parentElement!).getByRole('button', { name: /の操作$/ }))
    await user.click(await screen.findByRole('menuitem', { name: /廃止・完了/ }))
    const dialog = await screen.findByRole('dialog')
    await user.selectOptions(within(dialog).getByLabelText('どうするか'), '統合')
    await user.click(within(dialog).getByRole('button', { name: '変える' }))
    expect(within(dialog).getByRole('alert').textContent).toContain('引き継ぐ事業を選ぶ')
  })
})

describe('the sheet of a repeat', () => {
  it('marks what differs in words and goes back to the original', async () => {
    const { user, line, nav } = await openOutline('島田市')
    const repeats = [...nav.querySelectorAll<HTMLElement>('[data-line]')].filter((each) =>
      each.textContent.includes('市LINE公式アカウント活用'),
    )
    await user.click(repeats[0] ?? line('市LINE公式'))
    const sheet = await screen.findByRole('table', { name: '個票' })
    await waitFor(() => expect(within(sheet).getAllByText('元と違う').length).toBe(3))
    const pane = screen.getByRole('complementary', { name: '選んだ欄' })
    await user.click(within(pane).getByRole('button', { name: '取組内容（個別事業）：元に合わせる' }))
    await waitFor(() => expect(within(sheet).getAllByText('元と違う').length).toBe(2))
    expect(within(sheet).getAllByText('元の文').length).toBe(1)
  })
})
