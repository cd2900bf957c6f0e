import type { Page } from 'playwright-core'

/**
 * A stretch of text in the order of the page. `key` is that of its `data-text`; null of heads, labels, titles, marks and footers.
 * `centres` are x and y of the middle of each of its letters, blanks left out, in points from the upper left corner of its page; null of a sign
 * that the style alone puts there.
 */
export type DrawnText = {
  readonly text: string
  readonly key: string | null
  /** The part of the page in which it stands. */
  readonly zone: 'title' | 'head' | 'body' | 'footer'
  /** Drawn, and not told to who listens: a sign that the words beside it say, too. */
  readonly isSilent: boolean
  readonly centres: ReadonlyArray<readonly [number, number]> | null
}

/** A page of paper as the browser has laid it out, before it is printed. */
export type DrawnPage = {
  readonly texts: readonly DrawnText[]
  /** Texts of which something is cut off or stands outside of its cell, its page's body or the margins, in words. */
  readonly faults: readonly string[]
  /** How much of the room below its title its first block takes, from 0 to 1. */
  readonly firstShare: number
}

/** Reads all pages of paper that the print page shows. */
export async function readDrawnPages(page: Page): Promise<readonly DrawnPage[]> {
  const texts = JSON.parse(await page.evaluate(readTexts)) as ReadonlyArray<readonly DrawnText[]>
  const faults = await page.evaluate(findCutTexts)
  const firstShares = await page.evaluate(measureFirstShares)
  return texts.map((drawn, index) => ({
    texts: drawn,
    faults: faults[index] ?? [],
    firstShare: firstShares[index] ?? 0,
  }))
}

/** Runs in the page, as everything that it calls must. The texts as JSON: the places of letters one by one take seconds to come over. */
function readTexts(): string {
  const POINTS_PER_PIXEL = 72 / 96
  const range = document.createRange()
  const zoneOf = (element: Element) => {
    if (element.closest('.paper-footer') !== null) return 'footer' as const
    if (element.closest('.paper-title') !== null) return 'title' as const
    return element.closest('.sheet-table > thead') === null ? ('body' as const) : ('head' as const)
  }
  const centresOf = (node: Node, element: Element, corner: DOMRect) => {
    const gap = Number.parseFloat(getComputedStyle(element).letterSpacing) || 0
    let start = 0
    return [...(node.nodeValue ?? '')].flatMap((letter) => {
      range.setStart(node, start)
      start += letter.length
      range.setEnd(node, start)
      if (/\s/.test(letter)) return []
      const { left, right, top, bottom } = range.getBoundingClientRect()
      const centre = [(left + right - gap) / 2 - corner.left, (top + bottom) / 2 - corner.top]
      return [centre.map((pixels) => pixels * POINTS_PER_PIXEL) as [number, number]]
    })
  }
  const pages = [...document.querySelectorAll('.paper-page')].map((paper) => {
    const corner = paper.getBoundingClientRect()
    const nodes = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    const texts: DrawnText[] = []
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      if (node instanceof Element) {
        const sign = /^"(.+)"$/.exec(getComputedStyle(node, '::before').content)?.[1]
        if (sign !== undefined) texts.push({ text: sign, key: null, zone: zoneOf(node), isSilent: true, centres: null })
        continue
      }
      const element = node.parentElement
      if (element === null || (node.nodeValue ?? '').trim() === '') continue
      texts.push({
        text: node.nodeValue ?? '',
        key: element.closest<HTMLElement>('[data-text]')?.dataset['text'] ?? null,
        zone: zoneOf(element),
        isSilent: element.closest('[aria-hidden="true"]') !== null,
        centres: centresOf(node, element, corner),
      })
    }
    return texts
  })
  return JSON.stringify(pages)
}

/** The letters of each text against the boxes around it: those that cut off what stands outside, cells, the body of the page. */
function findCutTexts(): ReadonlyArray<readonly string[]> {
  const TOLERANCE_PX = 1
  const range = document.createRange()
  const isLimit = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    return (
      overflowX !== 'visible' || overflowY !== 'visible' || element.matches('td, th, .paper-body, .paper-footer > *')
    )
  }
  const isOutside = (letters: DOMRect, box: DOMRect) =>
    letters.left < box.left - TOLERANCE_PX ||
    letters.right > box.right + TOLERANCE_PX ||
    letters.top < box.top - TOLERANCE_PX ||
    letters.bottom > box.bottom + TOLERANCE_PX
  const rectsOf = (node: Node) => {
    range.selectNodeContents(node)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }
  /** Letter by letter, without blanks: a tab that stands over an edge is not seen. */
  const rectsOfLetters = (node: Node) =>
    [...(node.nodeValue ?? '').matchAll(/\S/gu)].map(({ index, 0: letter }) => {
      range.setStart(node, index)
      range.setEnd(node, index + letter.length)
      return range.getBoundingClientRect()
    })
  return [...document.querySelectorAll('.paper-page')].map((paper) => {
    const faults: string[] = []
    const nodes = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      if ((node.nodeValue ?? '').trim() === '') continue
      const stretches = rectsOf(node)
      for (let around = node.parentElement; around !== null && around !== paper; around = around.parentElement) {
        const box = around.getBoundingClientRect()
        if (!isLimit(around) || !stretches.some((each) => isOutside(each, box))) continue
        if (!rectsOfLetters(node).some((each) => isOutside(each, box))) continue
        faults.push(`${around.tagName.toLowerCase()}.${around.className}: ${node.nodeValue ?? ''}`)
        break
      }
    }
    return faults
  })
}

function measureFirstShares(): readonly number[] {
  const heightIn = (paper: Element, selector: string) =>
    paper.querySelector(selector)?.getBoundingClientRect().height ?? 0
  return [...document.querySelectorAll('.paper-page')].map((paper) => {
    const room = heightIn(paper, '.paper-body') - heightIn(paper, '.paper-title')
    return heightIn(paper, '.sheet-table > tbody') / room
  })
}
