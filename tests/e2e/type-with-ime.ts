import type { CDPSession, Page } from '@playwright/test'

/** Chromium's code of every key that the input method takes for itself. */
const KEY_OF_INPUT_METHOD = 229
const ENTER = 13

/**
 * Types as with a Japanese input method: `reading` is composed letter by letter, and an Enter that belongs to the input method alone
 * confirms it as `text`. Nothing but the events of the browser's own input method reaches the page.
 */
export async function typeWithIme(page: Page, reading: string, text: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  for (let length = 1; length <= reading.length; length += 1) {
    await pressKey(cdp, KEY_OF_INPUT_METHOD)
    await compose(cdp, reading.slice(0, length))
  }
  await compose(cdp, text)
  // Which code the confirming Enter has depends on the input method.
  await pressKey(cdp, KEY_OF_INPUT_METHOD)
  await pressKey(cdp, ENTER)
  await cdp.send('Input.insertText', { text })
  await cdp.detach()
}

async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}

async function pressKey(cdp: CDPSession, windowsVirtualKeyCode: number): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode }
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}
