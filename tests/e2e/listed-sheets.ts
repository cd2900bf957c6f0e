import { expect, type Locator, type Page } from '@playwright/test'

function outlineOf(page: Page): Locator {
  return page.getByRole('navigation', { name: '目次' })
}

/** Opens the outline where a narrow window or a wide sheet has folded it away. */
async function unfoldOutline(page: Page): Promise<Locator> {
  const outline = outlineOf(page)
  const toggle = page.getByRole('button', { name: '目次', exact: true })
  // On a plan that is only being opened neither is there yet.
  await expect(toggle).toBeVisible()
  if (!(await outline.isVisible())) await toggle.click()
  await expect(outline).toBeVisible()
  return outline
}

/** The sheets that the outline lists below the plan's levels and projects. */
export async function listedSheets(page: Page): Promise<readonly string[]> {
  const outline = await unfoldOutline(page)
  return outline.locator('.outline-item:not([data-line]) .outline-title').allInnerTexts()
}

/** Puts a sheet on the desk that the outline lists. */
export async function showListed(page: Page, title: string): Promise<void> {
  const outline = await unfoldOutline(page)
  await outline.locator('.outline-item:not([data-line])').getByText(title, { exact: true }).click()
  await expect(page.getByRole('region', { name: '用紙', exact: true })).toBeVisible()
}
