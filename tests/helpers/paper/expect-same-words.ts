import assert from 'node:assert/strict'
import { withoutBlanks, type PdfPage, type PdfWord } from '../read-pdf.ts'
import type { DrawnText } from './drawn-pages.ts'
import type { Printed } from './print-room.ts'

/**
 * Fails unless the PDF says what the page drew: each letter in a word of the PDF at the very place where it was drawn, each word made up of such
 * letters alone, and, to who listens, all texts in the order in which they are written.
 *
 * The order is that of the PDF's structure. `pdftotext` gives either the order of painting, which has tables behind all that surrounds
 * them, or one that it guesses from the places, which goes through several cells of a row line by line.
 */
export function expectSameWords({ drawn, pdf, structure }: Printed): void {
  assert.equal(pdf.pages.length, drawn.length, 'as many pages as were drawn')
  for (const [index, page] of pdf.pages.entries()) {
    const name = `page ${String(index + 1)}`
    const texts = drawn[index]?.texts ?? []
    const told = texts.filter(({ isSilent }) => !isSilent).map(asSet)
    assert.deepEqual(differences(page, texts), [], name)
    assert.equal(composed(structure[index] ?? ''), composed(told.join('')), `the order in the structure of ${name}`)
  }
}

/** The structure may join a kana and its mark into one letter, and has signs that draw nothing where they happen to be. */
function composed(text: string): string {
  return seen(text).normalize('NFC')
}

/** Without the signs that have no width, or turn the direction of writing: a PDF may hold them at any place near by. */
function seen(text: string): string {
  return text.replaceAll(/[\u200b\u202a-\u202e]/g, '')
}

/** The text as its lines are set, from left to right: one whose direction a sign turns stands in the PDF backwards, line by line. */
function asSet({ text, centres }: DrawnText): string {
  const letters = [...withoutBlanks(text)].map((letter, at) => ({ letter, line: Math.round(centres?.[at]?.[1] ?? 0) }))
  const set: string[] = []
  let turned: Array<(typeof letters)[number]> = []
  let isTurned = false
  const endStretch = () => {
    const lines = [...Map.groupBy(turned, ({ line }) => line).values()]
    set.push(...lines.flatMap((line) => line.map(({ letter }) => letter).toReversed()))
    turned = []
  }
  for (const each of letters) {
    if (each.letter === TURN || each.letter === TURN_BACK) {
      isTurned = each.letter === TURN
      endStretch()
    } else if (isTurned) turned.push(each)
    else set.push(each.letter)
  }
  endStretch()
  return set.join('')
}

/** From here on everything is written from right to left, and to here. */
const [TURN, TURN_BACK] = ['\u202e', '\u202c']

type Letter = { readonly letter: string; readonly x: number; readonly y: number }

function differences(page: PdfPage, drawn: readonly DrawnText[]): readonly string[] {
  const signs = drawn.filter(({ centres }) => centres === null).map(({ text }) => text)
  const placed = drawn.filter(({ centres }) => centres !== null)
  const letters = placed
    .flatMap(({ text, centres }): readonly Letter[] =>
      [...withoutBlanks(text)].map((letter, at) => ({
        letter,
        x: centres?.[at]?.[0] ?? 0,
        y: centres?.[at]?.[1] ?? 0,
      })),
    )
    .filter(({ letter }) => seen(letter) !== '')
  const inWords = new Map<PdfWord | null, Letter[]>(page.words.map((word) => [word, []]))
  inWords.set(null, [])
  const rows = wordRows(page.words)
  for (const letter of letters) inWords.get(wordAt(rows, letter))?.push(letter)
  const wrong = [...inWords].flatMap(([word, held]) => {
    const text = word === null ? '' : seen(word.text)
    const wanted = held.toSorted((one, other) => one.x - other.x).map(({ letter }) => letter)
    const sign = signs.find((each) => `${each}${wanted.join('')}` === text)
    if (sign !== undefined) signs.splice(signs.indexOf(sign), 1)
    const isSame = sign !== undefined || wanted.join('') === text
    return isSame ? [] : [`drawn “${wanted.join('')}”, printed “${text}”`]
  })
  return [...wrong, ...signs.map((sign) => `drawn “${sign}” by the style alone, not printed`)]
}

/** The word in whose box a letter stands; of several the one in whose line it stands. */
function wordAt(rows: WordRows, { x, y }: Letter): PdfWord | null {
  const around = (rows.get(rowOf(y)) ?? []).filter(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
  const distance = ({ top, bottom }: PdfWord) => Math.abs((top + bottom) / 2 - y)
  return around.toSorted((one, other) => distance(one) - distance(other))[0] ?? null
}

/** The words of a page by the strips that they reach into. */
type WordRows = ReadonlyMap<number, readonly PdfWord[]>

const STRIP_POINTS = 8
const rowOf = (y: number) => Math.floor(y / STRIP_POINTS)

function wordRows(words: readonly PdfWord[]): WordRows {
  const rows = new Map<number, PdfWord[]>()
  for (const word of words) {
    for (let row = rowOf(word.top); row <= rowOf(word.bottom); row += 1) {
      rows.set(row, [...(rows.get(row) ?? []), word])
    }
  }
  return rows
}
