import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { UnitOverflow } from '#shared/paper/overflowing-cards.ts'
import { NO_PLACES, pageOf, placeSheets, type PagePlaces, type PlacedSheet } from '#shared/paper/run/page-places.ts'
import { headingAnchor } from '#shared/paper/run/print-run.ts'
import { ELSEWHERE, type Portion } from '#shared/paper/run/portions.ts'
import { blocksOf, layOutSheet, SheetPages, SheetProbe, type LaidOutSheet } from '../paper-sheet.tsx'
import { createBreather } from './breather.ts'
import type { RunSheet } from './run-sheet.ts'

type Work = {
  /** Takes what is measured or drawn. */
  readonly target: HTMLElement
  /** Told now and then, how many of the sheets are done. */
  readonly onProgress: (done: number) => void
}

/** A sheet with its places on pages, and the place of these in the document. */
export type LaidOutRunSheet = LaidOutSheet & PlacedSheet & Pick<RunSheet, 'sheetAt'>
/** The sheets of a run on their pages; `overflows` are the units that go beyond their place, with the page of the document on which each begins. */
export type LaidOutRun = {
  readonly sheets: readonly LaidOutRunSheet[]
  readonly places: readonly PagePlaces[]
  readonly overflows: ReadonlyArray<UnitOverflow & { readonly page: number }>
}

/**
 * Lays the sheets out one after another on pages that are numbered through, each on a probe of its own, which is gone before the next one comes.
 * The page can answer in between.
 */
export async function layOutRun(sheets: readonly RunSheet[], { target, onProgress }: Work): Promise<LaidOutRun> {
  const breathe = createBreather()
  const root = createRoot(target)
  const laidOut: LaidOutRunSheet[] = []
  for (const [index, { headings, sheetAt }] of sheets.entries()) {
    const sheet = sheetAt(NO_PLACES)
    const [probe] = drawIn(target, root, <SheetProbe key={index} sheet={sheet} />)
    if (probe === undefined) throw new Error(`sheet ${String(index)} has no probe`)
    const placed = layOutSheet(probe, sheet.layout)
    const blockKeys = blocksOf(sheet.layout, placed).map(({ key, unit }) => unit ?? key)
    laidOut.push({ ...placed, headings, blockKeys, sheetAt })
    if (await breathe()) onProgress(index + 1)
  }
  root.unmount()
  const places = placeSheets(laidOut)
  const overflows = laidOut.flatMap((sheet, index) =>
    sheet.overflows.map((each) => ({ ...each, page: (places[index]?.first ?? 1) + pageOf(sheet, each.unit) })),
  )
  return { sheets: laidOut, places, overflows }
}

/** Draws a portion of the pages in the place of what `target` shows. The page can answer in between. */
export async function drawPortion(
  { sheets, places }: LaidOutRun,
  portion: Portion,
  { target, onProgress }: Work,
): Promise<void> {
  const breathe = createBreather()
  const holder = document.createElement('div')
  // Not in the document before all are there: it would be laid out anew with every sheet.
  const drawn = document.createDocumentFragment()
  const root = createRoot(holder)
  target.replaceChildren()
  for (const range of portion) {
    const [sheet, place] = [sheets[range.sheet], places[range.sheet]]
    if (sheet === undefined || place === undefined) throw new Error(`the run has no sheet ${String(range.sheet)}`)
    const node = <SheetPages key={range.sheet} sheet={sheet.sheetAt(place)} laidOut={sheet} range={range} />
    // Copies: what React knows of the pages goes when the next sheet comes.
    drawn.append(...drawIn(holder, root, node).map((page) => page.cloneNode(true)))
    if (await breathe()) onProgress(range.sheet + 1)
  }
  root.unmount()
  leadElsewhere(drawn)
  target.append(namePlaces(drawn), drawn)
}

/** Links to what stands on pages of other portions lead there when the portions are one document. */
function leadElsewhere(pages: DocumentFragment): void {
  for (const link of pages.querySelectorAll('a[href^="#"]')) {
    const name = link.getAttribute('href')?.slice(1) ?? ''
    if (pages.getElementById(name) === null) link.setAttribute('href', `${ELSEWHERE}${name}`)
  }
}

/** Links that nobody sees, to all headings: the browser names places only where a link of the same portion leads to them. */
function namePlaces(pages: DocumentFragment): HTMLElement {
  const places = document.createElement('nav')
  places.hidden = true
  for (const { id } of pages.querySelectorAll(`[id^="${headingAnchor('')}"]`)) {
    const link = document.createElement('a')
    link.setAttribute('href', `#${id}`)
    places.append(link)
  }
  return places
}

/** What React makes of a node, at once; nothing where that failed. */
function drawIn(holder: HTMLElement, root: Root, node: ReactNode): readonly HTMLElement[] {
  flushSync(() => root.render(node))
  return [...holder.children].filter((child) => child instanceof HTMLElement)
}
