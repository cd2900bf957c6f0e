import type { ReactNode } from 'react'
import type { CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import type { NoteNumbers } from '#shared/sheets/notes/notes-on-sheet.ts'
import type { LegendKind } from '#shared/sheets/schedule/legend-of.ts'
import type { SheetHeading } from '#shared/sheets/sheet-heading.ts'

/**
 * A sheet as a table to draw: the screen shows the blocks that are in sight, the paper places them on pages. `head` is repeated
 * on every page; `columns` and `head` are null where the blocks bring their own (the card).
 */
export type SheetLayout = {
  readonly className: string
  readonly heading: SheetHeading
  /** What the sheet says above its rows; nothing on most. */
  readonly lead?: string
  readonly columns: ReactNode
  readonly head: ReactNode
  /** The head of the first page, where it is another one. */
  readonly firstHead?: ReactNode
  /** The records whose names stand in the head. */
  readonly headNames?: readonly string[]
  readonly blocks: readonly SheetBlock[]
  /** Whether paper goes without the title that the program puts above a sheet: the blocks bring their own. */
  readonly isUntitled?: boolean
  /** How many units share a page at most. */
  readonly unitsPerPage?: number
  /** How much of a page a unit is meant to fit on (1, a third); left out where units take as many pages as they need. */
  readonly unitShare?: number
  /** The shapes of its schedule that a legend explains; nothing on sheets without one. */
  readonly legend?: readonly LegendKind[]
  /** Whether each unit takes its share of the page: all of it where it stands alone. */
  readonly isFilling?: boolean
  /** How many columns a row over the full width has, where the notes of the whole sheet stand at its foot. */
  readonly footWidth?: number
  /** The numbers of the notes that this sheet counts. */
  readonly noteNumbers?: NoteNumbers
}

/** Which parts of a block stand here; `isContinued` where others stood on the page before. */
export type PartRange = { readonly parts: readonly number[]; readonly isContinued: boolean }

/**
 * What is kept together: a heading, a row, a labelled field. `draw` gives table rows; in them each part (an indicator, a lane) is
 * marked `data-part`, each text `data-text`, and what every page repeats `data-repeated`, heads and texts alike. What stands outside
 * of the parts stands beside all of them, but for what is marked `data-beside` or `data-foot-of` a part: that stands beside or below it and goes with
 * it. A label that is a text is cut, where it is too high to be repeated. The texts of a part are columns by table cell; `data-one-column` counts them one after another, for bars that may
 * stand beside each other or not. Parts and cells of a long sheet's block are found when they are first read.
 */
export type SheetBlock = {
  readonly key: string
  /** What is kept on one page where a page can hold it: all blocks in a row of the same unit. */
  readonly unit?: string
  /** What within its unit is kept on one page, also where the unit is higher than a page. */
  readonly kept?: string
  /** A block that begins its unit and is left out where its page shows the same caption already. */
  readonly caption?: string
  /** How much of what its unit lacks of its share of the page it takes, beside the others. */
  readonly growth?: number
  /** Type of its own in points; that of the page where nothing is said. */
  readonly typeSize?: number
  readonly isHeading: boolean
  /** The records whose names stand in it, which can be headings of the document. */
  readonly names?: readonly string[]
  /** A guess of its height in lines of text, until it is measured. */
  readonly lineCount: number
  readonly partCount: number
  /** Targets and actuals of an indicator are two parts, and one row. */
  readonly partsPerRow: number
  /** Whether its rows may stand on two pages wherever the first of them ends; otherwise only to save much of a page. */
  readonly isFlowing: boolean
  readonly cells: CellGrid
  readonly draw: (range: PartRange) => ReactNode
}

/** Where a sheet is drawn: the screen has places to write what is not there yet, paper has not. */
export type Medium = 'screen' | 'paper'

/** A block without parts: all of it stands on one page unless no page can hold it. */
export function wholeBlock(block: Pick<SheetBlock, 'key' | 'cells' | 'draw'> & Partial<SheetBlock>): SheetBlock {
  return { isHeading: false, lineCount: 2, partCount: 0, partsPerRow: 1, isFlowing: false, ...block }
}

/** The whole block. */
export function allParts({ partCount }: SheetBlock): PartRange {
  return { parts: Array.from({ length: partCount }, (_, index) => index), isContinued: false }
}
