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
    const told = texts.filter(({ isSilent }) => !isSilent).map(({ text }) => withoutBlanks(text))
    assert.deepEqual(differences(page, texts), [], name)
    assert.equal(composed(structure[index] ?? ''), composed(told.join('')), `the order in the structure of ${name}`)
  }
}

/** The structure may join a kana and its mark into one letter. */
function composed(text: string): string {
  return text.normalize('NFC')
}

type Letter = { readonly letter: string; readonly x: number; readonly y: number }

function differences(page: PdfPage, drawn: readonly DrawnText[]): readonly string[] {
  const signs = drawn.filter(({ centres }) => centres === null).map(({ text }) => text)
  const placed = drawn.filter(({ centres }) => centres !== null)
  const letters = placed.flatMap(({ text, centres }): readonly Letter[] =>
    [...withoutBlanks(text)].map((letter, at) => ({ letter, x: centres?.[at]?.[0] ?? 0, y: centres?.[at]?.[1] ?? 0 })),
  )
  const inWords = new Map<PdfWord | null, Letter[]>(page.words.map((word) => [word, []]))
  inWords.set(null, [])
  const rows = wordRows(page.words)
  for (const letter of letters) inWords.get(wordAt(rows, letter))?.push(letter)
  const wrong = [...inWords].flatMap(([word, held]) => {
    const text = word === null ? '' : word.text
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
