import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findPlace } from '#shared/domain/structure/places.ts'
import { recordName } from '#shared/sheets/places/record-name.ts'
import type { LineHandlers } from '../outline/outline-lines.tsx'
import { itemOfKey, lineItems, type LineItem, type LineTools } from './line-items.ts'

type OpenMenu = { readonly title: string; readonly anchor: Element; readonly items: readonly LineItem[] }

type Outlined = {
  readonly model: PlanModel
  readonly nav: RefObject<HTMLElement | null>
  readonly tools: LineTools | null
}

/** The menu and the keys of the outline's lines. The keyboard stays on a line that moves, and goes to the next when one is removed. */
export function useLineHandlers({ model, nav, tools }: Outlined) {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const present = useRef(model)
  useLayoutEffect(() => {
    present.current = model
  }, [model])
  const keepFocus = useKeptFocus(model, nav)
  const onMenu = useCallback(
    (id: RecordId, anchor: Element) => {
      const place = findPlace(present.current, id)
      if (place === null || tools === null) return
      const items = lineItems(present.current, id, tools)
      setMenu({ title: recordName(present.current, place), anchor, items })
    },
    [tools],
  )
  const onKey = useCallback(
    (id: RecordId, event: KeyboardEvent) => {
      const item = tools === null ? null : itemOfKey(lineItems(present.current, id, tools), event)
      if (item === null) return false
      if (item.id !== 'add') keepFocus(id)
      item.run()
      return true
    },
    [tools, keepFocus],
  )
  const handlers = useMemo(
    (): LineHandlers | null => (tools === null ? null : { onMenu, onKey }),
    [tools, onMenu, onKey],
  )
  return { handlers, menu, closeMenu: useCallback(() => setMenu(null), []) }
}

/** Gives the keyboard back to a line once the plan has changed; where it is gone, to the one that was below or above it. */
function useKeptFocus(model: PlanModel, nav: RefObject<HTMLElement | null>): (id: RecordId) => void {
  const wanted = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    const lines = [...(nav.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const found = wanted.current
      .map((id) => lines.find((line) => line.dataset['line'] === id))
      .find((line) => line !== undefined)
    if (wanted.current.length > 0) found?.focus()
    wanted.current = []
  }, [model, nav])
  return useCallback(
    (id) => {
      const lines = [...(nav.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
      const ids = lines.flatMap((line) => line.dataset['line'] ?? [])
      const at = ids.indexOf(id)
      wanted.current = [id, ...ids.slice(at + 1), ...ids.slice(0, at).toReversed()]
    },
    [nav],
  )
}
