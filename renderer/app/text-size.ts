import { createStore } from 'zustand/vanilla'
import type { Api } from '#shared/contracts/index.ts'

const textSizes = [100, 110, 125, 150, 175, 200] as const

/** The size of all text in percent, and the ways to change it. It is kept for the next start. */
export function createTextSize(root: HTMLElement, settings: Api['settings']) {
  const store = createStore(() => ({ percent: 100 }))
  let isChosen = false
  const show = (percent: number) => {
    root.style.setProperty('--text-scale', String(percent / 100))
    store.setState({ percent })
  }
  const choose = (percent: number) => {
    isChosen = true
    show(percent)
    void settings.write({ textPercent: percent })
  }
  return {
    state: store,
    /** Takes up the size of the last start, unless another one has been chosen meanwhile. */
    load: async () => {
      const kept = await settings.read({})
      if (kept.ok && !isChosen) show(kept.value.textPercent)
    },
    larger: () => choose(textSizes.find((size) => size > store.getState().percent) ?? 200),
    smaller: () => choose(textSizes.findLast((size) => size < store.getState().percent) ?? 100),
    reset: () => choose(100),
  }
}

export type TextSize = ReturnType<typeof createTextSize>

/** What Ctrl with +, - or 0 does; null for every other key, and for one that the sheet has taken. */
export function textSizeAct(event: KeyboardEvent, size: TextSize): (() => void) | null {
  if (!event.ctrlKey || event.altKey || event.defaultPrevented) return null
  if (event.key === '+' || event.key === ';' || event.key === '=') return size.larger
  if (event.key === '-') return size.smaller
  return event.key === '0' ? size.reset : null
}
