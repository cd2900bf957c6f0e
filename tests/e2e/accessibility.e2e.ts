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
import { stageConflicts } from './stage-exchange.ts'

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

/** Most presses of Tab that it takes to come round a screen: a sheet that is looked through has a stop at each cell. */
const MANY_PRESSES = 400
const PRESSES_AT_ONCE = 20

/** Controls in sight that Tab never comes to. Of a dialog those in it; cells of a sheet are counted elsewhere, and of radio buttons the chosen one stands for all. */
async function findUnreachable(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const screen = document.querySelector('[role="dialog"]') ?? document
    const found = [...screen.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, [tabindex="0"]')]
    const meant = found
      .filter((control) => control.checkVisibility() && !control.matches(':disabled, [tabindex="-1"], .sheet *'))
      .filter((control) => !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked))
    for (const control of meant) control.dataset['unreached'] = ''
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) delete target.dataset['unreached']
    })
  })
  const unreached = page.locator('[data-unreached]')
  for (let presses = 0; presses < MANY_PRESSES && (await unreached.count()) > 0; presses += PRESSES_AT_ONCE) {
    for (let press = 0; press < PRESSES_AT_ONCE; press += 1) await page.keyboard.press('Tab')
  }
  return unreached.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)))
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
const IN_BOTH: readonly string[] = ['home', 'card', 'schedule', 'print', 'exchange', 'review', 'conflicts']

/** Screens on which Tab goes from control to control; on the plan's own it goes from cell to cell. */
const BY_TAB: readonly string[] = [
  'home',
  'exchange',
  'handouts',
  'import',
  'import-answer',
  'conflicts',
  'conflict-other',
  'review',
  'review-remark',
  'trust',
  'trust-enrol',
]

test.describe.configure({ mode: 'parallel' })

for (const { name, show } of shownScreens) {
  const tag = IN_BOTH.includes(name) ? [] : ['@once']
  test(
    `the screen "${name}" is open to everybody, with large letters too`,
    { tag },
    async ({ program, folder }, { project }) => {
      test.slow(BY_TAB.includes(name))
      const { page } = program
      await show({ program, folder })
      for (const percent of [100, 200]) {
        if (percent === 200) await enlargeText(page)
        await page.screenshot({ path: join(PICTURES, `${name}-${String(percent)}-${project.name}.png`) })
        await expectOpenToEverybody(page, `${String(percent)} %`)
        if (percent === 100 && BY_TAB.includes(name)) expect.soft(await findUnreachable(page), 'Tab').toEqual([])
      }
    },
  )
}

test('the bar above a plan is one line at 1280 with all that it can say, and at most three in the largest type', async ({
  program,
  folder,
}) => {
  const { page } = program
  await page.setViewportSize({ width: 1280, height: 800 })
  await stageConflicts(program.dataFolder, '島田市', join(folder, 'colleague'), 12)
  await page.reload()
  await openPlan(page, '島田市')
  const bar = page.getByRole('banner')
  await expect(bar.getByText('下書き（承認後に変更あり）')).toBeVisible()
  await expect(bar.getByRole('button', { name: '食い違い（12）' })).toBeVisible()
  const lines = () =>
    bar.evaluate((element) => element.clientHeight / Number.parseFloat(getComputedStyle(element).minHeight))
  expect(await lines()).toBeLessThan(1.25)
  await enlargeText(page)
  expect(await lines()).toBeLessThan(3.25)
})

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
