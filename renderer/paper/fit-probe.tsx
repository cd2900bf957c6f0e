import { useLayoutEffect, useRef } from 'react'
import { overflowLines, smallerSizes } from '#shared/paper/fit-sheet.ts'
import type { PageSetup } from '#shared/paper/page-setup.ts'
import { allParts, type SheetLayout } from '../sheets/sheet-layout.ts'
import { EditingProvider, NO_NUMBERS, NoteNumbersProvider } from '../sheets/sheet-context.ts'
import { pageLook } from './page-look.ts'
import './paper.css'

/** By how many lines a sheet goes beyond its page; `smaller` is the largest type in points in which it does not, null where none is. */
export type Fit = { readonly lines: number; readonly smaller: number | null }

type FitProbeProps = {
  readonly layout: SheetLayout
  readonly setup: PageSetup
  readonly onFit: (fit: Fit) => void
}

/** A page that nobody sees, on which one sheet is laid out to find whether it holds it. Its fonts have to be there. */
export function FitProbe({ layout, setup, onFit }: FitProbeProps) {
  const page = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (page.current !== null) onFit(measureFit(page.current, setup, layout.unitsPerPage ?? 1))
  }, [layout, setup, onFit])
  const { className, style } = pageLook(setup, { isProof: false })
  return (
    <div className="fit-probe" aria-hidden="true" inert>
      <EditingProvider value={null}>
        <NoteNumbersProvider value={layout.noteNumbers ?? NO_NUMBERS}>
          <section ref={page} className={className} style={style}>
            <div className={`paper-body sheet ${layout.className}`}>
              <table className="sheet-table">
                {layout.columns}
                {layout.head !== null && <thead>{layout.head}</thead>}
                {layout.blocks.map((block) => (
                  <tbody key={block.key} data-block>
                    {block.draw(allParts(block))}
                  </tbody>
                ))}
              </table>
            </div>
            <footer className="paper-footer" />
          </section>
        </NoteNumbersProvider>
      </EditingProvider>
    </div>
  )
}

/** Tries the sizes of type on the page itself, and leaves it as it was. */
function measureFit(page: HTMLElement, { typeSize, minimumSize }: PageSetup, unitsPerPage: number): Fit {
  const linesAt = (size: number) => {
    page.style.setProperty('--type-size', `${String(size)}pt`)
    return linesBeyond(page, unitsPerPage)
  }
  const lines = linesAt(typeSize)
  const smaller = lines === 0 ? null : smallerSizes(typeSize, minimumSize).find((size) => linesAt(size) === 0)
  page.style.setProperty('--type-size', `${String(typeSize)}pt`)
  return { lines, smaller: smaller ?? null }
}

function linesBeyond(page: HTMLElement, unitsPerPage: number): number {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const body = page.querySelector('.paper-body')
  const blocks = [...page.querySelectorAll('[data-block]')]
  const room = (heightOf(body) - heightOf(page.querySelector('thead'))) / unitsPerPage
  const height = blocks.reduce((sum, block) => sum + heightOf(block), 0)
  const line = Number.parseFloat(getComputedStyle(page.querySelector('[data-text]') ?? page).lineHeight)
  return overflowLines({ height, room, line })
}
