import { createStore } from 'zustand/vanilla'

const textSizes = [100, 110, 125, 150, 175, 200] as const

/** The size of all text in percent, and the ways to change it. */
export function createTextSize(root: HTMLElement) {
  const store = createStore(() => ({ percent: 100 }))
  const set = (percent: number) => {
    root.style.setProperty('--text-scale', String(percent / 100))
    store.setState({ percent })
  }
  return {
    state: store,
    larger: () => set(textSizes.find((size) => size > store.getState().percent) ?? 200),
    smaller: () => set(textSizes.findLast((size) => size < store.getState().percent) ?? 100),
    reset: () => set(100),
  }
}

export type TextSize = ReturnType<typeof createTextSize>

/** What Ctrl with +, - or 0 does; null for every other key. */
export function textSizeAct(event: KeyboardEvent, size: TextSize): (() => void) | null {
  if (!event.ctrlKey || event.altKey || event.defaultPrevented) return null
  if (event.key === '+' || event.key === ';' || event.key === '=') return size.larger
  if (event.key === '-') return size.smaller
  return event.key === '0' ? size.reset : null
}
