import { expect, type Locator, type Page } from '@playwright/test'

/** Goes from the list of plans to the plan of a town. */
export async function openPlan(page: Page, municipality: string): Promise<void> {
  await page.getByRole('row', { name: municipality }).getByRole('button').click()
  await expect(page.getByRole('navigation', { name: 'この計画の画面' })).toBeVisible()
}

/** Puts another sheet of the open plan on the desk. */
export async function showSheet(page: Page, name: '個票' | '評価指標一覧' | '工程表'): Promise<Locator> {
  await page.getByRole('group', { name: '用紙' }).getByRole('button', { name, exact: true }).click()
  const sheet = page.getByRole('table', { name, exact: true })
  await expect(sheet).toBeVisible()
  return sheet
}

/** The cell of the actuals of 令和7年度 under the first indicator of 伊豆の国市. */
export async function findActualCell(page: Page): Promise<Locator> {
  const kpi = await showSheet(page, '評価指標一覧')
  const ofProject = kpi.getByRole('rowgroup').filter({ hasText: 'オンライン申請件数' })
  return ofProject.getByRole('row').nth(1).getByRole('cell').nth(2)
}

/** The editor that lies over the chosen cell; its name begins with what the cell is. */
export function chosenCell(page: Page): Locator {
  return page.getByRole('region', { name: '用紙', exact: true }).getByRole('textbox')
}

/** Waits until the screen says that the last act is on the disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '元に戻す' })).toBeEnabled()
  await expect(page.getByText('保存中')).toBeHidden()
  await expect(page.getByText('保存済み')).toBeVisible()
}

/** Makes a key on 鍵と名簿 and stays there; gives its 30 digits. */
export async function makeKey(page: Page, holder: string, passphrase: string): Promise<string> {
  await page.getByRole('button', { name: '鍵と名簿' }).click()
  await page.getByRole('button', { name: '鍵を作る' }).click()
  const dialog = page.getByRole('dialog', { name: '鍵を作る' })
  await dialog.getByLabel('署名する人の名前').fill(holder)
  await dialog.getByLabel('合言葉', { exact: true }).fill(passphrase)
  await dialog.getByLabel('合言葉（もう一度）').fill(passphrase)
  await dialog.getByRole('button', { name: '鍵を作る' }).click()
  // A passphrase is made dear to guess, on a busy machine too.
  await expect(dialog).toBeHidden({ timeout: 30_000 })
  await expect(page.getByRole('cell', { name: holder }).first()).toBeVisible()
  return page.locator('.key-digits').first().innerText()
}

/** Most presses of Tab that it takes to come round a screen: a sheet that is looked through has a stop at each cell. */
const MANY_PRESSES = 600

/** Goes on with Tab until `control` has the keyboard. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < MANY_PRESSES; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

/** Comes to a control with Tab and presses Enter on it. */
export async function enterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}
