import { useLayoutEffect, useRef } from 'react'
import { overflowLines, smallerSizes } from '#shared/paper/fit-sheet.ts'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import { EditingProvider } from '../sheets/sheet-context.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { pageLook } from './page-look.ts'
import { PaperFooter } from './paper-footer.tsx'
import { roomOf, SheetProbe } from './paper-sheet.tsx'
import type { PaperStamp } from './paper-stamp.ts'
import './paper.css'

/** By how many lines a sheet goes beyond its page; `smaller` is the largest type in points in which it does not, null where none is. */
export type Fit = { readonly lines: number; readonly smaller: number | null }

type FitProbeProps = {
  readonly layout: SheetLayout
  readonly setup: PageSetup
  readonly stamp: PaperStamp
  readonly onFit: (fit: Fit) => void
}

/** A page that nobody sees, on which one sheet is laid out as it is printed, to find whether it holds it. Its fonts have to be there. */
export function FitProbe({ layout, setup, stamp, onFit }: FitProbeProps) {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const page = holder.current?.querySelector<HTMLElement>('.paper-page') ?? null
    if (page !== null) onFit(measureFit(page, setup, layout))
  }, [layout, setup, stamp, onFit])
  const footer = () => <PaperFooter heading={layout.heading} stamp={stamp} page={1} of={1} />
  const page = pageLook(setup, { isProof: false })
  return (
    <div ref={holder} className="fit-probe" aria-hidden="true" inert>
      <EditingProvider value={null}>
        <SheetProbe sheet={{ layout, page, title: null, titleLevel: 2, footer }} />
      </EditingProvider>
    </div>
  )
}

/** Tries the sizes of type on the page itself, and leaves it as it was. */
function measureFit(page: HTMLElement, { typeSize, minimumSize }: PageSetup, layout: SheetLayout): Fit {
  const linesAt = (size: number) => {
    page.style.setProperty('--type-size', `${String(size)}pt`)
    return linesBeyond(page, layout)
  }
  const lines = linesAt(typeSize)
  const smaller = lines === 0 ? null : smallerSizes(typeSize, minimumSize).find((size) => linesAt(size) === 0)
  page.style.setProperty('--type-size', `${String(typeSize)}pt`)
  return { lines, smaller: smaller ?? null }
}

/** A card has its share of the page, below the heading of the cards. */
function linesBeyond(page: HTMLElement, { blocks, unitsPerPage = 1 }: SheetLayout): number {
  const bodies = [...page.querySelectorAll('[data-block]')]
  const heights = bodies.map((body) => body.getBoundingClientRect().height)
  const isCaption = (index: number) => blocks[index]?.caption !== undefined
  const caption = Math.max(0, ...heights.filter((_, index) => isCaption(index)))
  const height = heights.reduce((sum, own, index) => (isCaption(index) ? sum : sum + own), 0)
  return overflowLines({ height, room: (roomOf(page) - caption) / unitsPerPage, line: lineOf(page) })
}

/** Height of a line of the text that is most of the sheet. */
function lineOf(page: HTMLElement): number {
  const texts = [...page.querySelectorAll('[data-block] [data-text]')]
  const counts = Map.groupBy(texts, (text) => getComputedStyle(text).lineHeight)
  const [most] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)
  return Number.parseFloat(most?.[0] ?? getComputedStyle(page).lineHeight)
}
