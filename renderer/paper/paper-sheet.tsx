import type { ReactNode } from 'react'
import { fillPage } from '#shared/paper/fill-page.ts'
import { paginate, type Page, type PlacedBlock } from '#shared/paper/paginate.ts'
import type { PageRange } from '#shared/paper/run/portions.ts'
import { PageOfSheetProvider, SliceProvider, TitleLevelProvider } from '../sheets/sheet-context.ts'
import { allParts, type SheetBlock, type SheetLayout } from '../sheets/sheet-layout.ts'
import { measureBlock, slicesOf, type MeasuredBlock } from './measure-blocks.ts'
import type { PageLook } from './page-look.ts'
import { PaperPage } from './paper-page.tsx'

/** A sheet as it goes onto paper. */
export type PaperSheet = {
  readonly layout: SheetLayout
  readonly page: PageLook
  /** What stands above the first block. */
  readonly title: ReactNode
  /** Level of the heading that the title is. */
  readonly titleLevel: number
  /** The foot of one of its pages, counted from 0. */
  readonly footer: (page: number) => ReactNode
}

/** A sheet whose blocks have their places on pages. */
export type LaidOutSheet = { readonly blocks: readonly MeasuredBlock[]; readonly pages: readonly Page[] }

/** Two pixels of rounding between what is measured and what is drawn. */
const SLACK_PX = 2

/** The whole sheet on one page, to be measured by `layOutSheet`. */
export function SheetProbe({ sheet }: { readonly sheet: PaperSheet }) {
  const { layout, page, title, titleLevel, footer } = sheet
  return (
    <TitleLevelProvider value={titleLevel}>
      <PaperPage layout={layout} page={page} title={title} footer={footer(0)}>
        {layout.blocks.map((block) => (
          <tbody key={block.key} data-block>
            {block.draw(allParts(block))}
          </tbody>
        ))}
      </PaperPage>
    </TitleLevelProvider>
  )
}

/** Measures a sheet on its probe and gives its blocks their places. The fonts have to be there. */
export function layOutSheet(probe: HTMLElement, layout: SheetLayout): LaidOutSheet {
  const { blocks, unitsPerPage, isFilling = false } = layout
  const room = roomOf(probe)
  const bodies = [...probe.querySelectorAll<HTMLElement>('[data-block]')]
  const measured = blocks.flatMap((block, index) => {
    const body = bodies[index]
    return body === undefined ? [] : [measureBlock(body, block, room)]
  })
  const first = room - heightIn(probe, '.paper-title')
  const filled = isFilling ? fillPage(measured, { room, units: unitsPerPage ?? 1 }) : measured
  return { blocks: filled, pages: paginate(filled, { first, others: room, units: unitsPerPage }) }
}

/** What a page of this look holds below its head. */
export function roomOf(page: HTMLElement): number {
  return heightIn(page, '.paper-body') - heightIn(page, 'thead') - SLACK_PX
}

function heightIn(page: HTMLElement, selector: string): number {
  return page.querySelector(selector)?.getBoundingClientRect().height ?? 0
}

type SheetPagesProps = {
  readonly sheet: PaperSheet
  readonly laidOut: LaidOutSheet
  readonly range: Pick<PageRange, 'from' | 'to'>
}

/** Pages of a sheet, from one to before another. */
export function SheetPages({ sheet, laidOut, range: { from, to } }: SheetPagesProps) {
  const { layout, page, title, titleLevel, footer } = sheet
  const pages = [...laidOut.pages.entries()].slice(from, to)
  return (
    <TitleLevelProvider value={titleLevel}>
      {pages.map(([index, placed]) => (
        <PageOfSheetProvider
          key={placed[0] === undefined ? index : `${String(placed[0].block)} ${String(index)}`}
          value={{ page: index, of: laidOut.pages.length }}
        >
          <PaperPage layout={layout} page={page} title={index === 0 ? title : null} footer={footer(index)}>
            {placed.map((piece) => (
              <Piece
                key={piece.block}
                piece={piece}
                block={layout.blocks[piece.block]}
                measured={laidOut.blocks[piece.block]}
              />
            ))}
          </PaperPage>
        </PageOfSheetProvider>
      ))}
    </TitleLevelProvider>
  )
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
