import { useEffect, useRef, type RefObject } from 'react'

/** Gives the keyboard to an element as soon as it is there, or to the first in it that fits `within`. */
export function useFocusOnMount<E extends HTMLElement>(within?: string): RefObject<E | null> {
  const element = useRef<E>(null)
  useEffect(() => {
    const { current } = element
    const target = within === undefined ? current : current?.querySelector<HTMLElement>(within)
    target?.focus()
  }, [within])
  return element
}
