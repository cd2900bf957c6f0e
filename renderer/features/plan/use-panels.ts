import { useMemo, useState, useSyncExternalStore } from 'react'

export type Panels = {
  readonly isOutlineOpen: boolean
  readonly isPaneOpen: boolean
  /** Whether there is only room for the sheet, so that a panel covers it. */
  readonly isNarrow: boolean
  readonly toggleOutline: () => void
  readonly togglePane: () => void
}

const REM_FOR_OUTLINE = { card: 56, wide: 108 }
const REM_FOR_PANE = 76

/** Which panels stand beside the sheet: what there is room for at this size of text, until the user says otherwise. */
export function usePanels(sheet: 'card' | 'wide'): Panels {
  const widthRem = useSyncExternalStore(watchWindow, widthInRem)
  const [outline, setOutline] = useState<boolean | null>(null)
  const [pane, setPane] = useState<boolean | null>(null)
  const isOutlineOpen = outline ?? widthRem >= REM_FOR_OUTLINE[sheet]
  const isPaneOpen = pane ?? widthRem >= REM_FOR_PANE
  const isNarrow = widthRem < REM_FOR_OUTLINE.card
  return useMemo(
    () => ({
      isOutlineOpen,
      isPaneOpen,
      isNarrow,
      toggleOutline: () => setOutline(!isOutlineOpen),
      togglePane: () => setPane(!isPaneOpen),
    }),
    [isOutlineOpen, isPaneOpen, isNarrow],
  )
}

function watchWindow(onChange: () => void): () => void {
  const watcher = new ResizeObserver(onChange)
  watcher.observe(document.documentElement)
  window.addEventListener('resize', onChange)
  const style = new MutationObserver(onChange)
  style.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] })
  return () => {
    watcher.disconnect()
    window.removeEventListener('resize', onChange)
    style.disconnect()
  }
}

/** Width of the window in letters of the chosen size, so that large text counts like a small window. */
function widthInRem(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return Math.floor(window.innerWidth / rem)
}
