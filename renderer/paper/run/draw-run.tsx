import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { UnitOverflow } from '#shared/paper/overflowing-cards.ts'
import { NO_PLACES, pageOf, placeSheets, type PlacedSheet } from '#shared/paper/run/page-places.ts'
import { blocksOf, layOutSheet, SheetPages, SheetProbe, type LaidOutSheet } from '../paper-sheet.tsx'
import { createBreather } from './breather.ts'
import type { RunSheet } from './run-sheet.ts'

type Drawing = {
  /** Takes the pages. */
  readonly target: HTMLElement
  /** Told now and then, how many of the sheets are laid out. */
  readonly onProgress: (done: number) => void
  /** Told now and then, how many of them are drawn. */
  readonly onDrawn: (drawn: number) => void
}

/**
 * Draws the sheets one after another on pages that are numbered through. Each is laid out on a probe of its own, which is gone before the
 * next one comes; once all are, and every page has its number, they are drawn. The page can answer in between. Gives the units that go beyond their
 * place, with the page of the document on which each begins.
 */
export async function drawRun(sheets: readonly RunSheet[], drawing: Drawing): Promise<readonly PlacedOverflow[]> {
  const laidOut = await layOutAll(sheets, drawing)
  const places = placeSheets(laidOut)
  const breathe = createBreather()
  const holder = document.createElement('div')
  // Not in the document before all are there: it would be laid out anew with every sheet.
  const drawn = document.createDocumentFragment()
  const root = createRoot(holder)
  for (const [index, sheet] of laidOut.entries()) {
    const [place, run] = [places[index], sheets[index]]
    if (place === undefined || run === undefined) throw new Error(`sheet ${String(index)} has no place`)
    const pages = drawIn(holder, root, <SheetPages key={index} sheet={run.sheetAt(place)} laidOut={sheet} />)
    // Copies: what React knows of the pages goes when the next sheet comes.
    drawn.append(...pages.map((page) => page.cloneNode(true)))
    if (await breathe()) drawing.onDrawn(index + 1)
  }
  root.unmount()
  drawing.target.append(drawn)
  return laidOut.flatMap((sheet, index) =>
    sheet.overflows.map((each) => ({ ...each, page: (places[index]?.first ?? 1) + pageOf(sheet, each.unit) })),
  )
}

type PlacedOverflow = UnitOverflow & { readonly page: number }

type PlacedLaidOut = LaidOutSheet & PlacedSheet

async function layOutAll(
  sheets: readonly RunSheet[],
  { target, onProgress }: Drawing,
): Promise<readonly PlacedLaidOut[]> {
  const breathe = createBreather()
  const root = createRoot(target)
  const laidOut: PlacedLaidOut[] = []
  for (const [index, { headings, sheetAt }] of sheets.entries()) {
    const sheet = sheetAt(NO_PLACES)
    const [probe] = drawIn(target, root, <SheetProbe key={index} sheet={sheet} />)
    if (probe === undefined) throw new Error(`sheet ${String(index)} has no probe`)
    const placed = layOutSheet(probe, sheet.layout)
    const blockKeys = blocksOf(sheet.layout, placed).map(({ key, unit }) => unit ?? key)
    laidOut.push({ ...placed, headings, blockKeys })
    if (await breathe()) onProgress(index + 1)
  }
  root.unmount()
  return laidOut
}

/** What React makes of a node, at once; nothing where that failed. */
function drawIn(holder: HTMLElement, root: Root, node: ReactNode): readonly HTMLElement[] {
  flushSync(() => root.render(node))
  return [...holder.children].filter((child) => child instanceof HTMLElement)
}
