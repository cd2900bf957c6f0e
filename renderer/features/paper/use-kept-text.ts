import { useState } from 'react'

/** A text on its way into what is kept; it follows what is kept when that becomes another one, and the field keeps the focus. */
export function useKeptText(kept: string): readonly [text: string, setText: (text: string) => void] {
  const [{ text, of }, set] = useState({ text: kept, of: kept })
  if (of !== kept) set({ text: kept, of: kept })
  return [of === kept ? text : kept, (next) => set({ text: next, of: kept })]
}
