// @vitest-environment jsdom
import axe from 'axe-core'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram } from '../../../helpers/render-app.tsx'

/** Rules that need real colours and sizes are checked in the browser, not here. */
async function violations(): Promise<readonly string[]> {
  document.documentElement.lang = 'ja'
  document.title = '計画簿'
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

async function openPlan(name: RegExp): Promise<void> {
  showProgram(await startProgram())
  await userEvent.click(await screen.findByRole('button', { name }))
  await screen.findByRole('navigation', { name: 'この計画の画面' })
}

describe('the screens', () => {
  it('have no violation on the list of plans, on that of keys, nor in its dialogs', async () => {
    showProgram(await startProgram())
    await screen.findAllByRole('row')
    expect(await violations()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '鍵と名簿' }))
    await screen.findByRole('heading', { name: '名簿' })
    expect(await violations()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '鍵を作る' }))
    await screen.findByRole('dialog')
    expect(await violations()).toEqual([])
  })

  it.each([/伊豆の国市/, /島田市/, /三島市/, /川本町/, /行政版/])('have no violation on a card of %s', async (name) => {
    await openPlan(name)
    await screen.findByRole('table', { name: '個票' })
    expect(document.querySelectorAll('.cell.is-editable').length).toBeGreaterThan(2)
    expect(await violations()).toEqual([])
  })

  it.each(['評価指標一覧', '工程表'])('have no violation on the sheet %s', async (title) => {
    await openPlan(/伊豆の国市/)
    await userEvent.click(screen.getAllByRole('button', { name: title })[0]!)
    await screen.findByRole('table', { name: title })
    expect(document.querySelectorAll('.cell.is-editable').length).toBeGreaterThan(10)
    expect(await violations()).toEqual([])
  })

  it('have no violation in the exchange and the print dialog', async () => {
    await openPlan(/伊豆の国市/)
    await userEvent.click(screen.getByRole('button', { name: '受け渡し' }))
    expect(await violations()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '印刷' }))
    await screen.findByRole('dialog', { name: '印刷' })
    expect(await violations()).toEqual([])
  })

  it('have no violation in the list of acts, an earlier state and its comparison', async () => {
    await openPlan(/伊豆の国市/)
    await userEvent.click(screen.getByRole('button', { name: '履歴' }))
    await userEvent.click(await screen.findByRole('button', { name: '版を確定する' }))
    expect(await violations()).toEqual([])
    await userEvent.type(screen.getByLabelText('版の名称'), '第1.1版{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: /^この時点を開く：.*計画全体/ }))
    await screen.findByRole('table', { name: '個票' })
    expect(await violations()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '今との違い' }))
    await screen.findByRole('table', { name: '新旧対照表' })
    expect(await violations()).toEqual([])
  })

  it('have no violation in the questions for a new plan', async () => {
    showProgram(await startProgram())
    await userEvent.click(await screen.findByRole('button', { name: '新しい計画' }))
    await userEvent.type(await screen.findByLabelText('全国地方公共団体コード'), '222097')
    await userEvent.type(screen.getByLabelText('団体の名称'), '東町{Enter}')
    expect(await violations()).toEqual([])
    await userEvent.type(await screen.findByRole('textbox', { name: '計画の名称' }), '東町DX推進計画{Enter}')
    for (const name of ['もとにする形', '年度の書き方', '欄1の名前']) {
      await screen.findByLabelText(name)
      expect(await violations()).toEqual([])
      if (name !== '欄1の名前') await userEvent.click(screen.getByRole('button', { name: '次へ' }))
    }
  })

  it('say why nothing was printed', async () => {
    await openPlan(/伊豆の国市/)
    await userEvent.click(screen.getByRole('button', { name: '印刷' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/。$/)
  })

  it('grow with Ctrl and +, up to twice the size, and come back with Ctrl and 0', async () => {
    await openPlan(/伊豆の国市/)
    await userEvent.keyboard('{Control>}{+}{+}{+}{+}{+}{+}{+}{/Control}')
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('2')
    await userEvent.keyboard('{Control>}0{/Control}')
    expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1')
  })

  it('have the size of text that was chosen last when the program starts again', async () => {
    const program = await startProgram()
    showProgram(program)
    await userEvent.click(await screen.findByRole('button', { name: '文字を大きく' }))
    cleanup()
    document.documentElement.style.removeProperty('--text-scale')
    showProgram(program)
    await waitFor(() => expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.1'))
  })
})
