/**
 * Whether a message that came by structured clone holds more than `limit` bytes of text and binary data. Stops counting there;
 * a value that occurs twice counts once, so that a cycle ends.
 */
export function isLargerThan(message: unknown, limit: number): boolean {
  const seen = new Set<object>()
  const rest: unknown[] = [message]
  let size = 0
  while (rest.length > 0 && size <= limit) {
    const value = rest.pop()
    size += sizeOf(value)
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    for (const part of partsOf(value)) rest.push(part)
  }
  return size > limit
}

/** Bytes of the value itself: two for a UTF-16 unit, eight for anything else, whatever it holds apart. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength
  return 8
}

function partsOf(value: object): Iterable<unknown> {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return []
  if (value instanceof Map) return [...value.keys(), ...value.values()]
  return value instanceof Set ? value : [...Object.keys(value), ...Object.values(value)]
}
