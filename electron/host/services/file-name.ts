/** Characters that Windows forbids in names, and control characters. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu
/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i
const LONGEST_STEM = 80

/** A file name that every system takes: the parts joined by `_`, without blanks and forbidden characters, then the ending. */
export function toFileName(parts: readonly string[], ending: string): string {
  const stem = parts
    .map((part) => part.replace(FORBIDDEN, '').replace(/\s+/gu, ''))
    .filter((part) => part !== '')
    .join('_')
    .replace(/^\.+|\.+$/g, '')
  const safe = stem === '' || RESERVED.test(stem) ? `_${stem}` : stem
  return `${[...safe].slice(0, LONGEST_STEM).join('')}${ending}`
}
