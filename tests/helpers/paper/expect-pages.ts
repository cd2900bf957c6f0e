import assert from 'node:assert/strict'
import { paperText } from '#renderer/messages/paper-text.ts'
import { sheetText } from '#renderer/messages/sheet-text.ts'
import { withoutBlanks } from '../read-pdf.ts'
import type { DrawnPage, DrawnText } from './drawn-pages.ts'
import { joinSameKeys, type EndlessSheet, type SheetText } from './endless-sheet.tsx'

const CONTINUED = withoutBlanks(paperText.continued)
const NO_ROWS = withoutBlanks(sheetText.noRows)

/**
 * Fails unless the pages hold the sheet and nothing else: its title on the first page, its head on each that has rows, the same foot but
 * for the number of the page, its blocks one after another. A block on one page is there whole. Of a block over several pages each text is there once, whole or cut into pieces that follow
 * each other, or it is one that every page repeats; its labels may come again, and what goes on says so once a page.
 */
export function expectPagesOf(sheet: EndlessSheet, pages: readonly DrawnPage[]): void {
  pages.forEach((page, index) => {
    const name = `page ${String(index + 1)}`
    assert.deepEqual(zoneOf(page, 'title'), index === 0 ? sheet.title : [], `the title on ${name}`)
    assert.deepEqual(
      zoneOf(page, 'head'),
      sheet.blocks.length === 0 ? [] : sheet.headOf({ page: index, of: pages.length }),
      `the head on ${name}`,
    )
    assert.equal(footOf(page), footOf(pages[0]).replace(/1\/(\d+)$/, `${String(index + 1)}/$1`), `the foot of ${name}`)
  })
  assert.ok(footOf(pages[0]).endsWith(`1/${String(pages.length)}`), 'the number of pages')
  const bodies = pages.map((page) => zoneOf(page, 'body'))
  if (sheet.blocks.length === 0) assert.deepEqual(bodies, [[{ text: NO_ROWS, key: null }]])
  else new Reading(bodies).expectBlocks(sheet.blocks)
}

function footOf(page: DrawnPage | undefined): string {
  return page === undefined
    ? ''
    : zoneOf(page, 'footer')
        .map(({ text }) => text)
        .join('')
}

function zoneOf({ texts }: DrawnPage, zone: DrawnText['zone']): readonly SheetText[] {
  const own = texts.filter((each) => each.zone === zone && each.centres !== null)
  return joinSameKeys(own.map(({ text, key }) => ({ text: withoutBlanks(text), key })))
}

/** How much of a block has been found: of each text how many letters, and how often each label. */
type Found = { readonly letters: Map<SheetText, number>; readonly labels: Map<SheetText, number> }

/** Goes through the texts of all pages once, from first to last. */
class Reading {
  readonly #pages: ReadonlyArray<readonly SheetText[]>
  #page = 0
  #at = 0

  constructor(pages: ReadonlyArray<readonly SheetText[]>) {
    this.#pages = pages
  }

  expectBlocks(blocks: ReadonlyArray<readonly SheetText[]>): void {
    for (const [index, block] of blocks.entries()) {
      if (this.#rest().length === 0) this.#turn()
      if (startsWith(this.#rest(), block)) this.#at += block.length
      else this.#expectPieces(block, `block ${String(index + 1)} of ${String(blocks.length)}`)
    }
    assert.deepEqual(this.#rest(), [], `behind the last block, on page ${String(this.#page + 1)}`)
    assert.equal(this.#page, this.#pages.length - 1, 'no page behind the last block')
  }

  #rest(): readonly SheetText[] {
    return this.#pages[this.#page]?.slice(this.#at) ?? []
  }

  #turn(): void {
    this.#page += 1
    this.#at = 0
  }

  #expectPieces(block: readonly SheetText[], name: string): void {
    const found: Found = { letters: new Map(), labels: new Map() }
    for (let pieces = 1; ; pieces += 1) {
      const taken = takePiece(block, this.#rest(), found, pieces > 1)
      assert.ok(taken > 0, `${name} on page ${String(this.#page + 1)}: ${show(this.#rest())} is none of ${show(block)}`)
      this.#at += taken
      if (isComplete(block, found)) return
      assert.deepEqual(
        this.#rest(),
        [],
        `${name} ends page ${String(this.#page + 1)}; missing: ${show(missing(block, found))}`,
      )
      assert.ok(this.#page < this.#pages.length - 1, `${name} is not whole; missing: ${show(missing(block, found))}`)
      this.#turn()
    }
  }
}

function startsWith(texts: readonly SheetText[], block: readonly SheetText[]): boolean {
  return block.every((each, at) => texts[at]?.text === each.text && texts[at].key === each.key)
}

/** How many texts of a page belong to a piece of the block; what they hold is noted as found. */
function takePiece(
  block: readonly SheetText[],
  texts: readonly SheetText[],
  found: Found,
  isContinued: boolean,
): number {
  let from = 0
  let mayContinue = isContinued
  for (const [taken, text] of texts.entries()) {
    const at = block.findIndex((each, index) => index >= from && isPieceOf(text, each, found))
    if (at >= 0) {
      note(block[at], text, found)
      from = at + 1
    } else if (mayContinue && text.key === null && text.text === CONTINUED) mayContinue = false
    else return taken
  }
  return texts.length
}

function isPieceOf(piece: SheetText, whole: SheetText, { letters }: Found): boolean {
  if (piece.key !== whole.key) return false
  return piece.text === whole.text || (piece.key !== null && whole.text.startsWith(piece.text, letters.get(whole) ?? 0))
}

function note(whole: SheetText | undefined, piece: SheetText, { letters, labels }: Found): void {
  if (whole === undefined) return
  if (whole.key === null) labels.set(whole, (labels.get(whole) ?? 0) + 1)
  else letters.set(whole, piece.text === whole.text ? whole.text.length : (letters.get(whole) ?? 0) + piece.text.length)
}

function isComplete(block: readonly SheetText[], found: Found): boolean {
  return missing(block, found).length === 0
}

function missing(block: readonly SheetText[], { letters, labels }: Found): readonly SheetText[] {
  return block.filter((each) => (each.key === null ? !labels.has(each) : (letters.get(each) ?? 0) < each.text.length))
}

function show(texts: readonly SheetText[]): string {
  return `“${texts
    .map(({ text }) => text)
    .join('｜')
    .slice(0, 300)}”`
}
