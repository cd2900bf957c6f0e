import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { listedSheets, showListed } from './listed-sheets.ts'
import { expect, test } from './program.ts'
import { openPlan, showSheet } from './screens.ts'
import { shownScreens } from './shown-screens.ts'

const PICTURES = fileURLToPath(new URL('../../.out/screenshots/', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What breaks a rule of axe: rule and the first element. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    // All rules are asked. What passes is a thousand times as much, and is not told.
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${String(nodes.length)})`)
  })
}

/** Controls outside of the sheet, which scrolls, that reach over the side of the window or whose own text does not fit. */
function findClippedControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, h1, h2, [role="dialog"]')]
      .filter((control) => control.closest('.sheet') === null && control.checkVisibility())
      .filter((control) => {
        const { left, right } = control.getBoundingClientRect()
        return left < 0 || right > window.innerWidth || control.scrollWidth > control.clientWidth + 1
      })
      .map((control) => control.innerText || control.outerHTML),
  )
}

async function enlargeText(page: Page): Promise<void> {
  const size = page.locator('.text-size')
  while (!(await size.innerText()).includes('200%')) await page.keyboard.press('Control+;')
}

async function expectOpenToEverybody(page: Page, what: string): Promise<void> {
  expect.soft(await findViolations(page), what).toEqual([])
  expect.soft(await findClippedControls(page), what).toEqual([])
}

/** Screens that are asked in both shells; the others are the same pages and are asked once. */
const IN_BOTH: readonly string[] = ['home', 'card', 'schedule', 'print', 'exchange']

test.describe.configure({ mode: 'parallel' })

for (const { name, show } of shownScreens) {
  const tag = IN_BOTH.includes(name) ? [] : ['@once']
  test(
    `the screen "${name}" is open to everybody, with large letters too`,
    { tag },
    async ({ program, folder }, { project }) => {
      const { page } = program
      await show({ program, folder })
      for (const percent of [100, 200]) {
        if (percent === 200) await enlargeText(page)
        await page.screenshot({ path: join(PICTURES, `${name}-${String(percent)}-${project.name}.png`) })
        await expectOpenToEverybody(page, `${String(percent)} %`)
      }
    },
  )
}

/** The lists and settings of a plan, and what few plans have: situations, chapters, a table of the annex. */
const listed = [
  { town: '伊豆の国市', isMeant: () => true },
  { town: '三島市', isMeant: (title: string) => OF_FEW_PLANS.includes(title) },
]
const OF_FEW_PLANS = ['評価指標一覧', '現在の状況と目標', '本文', '用語集', '三島市民のインターネット利用端末']

for (const { town, isMeant } of listed) {
  const what = `the listed sheets of ${town} are open to everybody, with large letters too`
  test(what, { tag: '@once' }, async ({ program: { page } }, { project }) => {
    test.setTimeout(300_000)
    await openPlan(page, town)
    const titles = (await listedSheets(page)).filter(isMeant)
    expect(titles.length).toBeGreaterThanOrEqual(OF_FEW_PLANS.length)
    for (const percent of [100, 200]) {
      if (percent === 200) await enlargeText(page)
      for (const [rank, title] of titles.entries()) {
        await showListed(page, title)
        await page.screenshot({
          path: join(PICTURES, `${town}-${String(rank)}-${String(percent)}-${project.name}.png`),
        })
        await expectOpenToEverybody(page, `${title}, ${String(percent)} %`)
      }
    }
  })
}

/** The colours of the left border of elements, as the window draws them. */
function bordersOf(found: Locator): Promise<readonly string[]> {
  return found.evaluateAll((elements) => [...new Set(elements.map((each) => getComputedStyle(each).borderLeftColor))])
}

test('in forced colours bars, the chosen cell and the current line are told by their borders', async ({ program }, {
  project,
}) => {
  const { page } = program
  await page.emulateMedia({ forcedColors: 'active' })
  await openPlan(page, '伊豆の国市')
  const nav = page.getByRole('navigation', { name: '目次' })
  const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const [current] = await bordersOf(nav.locator('[aria-current]'))
  expect(await bordersOf(nav.locator('.outline-item:not([aria-current])'))).toEqual([paper])
  expect(current).not.toBe(paper)

  const schedule = await showSheet(page, '工程表')
  await schedule.locator('.bar:not(.is-marker)').first().click()
  await page.screenshot({ path: join(PICTURES, `forced-colours-${project.name}.png`) })
  expect(await bordersOf(schedule.locator('.bar:not(.is-marker)'))).not.toContain(paper)
  for (const colour of await bordersOf(schedule.locator('.bar.is-marker'))) expect(colour).toBe(paper)
  expect(await bordersOf(page.locator('.cell-editor'))).not.toContain(paper)
})
