/** The entities of HTML that office programs write. */
export const namedCharacters: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
  ['deg', '°'],
  ['yen', '¥'],
  ['copy', '©'],
  ['reg', '®'],
  ['sect', '§'],
  ['para', '¶'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['rarr', '→'],
  ['darr', '↓'],
  ['harr', '↔'],
  ['rArr', '⇒'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['micro', 'µ'],
])

/** The text that an entity stands for, given what is between & and ;. Null where it is none. */
function characterOf(entity: string): string | null {
  if (!entity.startsWith('#')) return namedCharacters.get(entity) ?? namedCharacters.get(entity.toLowerCase()) ?? null
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10)
  if (Number.isNaN(code)) return null
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

const ENTITY = /&(#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi

/** The text with the characters that its entities stand for. Each is read once: &amp;lt; becomes &lt;. */
export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (written, entity: string) => characterOf(entity) ?? written)
}
