import assert from 'node:assert/strict'
import { overlappingWords, wordsOffPage, type Pdf } from './read-pdf.ts'

/** The families that come with the program; a character that they lack would bring in a font of the machine. */
const BUNDLED = /^(?:BIZUDPGothic|BIZUDPMincho|NotoSansJP|NotoSansSymbols2)-/

/** Fails unless a PDF carries its fonts, all of them the program's own and none drawn as pictures (Type 3). */
export function expectBundledFonts({ fonts }: Pdf): void {
  assert.ok(fonts.length > 0, 'the PDF has fonts')
  const wrong = fonts.filter(
    ({ name, type, isEmbedded }) => !BUNDLED.test(name) || type !== 'CID TrueType' || !isEmbedded,
  )
  assert.deepEqual(wrong, [])
}

/** Fails unless each page has that size (`420x297` in millimetres), its number and its words on the paper, beside each other. */
export function expectSoundPages({ pages }: Pdf, size: string): void {
  const count = String(pages.length)
  for (const [index, page] of pages.entries()) {
    const number = String(index + 1)
    assert.equal(page.size, size)
    assert.match(
      page.text,
      new RegExp(`照合[0-9a-f]{4}-[0-9a-f]{4}${number}/${count}`),
      `page ${number} of ${count} says so`,
    )
    assert.deepEqual(wordsOffPage(page), [], `page ${number}`)
    assert.deepEqual(overlappingWords(page), [], `page ${number}`)
  }
}
