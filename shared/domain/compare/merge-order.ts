/**
 * The keys of two lists in one order: those of `after` in theirs, each that only `before` has behind the one that stood before it there.
 * Within a list every key stands once.
 */
export function mergeOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after)
  const behind = new Map<string | null, string[]>()
  let last: string | null = null
  for (const key of before) {
    if (kept.has(key)) last = key
    else behind.set(last, [...(behind.get(last) ?? []), key])
  }
  return [...(behind.get(null) ?? []), ...after.flatMap((key) => [key, ...(behind.get(key) ?? [])])]
}
