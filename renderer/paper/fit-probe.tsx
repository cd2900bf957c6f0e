import { useLayoutEffect, useRef } from 'react'
import { smallerSizes } from '#shared/paper/fit-sheet.ts'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import { EditingProvider } from '../sheets/sheet-context.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { pageLook } from './page-look.ts'
import { PaperFooter } from './paper-footer.tsx'
import { roomOf, SheetProbe } from './paper-sheet.tsx'
import type { PaperStamp } from './paper-stamp.ts'
import { sheetOverflows } from './sheet-overflows.ts'
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

function linesBeyond(page: HTMLElement, layout: SheetLayout): number {
  const bodies = [...page.querySelectorAll('[data-block]')]
  const blocks = layout.blocks.map(({ unit, caption }, index) => ({
    unit,
    caption,
    height: bodies[index]?.getBoundingClientRect().height ?? 0,
  }))
  return sheetOverflows(page, layout, { blocks, room: roomOf(page) })[0]?.lines ?? 0
}
