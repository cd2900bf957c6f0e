import assert from 'node:assert/strict'
import { paperText } from '#renderer/messages/paper-text.ts'
import { sheetText } from '#renderer/messages/sheet-text.ts'
import { withoutBlanks } from '../read-pdf.ts'
import type { DrawnPage, DrawnText } from './drawn-pages.ts'
import { joinSameKeys, type EndlessBlock, type EndlessSheet, type SheetText } from './endless-sheet.tsx'

const CONTINUED = withoutBlanks(paperText.continued)
const NO_ROWS = withoutBlanks(sheetText.noRows)

/**
 * Fails unless the pages hold the sheets and nothing else, each behind the other on pages of its own: its title on its first page, its head on
 * each that has rows (one that is too high once, before them), the same foot but for the number of the page, its blocks one after another. A block on one page is there whole. Of a block over
 * several pages each text is there once, whole or cut into pieces that follow each other, or it is one that every page repeats; its labels may
 * come again, and what goes on says so once a page. Gives how many pages each sheet takes.
 */
export function expectPagesOf(sheets: readonly EndlessSheet[], pages: readonly NumberedPage[]): readonly number[] {
  const counts: number[] = []
  let first = 0
  for (const each of sheets) {
    const rest = pages.slice(first)
    const sheet = onItsPages(each, rest)
    const count = expectBodies(sheet, rest)
    expectFrames(sheet, rest.slice(0, count))
    counts.push(count)
    first += count
  }
  assert.equal(first, pages.length, 'no page behind the last block')
  return counts
}

/** A page that is the `number`th of the `total` of its document. */
export type NumberedPage = { readonly page: DrawnPage; readonly number: number; readonly total: number }

/** A head that takes less of its page is not too high to be repeated. */
const HIGH_HEAD = 0.45

/** The sheet as its pages are to show it: a head that is too high to be repeated is the first of its blocks, without a mark of the page. */
function onItsPages(sheet: EndlessSheet, pages: readonly NumberedPage[]): EndlessSheet {
  const head = sheet.headOf({ page: 0, of: 1 })
  const [before] = pages.filter(({ page }) => zoneOf(page, 'body').length > 0)
  if (head.length === 0 || sheet.blocks.length === 0) return sheet
  if (before === undefined || zoneOf(before.page, 'head').length > 0) return sheet
  assert.ok(before.page.firstShare > HIGH_HEAD, 'a head that is not repeated is high')
  return { ...sheet, headOf: () => [], blocks: [{ texts: head, caption: null }, ...sheet.blocks] }
}

/** How many pages the blocks of a sheet take. */
function expectBodies({ blocks }: EndlessSheet, pages: readonly NumberedPage[]): number {
  const bodies = pages.map(({ page }) => zoneOf(page, 'body'))
  if (blocks.length > 0) return new Reading(bodies).expectBlocks(blocks)
  assert.deepEqual(bodies[0], [{ text: NO_ROWS, key: null }])
  return 1
}

/** What stands around the blocks of a sheet. */
function expectFrames(sheet: EndlessSheet, pages: readonly NumberedPage[]): void {
  const foot = pages[0] === undefined ? '' : footOf(pages[0])
  pages.forEach(({ page, number, total }, index) => {
    const name = `page ${String(number)}`
    assert.deepEqual(zoneOf(page, 'title'), index === 0 ? sheet.title : [], `the title on ${name}`)
    assert.deepEqual(
      zoneOf(page, 'head'),
      sheet.blocks.length === 0 ? [] : sheet.headOf({ page: index, of: pages.length }),
      `the head on ${name}`,
    )
    assert.equal(footOf({ page, number, total }), foot, `the foot of ${name}`)
  })
}

/** The foot of a page without its number, which it ends with. */
function footOf({ page, number, total }: NumberedPage): string {
  const foot = zoneOf(page, 'footer')
    .map(({ text }) => text)
    .join('')
  const own = `${String(number)}/${String(total)}`
  assert.ok(foot.endsWith(own), `the foot of page ${own} says so`)
  return foot.slice(0, -own.length)
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
  #caption: string | null = null

  constructor(pages: ReadonlyArray<readonly SheetText[]>) {
    this.#pages = pages
  }

  /** How many pages the blocks take. */
  expectBlocks(blocks: readonly EndlessBlock[]): number {
    let mayBeBlank = false
    for (const [index, { texts, caption }] of blocks.entries()) {
      if (texts.length === 0) {
        mayBeBlank = true
        continue
      }
      if (this.#rest().length === 0) this.#turn()
      if (mayBeBlank) this.#skipBlankPages()
      mayBeBlank = false
      if (caption !== null && caption === this.#caption) continue
      if (startsWith(this.#rest(), texts)) this.#at += texts.length
      else this.#expectPieces(texts, `block ${String(index + 1)} of ${String(blocks.length)}`)
      this.#caption = caption ?? this.#caption
    }
    assert.deepEqual(this.#rest(), [], `behind the last block, on page ${String(this.#page + 1)}`)
    if (mayBeBlank) while (this.#pages[this.#page + 1]?.length === 0) this.#turn()
    return this.#page + 1
  }

  /** Rows in which nothing stands may fill pages of their own. */
  #skipBlankPages(): void {
    while (this.#pages[this.#page]?.length === 0) this.#turn()
  }

  #rest(): readonly SheetText[] {
    return this.#pages[this.#page]?.slice(this.#at) ?? []
  }

  #turn(): void {
    this.#page += 1
    this.#at = 0
    this.#caption = null
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

/** Labels that say the same are counted together: which of them goes on cannot be told. */
function missing(block: readonly SheetText[], { letters, labels }: Found): readonly SheetText[] {
  const alike = Map.groupBy(block, ({ key, text }) => (key === null ? text : null))
  const isMissing = (all: readonly SheetText[]) =>
    all.reduce((sum, each) => sum + (labels.get(each) ?? 0), 0) < all.length
  return block.filter((each) =>
    each.key === null ? isMissing(alike.get(each.text) ?? []) : (letters.get(each) ?? 0) < each.text.length,
  )
}

function show(texts: readonly SheetText[]): string {
  return `“${texts
    .map(({ text }) => text)
    .join('｜')
    .slice(0, 300)}”`
}
