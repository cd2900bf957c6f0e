/** A word to be put in its place in an index: as it is written, and its reading in kana where that is known. */
export type IndexWord = { readonly written: string; readonly reading: string | null }

/**
 * Order of a Japanese index: words that begin with a letter first, then those with a digit; then by reading in the order of the fifty
 * sounds, a word in kana being its own reading; words whose reading is not known last, by their characters. Voiced, small and
 * katakana letters count as their plain ones and decide only between words that are else the same; ー counts as the vowel that
 * it draws out.
 */
export function compareIndexWords(one: IndexWord, other: IndexWord): number {
  const [a, b] = [indexKey(one), indexKey(other)]
  return a.shelf - b.shelf || compareText(a.plain, b.plain) || compareText(a.exact, b.exact)
}

/** Under which heading of the index a word stands: 英数字, あ行 … わ行, or 読みのない用語. */
export function indexHeading(word: IndexWord): string {
  const { shelf, plain } = indexKey(word)
  if (shelf === LATIN || shelf === DIGIT) return '英数字'
  const row = shelf === KANA ? ROWS.find((letters) => letters.includes(plain.charAt(0))) : undefined
  return row === undefined ? '読みのない用語' : `${row.charAt(0)}行`
}

/** The fifty sounds row by row, each with its plain letters. */
const ROWS: readonly string[] = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよ',
  'らりるれろ',
  'わゐゑをん',
]

const [LATIN, DIGIT, KANA, UNREAD] = [0, 1, 2, 3]

type IndexKey = { readonly shelf: number; readonly plain: string; readonly exact: string }

function indexKey({ written, reading }: IndexWord): IndexKey {
  const word = written.normalize('NFKC').trim().toLowerCase()
  if (/^\p{Script=Latin}/u.test(word)) return { shelf: LATIN, plain: lettersOf(word), exact: word }
  if (/^\d/.test(word)) return { shelf: DIGIT, plain: lettersOf(word), exact: word }
  const exact = lettersOf(toHiragana((reading ?? word).normalize('NFKC')))
  const plain = plainKana(exact)
  return ROWS.some((row) => row.includes(plain.charAt(0))) && plain !== ''
    ? { shelf: KANA, plain, exact: exact + word }
    : { shelf: UNREAD, plain: lettersOf(word), exact: word }
}

/** Without spaces, dots, hyphens and brackets, which an index passes over. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}ー]/gu, '')
}

const KATAKANA_TO_HIRAGANA = 0x60

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
}

const SMALL: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
}

/** Letters without their sound marks, small ones as large ones, and the vowel that stands drawn out for ー. */
function plainKana(hiragana: string): string {
  const voiceless = hiragana.normalize('NFD').replace(/[\u3099\u309a]/g, '')
  let plain = ''
  for (const letter of voiceless) plain += letter === 'ー' ? vowelOf(plain.at(-1) ?? '') : (SMALL[letter] ?? letter)
  return plain
}

/** Letters by the vowel that they end in. */
const VOWELS: ReadonlyArray<readonly [vowel: string, letters: string]> = [
  ['あ', 'あかさたなはまやらわ'],
  ['い', 'いきしちにひみりゐ'],
  ['う', 'うくすつぬふむゆる'],
  ['え', 'えけせてねへめれゑ'],
  ['お', 'おこそとのほもよろを'],
]

function vowelOf(letter: string): string {
  return VOWELS.find(([, letters]) => letter !== '' && letters.includes(letter))?.[0] ?? ''
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
