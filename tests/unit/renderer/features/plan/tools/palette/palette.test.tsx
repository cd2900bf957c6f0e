// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { keyGroups } from '#renderer/messages/key-list.ts'
import { showProgram, startProgram } from '../../../../../../helpers/render-app.tsx'

async function openPlan(): Promise<void> {
  showProgram(await startProgram())
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await screen.findByRole('button', { name: /手数料等の支払い/ })
}

async function openPalette(query: string): Promise<readonly string[]> {
  await userEvent.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: /事業の番号・名称/ })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await userEvent.type(field, query)
  return screen.queryAllByRole('option').map(({ textContent }) => textContent)
}

function hasSheet(title: string): boolean {
  return screen.getAllByRole('table').some((table) => table.getAttribute('aria-label') === title)
}

describe('the palette', () => {
  it('finds a project by its number before all others', async () => {
    await openPlan()
    const found = await openPalette('6')
    expect(found[0]).toBe('6手数料等の支払いに対するキャッシュレス決済の導入')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('button', { name: /手数料等の支払い/, current: 'page' })).toBeTruthy()
  })

  it('finds a sheet by a part of its name in kana or kanji, and takes the keyboard there', async () => {
    await openPlan()
    expect((await openPalette('指標一覧'))[0]).toBe('評価指標一覧')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(hasSheet('評価指標一覧')).toBe(true))
    expect(document.activeElement?.matches('[data-sheet-region]')).toBe(true)
  })

  it('finds what can be done, and does it', async () => {
    await openPlan()
    expect(await openPalette('キーの一覧')).toContain('キーの一覧F1')
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: 'キーの一覧' })).toBeTruthy()
  })

  it('does not offer what cannot be done now', async () => {
    await openPlan()
    expect(await openPalette('元に戻す')).toEqual(['「元に戻す」を計画の文から探す'])
  })

  it('hands its words on to the search', async () => {
    await openPlan()
    const found = await openPalette('キャッシュレス決済件数')
    expect(found).toEqual(['「キャッシュレス決済件数」を計画の文から探す'])
    await userEvent.keyboard('{Enter}')
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'この計画の中を検索' })
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(field.value).toBe('キャッシュレス決済件数')
  })

  it('is left with Escape without anything done', async () => {
    await openPlan()
    await openPalette('工程表')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect([hasSheet('個票'), hasSheet('工程表')]).toEqual([true, false])
  })
})

describe('the list of keys', () => {
  it('opens with F1 and from the foot of the sheet, and shows every key', async () => {
    await openPlan()
    await userEvent.keyboard('{F1}')
    const list = await screen.findByRole('dialog', { name: 'キーの一覧' })
    for (const { title, keys } of keyGroups) {
      const group = within(list).getByRole('region', { name: title })
      expect(group.querySelectorAll('kbd')).toHaveLength(keys.length)
    }
    await userEvent.keyboard('{Escape}')
    await userEvent.click(screen.getByRole('button', { name: 'キーの一覧（F1）' }))
    expect(await screen.findByRole('dialog', { name: 'キーの一覧' })).toBeTruthy()
  })
})
