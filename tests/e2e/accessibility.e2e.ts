import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { runCli } from '../helpers/run-cli.ts'
import { expect, test, type Program } from './program.ts'
import { openPlan, showSheet } from './screens.ts'

const PICTURES = fileURLToPath(new URL('../../.out/screenshots/', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PASSPHRASE = '四つの単語をつなげた合言葉'

type Stage = { readonly program: Program; readonly folder: string }
type Screen = { readonly name: string; readonly show: (stage: Stage) => Promise<void> }

const screens: readonly Screen[] = [
  { name: 'home', show: async ({ program: { page } }) => expect(page.getByRole('row')).toHaveCount(6) },
  { name: 'card', show: ({ program: { page } }) => openPlan(page, '伊豆の国市') },
  { name: 'kpi', show: ({ program: { page } }) => showCell(page, '評価指標一覧', '100件／令和4年度') },
  { name: 'schedule', show: ({ program: { page } }) => showCell(page, '工程表', 'スモール運用開始') },
  { name: 'print', show: ({ program: { page } }) => showPreview(page) },
  { name: 'exchange', show: showExchange },
  { name: 'import', show: showImport },
]

async function showCell(page: Page, sheet: '評価指標一覧' | '工程表', text: string): Promise<void> {
  await openPlan(page, '伊豆の国市')
  const table = await showSheet(page, sheet)
  await table.getByText(text, { exact: true }).first().click()
}

async function showPreview(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  await expect(page.getByText(/これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 30_000 })
}

async function makeKey({ program, folder }: Stage): Promise<string> {
  const file = join(folder, 'plan.json')
  const terminal = { data: program.dataFolder, passphrase: PASSPHRASE }
  await runCli(['keygen', '--holder', '企画課　山田'], terminal)
  await runCli(['export', '伊豆の国市', '--out', file], terminal)
  return file
}

async function showExchange(stage: Stage): Promise<void> {
  const { page } = stage.program
  await makeKey(stage)
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '受け渡し' }).click()
  await page.getByLabel('合言葉').fill(PASSPHRASE)
  await page.getByRole('button', { name: '署名して書き出す' }).click()
  await expect(page.getByRole('heading', { name: '書き出しました' })).toBeVisible()
}

async function showImport(stage: Stage): Promise<void> {
  const { program } = stage
  const file = await makeKey(stage)
  await program.choose(file, () => program.page.getByRole('button', { name: '取り込む' }).click())
  await expect(program.page.getByText('担当者が署名')).toBeVisible()
}

/** What breaks a rule of axe: rule and the first element. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${String(nodes.length)})`)
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

for (const { name, show } of screens) {
  test(`the screen "${name}" is open to everybody, with large letters too`, async ({ program, folder }, {
    project,
  }) => {
    const { page } = program
    await show({ program, folder })
    for (const percent of [100, 200]) {
      if (percent === 200) await enlargeText(page)
      await page.screenshot({ path: join(PICTURES, `${name}-${String(percent)}-${project.name}.png`) })
      expect(await findViolations(page), `${String(percent)} %`).toEqual([])
      expect(await findClippedControls(page), `${String(percent)} %`).toEqual([])
    }
  })
}
