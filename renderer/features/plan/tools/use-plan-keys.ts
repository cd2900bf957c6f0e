import { useEffect, useRef } from 'react'

/** What the keys of the whole plan do. */
export type PlanKeys = {
  readonly find: () => void
  readonly findNext: (step: 1 | -1) => void
  readonly palette: () => void
  readonly bulk: () => void
  readonly keyList: () => void
}

/** Ctrl+F, F3, Ctrl+K, Ctrl+H and F1, wherever the keyboard is; not while a dialog is open or an input method composes. */
export function usePlanKeys(keys: PlanKeys): void {
  const present = useRef(keys)
  useEffect(() => {
    present.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOfKey(event, present.current)
      if (act === null || isInDialog(event.target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function actOfKey(event: KeyboardEvent, keys: PlanKeys): (() => void) | null {
  const { key, ctrlKey, altKey, metaKey, shiftKey, isComposing } = event
  if (isComposing || altKey || metaKey) return null
  if (!ctrlKey && key === 'F3') return () => keys.findNext(shiftKey ? -1 : 1)
  if (shiftKey) return null
  if (!ctrlKey) return key === 'F1' ? keys.keyList : null
  const acts: Readonly<Record<string, () => void>> = { f: keys.find, k: keys.palette, h: keys.bulk }
  return acts[key.toLowerCase()] ?? null
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}
