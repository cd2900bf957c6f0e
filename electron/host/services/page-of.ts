import type { Page } from '#shared/contracts/page.ts'

const ITEM_LIMIT = 200
/** Letters of JSON: some ten milliseconds for the window to receive. */
const SIZE_LIMIT = 400_000

/** As much of a list as one message to the window may carry, from rank `from` on and at least one; `tell` makes of an item what is sent. */
export function pageOf<T, U>(all: readonly T[], from: number, tell: (item: T) => U): Page<U> {
  const items = takeForMessage(all.slice(from, from + ITEM_LIMIT), tell)
  return { total: all.length, from, items }
}

/** The first of the items, as many as one message to the window may carry and at least one, as `tell` says what is sent of them. */
export function takeForMessage<T, U>(items: readonly T[], tell: (item: T) => U): readonly U[] {
  const taken: U[] = []
  let size = 0
  for (const item of items) {
    const told = tell(item)
    size += JSON.stringify(told).length
    if (taken.length > 0 && size > SIZE_LIMIT) break
    taken.push(told)
  }
  return taken
}
