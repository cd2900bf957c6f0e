import { useEffect } from 'react'

type UndoActs = { readonly undo: () => Promise<void>; readonly redo: () => Promise<void> }

/** Ctrl+Z and Ctrl+Y act on the plan, except where a text is being typed, which has an undo of its own. */
export function useUndoKeys({ undo, redo }: UndoActs): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      void (isRedo ? redo() : undo())
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio'
  return (
    target instanceof HTMLTextAreaElement && (target.value !== '' || !target.matches('.cell-editor:not(.is-editing)'))
  )
}
