import { useLayoutEffect, useRef } from 'react'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import { EditingProvider } from '../sheets/sheet-context.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { measureFit, type Fit } from './measure-fit.ts'
import { pageLook } from './page-look.ts'
import { PaperFooter } from './paper-footer.tsx'
import { SheetProbe } from './paper-sheet.tsx'
import type { PaperStamp } from './paper-stamp.ts'
import './paper.css'

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
    if (page === null) return undefined
    const search = new AbortController()
    const tell = (fit: Fit | null) => {
      if (fit !== null) onFit(fit)
    }
    void measureFit(page, { layout, owner, setup }, search.signal).then(tell)
    return () => search.abort()
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
