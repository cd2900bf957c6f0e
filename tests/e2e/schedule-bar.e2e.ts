import type { Locator, Page } from '@playwright/test'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { expect, test } from './program.ts'
import { chosenCell, openPlan, showSheet, waitUntilSaved } from './screens.ts'

const LABEL = '窓口業務の抜本的な改善の検討'

/** What the file keeps of a bar. */
type Kept = { readonly from: string; readonly to: string; readonly end: string }

function keptBars(dataFolder: string, label: string): readonly unknown[] {
  return queryDataFile(dataFolder, 'select "from", "to", "end" from bar where label = ?', label)
}

/** The pane, the chosen cell and the disk all say the same of a bar. */
async function expectBar(page: Page, dataFolder: string, expected: { label: string; words: string; kept: Kept }) {
  const { label, words, kept } = expected
  const pane = page.getByRole('complementary', { name: '選んだ欄' })
  await expect(pane.getByText(`${words}　${label}`, { exact: true })).toBeVisible()
  await expect(chosenCell(page)).toHaveAccessibleName(`スケジュール：${words} ${label}`)
  await waitUntilSaved(page)
  expect(keptBars(dataFolder, label)).toEqual([kept])
}

test('a bar is moved, stretched and taken away by keys, in words and on the disk', async ({ program }) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const schedule = await showSheet(page, '工程表')
  const bar = schedule.getByText(LABEL, { exact: true })
  const expectKept = (words: string, kept: Kept) => expectBar(page, dataFolder, { label: LABEL, words, kept })

  await bar.click()
  const narrow = await bar.boundingBox()
  await page.keyboard.press('Shift+ArrowRight')
  await expectKept('令和5年度前期～令和5年度後期', { from: '2023H1', to: '2023H2', end: 'closed' })
  const wide = await bar.boundingBox()
  expect(wide?.width).toBeGreaterThan(1.5 * (narrow?.width ?? Infinity))

  await page.keyboard.press('Alt+ArrowRight')
  await expectKept('令和5年度後期～令和6年度', { from: '2023H2', to: '2024', end: 'closed' })
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expectKept('令和6年度', { from: '2024', to: '2024', end: 'closed' })
  await page.keyboard.press('Shift+ArrowLeft')
  await expectKept('令和6年度', { from: '2024', to: '2024', end: 'closed' })

  await page.keyboard.press('Delete')
  await expect(bar).toBeHidden()
  await expect(chosenCell(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(bar).toBeVisible()
  await waitUntilSaved(page)
  expect(keptBars(dataFolder, LABEL)).toHaveLength(1)
})

test('a bar is moved, stretched and drawn with the mouse, one act for each gesture', async ({ program }) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const schedule = await showSheet(page, '工程表')
  const bar = schedule.locator('.bar', { hasText: LABEL })
  const column = await widthOf(bar)
  const expectKept = (words: string, kept: Kept) => expectBar(page, dataFolder, { label: LABEL, words, kept })

  const right = await edgeOf(bar)
  await drag(page, right, { x: right.x + column, y: right.y })
  await expectKept('令和5年度前期～令和5年度後期', { from: '2023H1', to: '2023H2', end: 'closed' })
  const body = await middleOf(bar)
  await drag(page, body, { x: body.x + column, y: body.y })
  await expectKept('令和5年度後期～令和6年度', { from: '2023H2', to: '2024', end: 'closed' })
  await page.keyboard.press('Control+z')
  await waitUntilSaved(page)
  expect(keptBars(dataFolder, LABEL)).toEqual([{ from: '2023H1', to: '2023H2', end: 'closed' }])

  const held = await middleOf(bar)
  await page.mouse.move(held.x, held.y)
  await page.mouse.down()
  await page.mouse.move(held.x + column, held.y, { steps: 4 })
  await expect(bar).toHaveClass(/is-dragged/)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(bar).not.toHaveClass(/is-dragged/)
  expect(keptBars(dataFolder, LABEL)).toEqual([{ from: '2023H1', to: '2023H2', end: 'closed' }])

  const blanks = schedule.locator('.is-blank-lane').first().locator('.blank-place')
  await drag(page, await middleOf(blanks.nth(1)), await middleOf(blanks.nth(3)))
  await expect(chosenCell(page)).toHaveAccessibleName(/令和5年度後期～令和7年度/)
  await page.keyboard.type('説明会')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await expect.poll(() => keptBars(dataFolder, '説明会')).toEqual([{ from: '2023H2', to: '2025', end: 'closed' }])
})

test('a bar is written in an empty column by keys alone, and in the list of the schedule', async ({ program }) => {
  const { page, dataFolder } = program
  await openPlan(page, '伊豆の国市')
  const schedule = await showSheet(page, '工程表')
  await schedule.getByText(LABEL, { exact: true }).click()
  await page.keyboard.press('ArrowRight')
  await expect(chosenCell(page)).toHaveAccessibleName('令和5年度(後期) 線を引く：空欄')
  await page.keyboard.type('試行')
  await page.keyboard.press('Tab')
  await expect.poll(() => keptBars(dataFolder, '試行')).toEqual([{ from: '2023H2', to: '2023H2', end: 'closed' }])

  await page.getByRole('group', { name: '用紙' }).getByRole('button', { name: '行程の一覧', exact: true }).click()
  const row = page.getByRole('table', { name: '行程の一覧' }).getByRole('row', { name: '試行' })
  await row.getByRole('cell').nth(2).click()
  await page.keyboard.type('R7')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await expect.poll(() => keptBars(dataFolder, '試行')).toEqual([{ from: '2023H2', to: '2025', end: 'closed' }])
})

type Point = { readonly x: number; readonly y: number }

async function boxOf(place: Locator) {
  const box = await place.boundingBox()
  if (box === null) throw new Error('the place is not on the screen')
  return box
}

async function widthOf(place: Locator): Promise<number> {
  return (await boxOf(place)).width
}

async function middleOf(place: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(place)
  return { x: x + width / 2, y: y + height / 2 }
}

/** The right edge of a bar, where the pointer takes hold of its end. */
async function edgeOf(place: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(place)
  return { x: x + width - 1, y: y + height / 2 }
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}
