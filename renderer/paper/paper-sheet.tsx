import type { CSSProperties, ReactNode } from 'react'
import { fillPages } from '#shared/paper/fill-pages.ts'
import { paginate, type Page, type PlacedBlock } from '#shared/paper/paginate.ts'
import type { UnitOverflow } from '#shared/paper/overflowing-cards.ts'
import type { PageRange } from '#shared/paper/run/portions.ts'
import { PageOfSheetProvider, SliceProvider, TitleLevelProvider } from '../sheets/sheet-context.ts'
import { allParts, wholeBlock, type SheetBlock, type SheetLayout } from '../sheets/sheet-layout.ts'
import { measureBlock, slicesOf, type MeasuredBlock } from './measure-blocks.ts'
import type { PageLook } from './page-look.ts'
import { PaperPage } from './paper-page.tsx'
import { sheetOverflows } from './sheet-overflows.ts'

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

/** A sheet whose blocks have their places on pages; `isHeadOnce` where its head is the first of them. `overflows` are the units that go beyond theirs. */
export type LaidOutSheet = {
  readonly isHeadOnce: boolean
  readonly blocks: readonly MeasuredBlock[]
  readonly pages: readonly Page[]
  readonly overflows: readonly UnitOverflow[]
}

/** A head higher than this share of a page is not repeated: it stands once, before the first row, cut as all texts. */
const HEAD_SHARE = 1 / 2

/** The blocks of a sheet that is laid out. */
export function blocksOf(layout: SheetLayout, { isHeadOnce }: Pick<LaidOutSheet, 'isHeadOnce'>): readonly SheetBlock[] {
  return isHeadOnce ? [headBlock(layout), ...layout.blocks] : layout.blocks
}

/** It says nothing of pages, since it does not stand on each. */
function headBlock({ head, firstHead }: SheetLayout): SheetBlock {
  const draw = () => <PageOfSheetProvider value={{ page: 0, of: 1 }}>{firstHead ?? head}</PageOfSheetProvider>
  return wholeBlock({ key: 'head', cells: [], draw })
}

/** Two pixels of rounding between what is measured and what is drawn. */
const SLACK_PX = 2

/** The whole sheet on one page, to be measured by `layOutSheet`. */
export function SheetProbe({ sheet }: { readonly sheet: PaperSheet }) {
  const { layout, page, title, titleLevel, footer } = sheet
  return (
    <TitleLevelProvider value={titleLevel}>
      <PaperPage layout={layout} page={page} title={title} footer={footer(0)}>
        {layout.blocks.map((block) => (
          <tbody key={block.key} data-block style={typeOf(block)}>
            {block.draw(allParts(block))}
          </tbody>
        ))}
      </PaperPage>
    </TitleLevelProvider>
  )
}

function typeOf({ typeSize }: SheetBlock): CSSProperties | undefined {
  return typeSize === undefined ? undefined : { fontSize: `${String(typeSize)}pt` }
}

/** Measures a sheet on its probe and gives its blocks their places. The fonts have to be there. */
export function layOutSheet(probe: HTMLElement, layout: SheetLayout): LaidOutSheet {
  const { unitsPerPage, isFilling = false } = layout
  const [whole, ofHead] = [heightIn(probe, '.paper-body'), heightIn(probe, '.sheet-table > thead')]
  const isHeadOnce = ofHead > whole * HEAD_SHARE
  const room = isHeadOnce ? whole - SLACK_PX : roomOf(probe)
  const blocks = blocksOf(layout, { isHeadOnce })
  const bodies = [
    ...probe.querySelectorAll<HTMLElement>(isHeadOnce ? '.sheet-table > thead, [data-block]' : '[data-block]'),
  ]
  const measured = blocks.flatMap((block, index) => {
    const body = bodies[index]
    return body === undefined ? [] : [measureBlock(body, block, room)]
  })
  const first = room - heightIn(probe, '.paper-title')
  const pages = paginate(measured, { first, others: room, units: unitsPerPage })
  const overflows = sheetOverflows(probe, layout, { blocks: measured, pages, room })
  const filled = isFilling ? fillPages(measured, pages, { first, others: room, units: unitsPerPage ?? 1 }) : measured
  return { isHeadOnce, blocks: filled, pages, overflows }
}

/** What a page of this look holds below its head. */
function roomOf(page: HTMLElement): number {
  return heightIn(page, '.paper-body') - heightIn(page, '.sheet-table > thead') - SLACK_PX
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
  const { page, title, titleLevel, footer } = sheet
  const blocks = blocksOf(sheet.layout, laidOut)
  const layout = laidOut.isHeadOnce ? { ...sheet.layout, head: null, blocks } : sheet.layout
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
                block={blocks[piece.block]}
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
      <tbody style={{ ...typeOf(block), ...(measured.isGrown === true && { height: measured.height }) }}>
        {block.draw(range)}
      </tbody>
    </SliceProvider>
  )
}
