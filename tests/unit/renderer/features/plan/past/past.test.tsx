// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram, type TestProgram } from '../../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../../helpers/run-host.ts'

const GOAL = '2,000件/令和7年度'
const NAME = '手数料に係るキャッシュレス決済件数'

/** 伊豆の国市's sixth card, whose goal has been typed anew. */
async function openEdited(goals: readonly string[]): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await userEvent.click(await screen.findByRole('button', { name: /^6 ?手数料等の支払い/ }))
  let held = GOAL
  for (const goal of goals) {
    await userEvent.click(cell(held)!)
    await userEvent.keyboard(`${goal}{Enter}`)
    await waitFor(async () => expect(await keptGoal(program)).toBe(goal))
    held = goal
  }
  return program
}

function cell(text: string): HTMLElement | undefined {
  return screen.queryAllByText(text, { selector: '.cell > span' })[0]
}

/** What the file holds of the goal. */
async function keptGoal({ api }: TestProgram): Promise<string> {
  const plans = valueOf(await api.plan.list({}))
  const { id } = plans.find(({ municipality }) => municipality.name === '伊豆の国市')!
  const { records } = valueOf(await api.plan.open({ planId: id }))
  const indicator = records.find((record) => record.type === 'indicator' && record.fields.name === NAME)!
  const goal = records.find(
    (record) => record.type === 'value' && record.fields.owner === indicator.id && record.fields.role === 'target',
  )
  return goal?.type === 'value' ? goal.fields.raw : ''
}

async function openActs(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: '履歴' }))
  return screen.findByRole('dialog', { name: '操作の一覧と版' })
}

describe('the list of acts', () => {
  it('tells every act in words, newest first, down to the one that brought the plan', async () => {
    await openEdited(['3,000件', '4,000件'])
    const acts = await within(await openActs()).findAllByText(/→|計画全体/)
    expect(acts.map(({ textContent }) => textContent)).toEqual([
      `${NAME}　令和7年度　目標値　「3,000件」→「4,000件」`,
      `${NAME}　令和7年度　目標値　「${GOAL}」→「3,000件」`,
      expect.stringMatching(/^計画全体（\d+件）$/),
    ])
  })

  it('undoes back to an act in the middle, one after another', async () => {
    const program = await openEdited(['3,000件', '4,000件', '5,000件'])
    const dialog = await openActs()
    await userEvent.click(await within(dialog).findByRole('button', { name: /元に戻す：.*「3,000件」→「4,000件」/ }))
    await waitFor(async () => expect(await keptGoal(program)).toBe('3,000件'))
    await waitFor(() => expect(within(dialog).getAllByText(/（元に戻した操作）/)).toHaveLength(2))
  })
})

describe('an earlier state', () => {
  it('is shown read-only, restored as one act, and that act is undone', async () => {
    const program = await openEdited(['3,000件', '4,000件'])
    const dialog = await openActs()
    await userEvent.click(await within(dialog).findByRole('button', { name: /この時点を開く：.*計画全体/ }))
    const banner = (await screen.findByText(/の状態です。読むだけで、書き直せません。/)).closest('section')
    expect(banner?.querySelector('.standing-mark')?.textContent).toBe('下書き')
    await waitFor(() => expect(cell(GOAL)).toBeTruthy())
    await userEvent.click(cell(GOAL)!)
    await userEvent.keyboard('9件{Enter}')
    expect(document.querySelector('textarea')).toBeNull()
    expect(await keptGoal(program)).toBe('4,000件')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '元に戻す' }).disabled).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'この状態に戻す' }))
    await waitFor(async () => expect(await keptGoal(program)).toBe(GOAL))
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }))
    await waitFor(async () => expect(await keptGoal(program)).toBe('4,000件'))
  })

  it('is compared with the present: what differs is underlined', async () => {
    await openEdited(['3,000件/令和7年度'])
    const dialog = await openActs()
    await userEvent.click(await within(dialog).findByRole('button', { name: /この時点を開く：.*計画全体/ }))
    await userEvent.click(await screen.findByRole('button', { name: '今との違い' }))
    const table = await screen.findByRole('table', { name: '新旧対照表' })
    const row = within(table).getByRole('row', { name: /目標値/ })
    expect([...row.querySelectorAll('u')].map(({ textContent }) => textContent)).toEqual(['2,000', '3,000'])
  })

  it('says where the plan was not there yet, and leads back', async () => {
    await openEdited([])
    await userEvent.click(await within(await openActs()).findByRole('button', { name: /先月末/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('まだこのデータにありませんでした')
    await userEvent.click(screen.getByRole('button', { name: '今に戻る' }))
    expect(cell(GOAL)).toBeTruthy()
  })
})

describe('an edition', () => {
  it('is fixed with its name and reason, and opens as it was', async () => {
    const program = await openEdited(['3,000件'])
    const dialog = await openActs()
    await userEvent.click(within(dialog).getByRole('button', { name: '版を確定する' }))
    await userEvent.click(within(dialog).getByRole('button', { name: '版を確定する' }))
    expect(within(dialog).getByText('版の名称を入れてください。')).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('版の名称'), '第1.1版')
    await userEvent.type(within(dialog).getByLabelText('改定の理由'), '年次の見直し')
    await userEvent.click(within(dialog).getByRole('button', { name: '版を確定する' }))
    await within(dialog).findByText('「第1.1版」を確定しました。')
    await userEvent.click(within(dialog).getByRole('button', { name: '閉じる' }))
    await userEvent.click(cell('3,000件')!)
    await userEvent.keyboard('4,000件{Enter}')
    await waitFor(async () => expect(await keptGoal(program)).toBe('4,000件'))
    await userEvent.click(within(await openActs()).getByRole('button', { name: '「第1.1版」を開く' }))
    await screen.findByText(/^第1\.1版\s.*の状態です。/)
    await waitFor(() => expect(cell('3,000件')).toBeTruthy())
  })
})
