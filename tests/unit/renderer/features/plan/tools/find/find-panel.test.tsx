// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram } from '../../../../../../helpers/render-app.tsx'

/** 伊豆の国市's sixth card with its name chosen. */
async function openCard(): Promise<void> {
  showProgram(await startProgram())
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await userEvent.click(await screen.findByRole('button', { name: /手数料等の支払い/ }))
  await userEvent.click(
    screen.getByText('手数料等の支払いに対するキャッシュレス決済の導入', { selector: '.cell > span' }),
  )
}

async function search(query: string): Promise<HTMLInputElement> {
  await userEvent.keyboard('{Control>}f{/Control}')
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'この計画の中を検索' })
  expect(document.activeElement).toBe(field)
  if (query !== '') await userEvent.type(field, query)
  return field
}

function options(): readonly HTMLElement[] {
  return within(screen.getByRole('listbox', { name: '見つかった文' })).queryAllByRole('option')
}

function panel(): HTMLElement | null {
  return document.querySelector('search')
}

/** What the chosen cell is called. */
function cellName(): string {
  return document.querySelector('textarea.cell-editor')?.getAttribute('aria-label') ?? ''
}

describe('the search', () => {
  it('lists by sheet what was found, with the words marked, and counts it', async () => {
    await openCard()
    await search('ｷｬｯｼｭﾚｽ')
    const found = await screen.findByRole('group', { name: '6 手数料等の支払いに対するキャッシュレス決済の導入' })
    const [first] = within(found).getAllByRole('option')
    expect(first?.textContent).toBe('事業　名称手数料等の支払いに対するキャッシュレス決済の導入')
    expect(first?.querySelector('mark')?.textContent).toBe('キャッシュレス')
    expect(panel()?.querySelector('[role="status"]')?.textContent).toBe(`${String(options().length)}件`)
  })

  it('goes with down and Enter to the cell of a hit on another sheet, and with F3 to the next', async () => {
    await openCard()
    await search('オンライン')
    await waitFor(() => expect(options().length).toBeGreaterThan(3))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(cellName()).toContain('オンライン申請件数'))
    expect(document.activeElement?.matches('textarea.cell-editor')).toBe(true)
    await userEvent.keyboard('{F3}')
    await waitFor(() => expect(cellName()).toContain('オンライン申請化された手続件数'))
    await userEvent.keyboard('{Shift>}{F3}{/Shift}')
    await waitFor(() => expect(cellName()).toContain('オンライン申請件数'))
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true')
  })

  it('goes back with Escape to the cell from which it was opened', async () => {
    await openCard()
    const before = cellName()
    await search('オンライン')
    await userEvent.keyboard('{Escape}')
    expect(panel()).toBeNull()
    await waitFor(() => expect(document.activeElement?.matches('textarea.cell-editor')).toBe(true))
    expect(cellName()).toBe(before)
  })

  it('says what to try where nothing was found', async () => {
    await openCard()
    await search('どこにもない語')
    expect(await screen.findByText(/「どこにもない語」は見つかりませんでした。語を短くする/)).toBeTruthy()
    expect(options()).toEqual([])
  })

  it('searches no half-composed text, and an Enter that confirms kanji goes nowhere', async () => {
    await openCard()
    const before = cellName()
    const field = await search('')
    fireEvent.compositionStart(field)
    fireEvent.change(field, { target: { value: 'おんらいん' } })
    expect(field.value).toBe('おんらいん')
    expect(options()).toEqual([])
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 })
    fireEvent.compositionEnd(field, { data: 'オンライン', target: { value: 'オンライン' } })
    await waitFor(() => expect(options().length).toBeGreaterThan(3))
    expect(document.activeElement).toBe(field)
    expect(cellName()).toBe(before)
  })

  it('keeps its words for the next time, chosen so that others replace them', async () => {
    await openCard()
    await search('オンライン')
    await userEvent.keyboard('{Escape}')
    const field = await search('')
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['オンライン', 0, 5])
  })
})
