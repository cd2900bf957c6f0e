// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram, type TestProgram } from '../../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../../helpers/run-host.ts'

async function openBulk(): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await screen.findByRole('button', { name: /手数料等の支払い/ })
  await userEvent.keyboard('{Control>}h{/Control}')
  await screen.findByRole('dialog', { name: '一括で変える' })
  return program
}

async function type(label: string, text: string): Promise<void> {
  await userEvent.clear(screen.getByLabelText(label))
  await userEvent.type(screen.getByLabelText(label), text)
}

function lines(): readonly HTMLElement[] {
  return within(screen.getByRole('table', { name: '' }))
    .getAllByRole('row')
    .slice(1)
}

async function keptNames(program: TestProgram): Promise<readonly string[]> {
  const plan = valueOf(await program.api.plan.list({})).find(({ municipality }) => municipality.name === '伊豆の国市')!
  const { records } = valueOf(await program.api.plan.open({ planId: plan.id }))
  return records.flatMap((record) => (record.type === 'project' ? [record.fields.name] : []))
}

describe('一括変更', () => {
  it('shows every place, changes those left chosen, and is undone as one', async () => {
    const program = await openBulk()
    await type('今の語', 'オンライン')
    await type('新しい語', '電子')
    await screen.findByText('20か所のうち 20か所を変えます。')
    const [first] = lines()
    expect(first?.textContent).toBe(
      '1 行政手続のオンライン化の推進事業　名称行政手続のオンライン化の推進行政手続の電子化の推進',
    )
    expect(first?.querySelector('ins')?.textContent).toBe('電子')
    const kept = screen.getByRole('checkbox', { name: '5 オンライン相談の導入 事業　名称 を変える' })
    await userEvent.click(kept)
    await userEvent.click(screen.getByRole('button', { name: '19か所を変える' }))
    await waitFor(async () => expect(await keptNames(program)).toContain('電子面接の導入'))
    expect(await keptNames(program)).toContain('オンライン相談の導入')
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await keptNames(program)).toContain('オンライン面接の導入'))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '元に戻す' }).disabled).toBe(true)
  })

  it('leaves all with one tick, and then has nothing to do', async () => {
    await openBulk()
    await type('今の語', 'オンライン')
    await type('新しい語', '電子')
    await userEvent.click(await screen.findByRole('checkbox', { name: 'すべて選ぶ' }))
    expect(await screen.findByText('20か所のうち 0か所を変えます。')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '0か所を変える' }).disabled).toBe(true)
  })

  it('says which year it cannot read, and reads years in any form', async () => {
    await openBulk()
    await userEvent.click(screen.getByRole('radio', { name: '1つの年度' }))
    await type('今の年度', '来年')
    expect(await screen.findByText('年度を読み取れません。')).toBeTruthy()
    await type('今の年度', 'Ｒ７')
    await type('新しい年度', '2027年度')
    expect(await screen.findByText(/か所のうち/)).toBeTruthy()
    expect(lines().some(({ textContent }) => textContent?.includes('令和9年度'))).toBe(true)
  })

  it('says so where nothing would change', async () => {
    await openBulk()
    await type('今の語', 'どこにもない語')
    expect(await screen.findByText('変わる所はありません。')).toBeTruthy()
  })
})
