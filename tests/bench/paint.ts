import type { Page } from '@playwright/test'
import type { BareRow } from './bare-schedule/bare-schedule.tsx'

/** Puts a script into the page that the measurements below use; it outlives no loading of the page. */
export async function preparePaint(page: Page): Promise<void> {
  await page.evaluate(() => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const afterPaint = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', resolve, { once: true })
        port1.start()
        port2.postMessage(null)
      })
    Object.assign(globalThis, {
      async paintOf(act: () => void, selector: string) {
        await nextFrame()
        await nextFrame()
        const start = performance.now()
        act()
        // React draws what a press asks for when the handlers are through, before any frame.
        await Promise.resolve()
        while (document.querySelector(selector) === null) await nextFrame()
        await nextFrame()
        await afterPaint()
        return performance.now() - start
      },
    })
  })
}

type PaintGlobals = {
  readonly paintOf: (act: () => void, selector: string) => Promise<number>
  readonly BareSchedule: { readonly draw: (rows: readonly BareRow[], root: HTMLElement) => void }
}

/** Milliseconds from pressing the button with this name to the frame that shows what `selector` finds. */
export function paintOfButton(page: Page, name: string, selector: string): Promise<number> {
  return page.evaluate(
    ([name, selector]) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
      if (button === undefined) throw new Error(`no button ${name}`)
      return (globalThis as unknown as PaintGlobals).paintOf(() => button.click(), selector)
    },
    [name, selector] as const,
  )
}

/** Milliseconds from having the rows to the frame of the bare page that shows them. */
export function paintOfBareRows(page: Page, rows: readonly BareRow[]): Promise<number> {
  return page.evaluate((rows) => {
    const { paintOf, BareSchedule } = globalThis as unknown as PaintGlobals
    return paintOf(() => BareSchedule.draw(rows, document.body), '[data-row] rect')
  }, rows)
}
