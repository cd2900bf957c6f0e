import { useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react'
import { fillPage } from '#shared/paper/fill-page.ts'
import { paginate, type Page, type PlacedBlock } from '#shared/paper/paginate.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { measureBlock, slicesOf, type MeasuredBlock } from './measure-blocks.ts'
import { Legend } from '../sheets/lanes/legend.tsx'
import type { PageLook } from './page-look.ts'
import { PaperFooter } from './paper-footer.tsx'
import type { PaperStamp } from './paper-stamp.ts'
import { allParts, type SheetBlock, type SheetLayout } from '../sheets/sheet-layout.ts'
import { NO_NUMBERS, NoteNumbersProvider, SliceProvider } from '../sheets/sheet-context.ts'
import { SheetTitle } from '../sheets/sheet-title.tsx'
import '../sheets/sheets.css'
import './paper.css'

type PaperSheetProps = {
  readonly layout: SheetLayout
  readonly page: PageLook
  readonly stamp: PaperStamp
  readonly onLaidOut: () => void
}

type LaidOut = { readonly blocks: readonly MeasuredBlock[]; readonly pages: readonly Page[] }

/** Two pixels of rounding between what is measured and what is drawn. */
const SLACK_PX = 2

/** A sheet on pages of fixed size: measured once on an endless page, then placed. The fonts have to be there. */
export function PaperSheet({ layout, page, stamp, onLaidOut }: PaperSheetProps) {
  const probe = useRef<HTMLElement>(null)
  const [laidOut, setLaidOut] = useState<LaidOut | null>(null)
  useLayoutEffect(() => {
    if (probe.current !== null) setLaidOut(layOut(probe.current, layout))
  }, [layout])
  useLayoutEffect(() => {
    if (laidOut !== null) onLaidOut()
  }, [laidOut, onLaidOut])
  if (laidOut === null) {
    return (
      <PaperPage
        ref={probe}
        layout={layout}
        page={page}
        isFirst
        footer={<PaperFooter heading={layout.heading} stamp={stamp} page={1} of={1} />}
      >
        {layout.blocks.map((block) => (
          <tbody key={block.key} data-block>
            {block.draw(allParts(block))}
          </tbody>
        ))}
      </PaperPage>
    )
  }
  return laidOut.pages.map((placed, index) => (
    <PaperPage
      key={placed[0] === undefined ? index : `${String(placed[0].block)} ${String(index)}`}
      layout={layout}
      page={page}
      isFirst={index === 0}
      footer={<PaperFooter heading={layout.heading} stamp={stamp} page={index + 1} of={laidOut.pages.length} />}
    >
      {placed.map((piece) => (
        <Piece
          key={piece.block}
          piece={piece}
          block={layout.blocks[piece.block]}
          measured={laidOut.blocks[piece.block]}
        />
      ))}
    </PaperPage>
  ))
}

type PieceProps = {
  readonly piece: PlacedBlock
  readonly block: SheetBlock | undefined
  readonly measured: MeasuredBlock | undefined
}

function Piece({ piece, block, measured }: PieceProps) {
  if (block === undefined || measured === undefined) return null
  const { parts, isContinued } = piece
  const range = { parts: parts.map(({ part }) => part), isContinued }
  return (
    <SliceProvider value={slicesOf(measured, piece)}>
      <tbody style={measured.isGrown === true ? { height: measured.height } : undefined}>{block.draw(range)}</tbody>
    </SliceProvider>
  )
}

type PaperPageProps = {
  readonly layout: SheetLayout
  readonly page: PageLook
  readonly isFirst: boolean
  readonly footer: ReactNode
  readonly children: ReactNode
  readonly ref?: Ref<HTMLElement>
}

function PaperPage({ layout, page, isFirst, footer, children, ref }: PaperPageProps) {
  return (
    <section ref={ref} className={page.className} style={page.style}>
      <NoteNumbersProvider value={layout.noteNumbers ?? NO_NUMBERS}>
        <div className={`paper-body sheet ${layout.className}`}>
          {isFirst && layout.isUntitled !== true && (
            <div className="paper-title">
              <SheetTitle heading={layout.heading} lead={layout.lead} />
              <Legend kinds={layout.legend ?? []} />
            </div>
          )}
          {layout.blocks.length === 0 ? (
            <p>{sheetText.noRows}</p>
          ) : (
            <table className="sheet-table">
              {layout.columns}
              {layout.head !== null && <thead>{layout.head}</thead>}
              {children}
            </table>
          )}
        </div>
        <footer className="paper-footer">{footer}</footer>
      </NoteNumbersProvider>
    </section>
  )
}

function layOut(probe: HTMLElement, { blocks, unitsPerPage, isFilling = false }: SheetLayout): LaidOut {
  const heightOf = (selector: string) => probe.querySelector(selector)?.getBoundingClientRect().height ?? 0
  const room = heightOf('.paper-body') - heightOf('thead') - SLACK_PX
  const bodies = [...probe.querySelectorAll<HTMLElement>('[data-block]')]
  const measured = blocks.flatMap((block, index) => {
    const body = bodies[index]
    return body === undefined ? [] : [measureBlock(body, block, room)]
  })
  const filled = isFilling ? fillPage(measured, { room, units: unitsPerPage ?? 1 }) : measured
  return {
    blocks: filled,
    pages: paginate(filled, { first: room - heightOf('.paper-title'), others: room, units: unitsPerPage }),
  }
}
