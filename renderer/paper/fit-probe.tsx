import { useLayoutEffect, useRef } from 'react'
import type { RecordId } from '#shared/domain/record/field.ts'
import { smallerSizes } from '#shared/paper/fit-sheet.ts'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import { EditingProvider } from '../sheets/sheet-context.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { pageLook } from './page-look.ts'
import { PaperFooter } from './paper-footer.tsx'
import { layOutSheet, SheetProbe } from './paper-sheet.tsx'
import type { PaperStamp } from './paper-stamp.ts'
import './paper.css'

/** By how many lines a card goes beyond its place on the page; `smaller` is the largest type in points in which it does not, null where none is. */
export type Fit = { readonly lines: number; readonly smaller: number | null }

type FitProbeProps = {
  /** The card that is asked about: one of those on the sheet. */
  readonly owner: RecordId
  readonly layout: SheetLayout
  readonly setup: PageSetup
  readonly stamp: PaperStamp
  readonly onFit: (fit: Fit) => void
}

/** A page that nobody sees, on which one sheet is laid out as it is printed, to find whether it holds it. Its fonts have to be there. */
export function FitProbe({ owner, layout, setup, stamp, onFit }: FitProbeProps) {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const page = holder.current?.querySelector<HTMLElement>('.paper-page') ?? null
    if (page !== null) onFit(measureFit(page, setup, { layout, owner }))
  }, [owner, layout, setup, stamp, onFit])
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

type Card = Pick<FitProbeProps, 'layout' | 'owner'>

/** Tries sizes of type on the page itself, and leaves it as it was. */
function measureFit(page: HTMLElement, setup: PageSetup, card: Card): Fit {
  const { size, setSize } = typeOfCard(page, setup, card)
  const linesAt = (points: number) => {
    setSize(points)
    return linesBeyond(page, card)
  }
  const lines = linesAt(size)
  const smaller = lines === 0 ? null : smallerSizes(size, setup.minimumSize).find((points) => linesAt(points) === 0)
  setSize(size)
  return { lines, smaller: smaller ?? null }
}

type CardType = { readonly size: number; readonly setSize: (points: number) => void }

/** The type of a card in points, and how it is set: with the page, or on the card alone where others share its page. */
function typeOfCard(page: HTMLElement, { typeSize }: PageSetup, { layout, owner }: Card): CardType {
  const isShared = layout.blocks.some(({ unit }) => unit !== undefined && unit !== owner)
  if (!isShared) {
    return { size: typeSize, setSize: (points) => page.style.setProperty('--type-size', `${String(points)}pt`) }
  }
  const bodies = [...page.querySelectorAll<HTMLElement>('[data-block]')]
  const own = layout.blocks.flatMap((block, at) => {
    const body = bodies[at]
    return block.unit !== owner || block.caption !== undefined || body === undefined ? [] : [{ block, body }]
  })
  return {
    size: own[0]?.block.typeSize ?? typeSize,
    setSize: (points) => {
      for (const { body } of own) body.style.fontSize = `${String(points)}pt`
    },
  }
}

function linesBeyond(page: HTMLElement, { layout, owner }: Card): number {
  return layOutSheet(page, layout).overflows.find(({ unit }) => unit === owner)?.lines ?? 0
}
