/** Letters and signs that look alike in Japanese type, each group by one of it. */
const GROUPS: readonly string[] = [
  'カ力',
  'エ工',
  'ロ口囗',
  'ニ二',
  'タ夕',
  'ト卜',
  'ハ八',
  'ミ三',
  'チ千',
  'へヘ',
  'べベ',
  'ぺペ',
  'りリ',
  'ー一-‐‑‒–—―−─━－',
  '末未',
  '己已巳',
  'oо0οОΟO',
  'l1iіⅼι',
  'aа',
  'cсϲ',
  'eе',
  'pр',
  'xхχ',
  'yуγ',
  'hһн',
  'kкκ',
  'mм',
  'tтτ',
  'bвβ',
  'nпν',
]

const standIns: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const letters = Array.from(group)
    return letters.map((letter) => [letter, letters[0] ?? letter] as const)
  }),
)

const NOT_SEEN = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/gu

/** One text for all names that a reader takes for one another: widths, case, spaces, unseen characters and look-alike letters are made one. */
export function appearanceOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(NOT_SEEN, '')
  return Array.from(plain, (letter) => standIns.get(letter) ?? letter).join('')
}

/** The first of the names that looks like this one and is another; null where none does. */
export function findLookAlike(name: string, among: readonly string[]): string | null {
  const appearance = appearanceOf(name)
  return among.find((other) => other !== name && appearanceOf(other) === appearance) ?? null
}
