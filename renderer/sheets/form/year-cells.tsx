import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import type { YearColumn } from '#shared/sheets/indicators/year-columns.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack } from '../cells/sheet-cell.tsx'
import { SideText } from '../cells/side-text.tsx'
import { labelKey } from '../frame/head-label.tsx'

type YearCellsProps = {
  readonly ofYear: ReadonlyArray<readonly SheetLine[]>
  readonly columns: readonly YearColumn[]
  readonly place: string
  readonly label: string
}

/** The cells of one row of yearly values. */
export function YearCells({ ofYear, columns, place, label }: YearCellsProps) {
  return columns.map((column, year) => (
    <td key={column.year ?? ''} className={column.isBeyond ? 'is-beyond' : undefined}>
      <LineStack lines={ofYear[year] ?? []} place={place} label={`${label} ${column.label}`} />
    </td>
  ))
}

/** Whether some text stands in a row of yearly values. */
export function hasText(ofYear: ReadonlyArray<readonly SheetLine[]>): boolean {
  return ofYear.some((lines) => lines.some(({ text }) => text !== ''))
}

type YearHeadsProps = Pick<YearCellsProps, 'columns' | 'place'> & {
  readonly hasKinds: boolean
}

/** The heads of these cells; that of their kind before them, where rows of several kinds stand below each other. */
export function YearHeads({ columns, hasKinds, place }: YearHeadsProps) {
  return (
    <>
      {hasKinds && (
        <th scope="col" className="col-kind">
          {sheetText.kind}
        </th>
      )}
      {columns.map(({ year, label }) => (
        <th scope="col" key={year ?? ''}>
          <SideText textKey={labelKey(`${place} ${year ?? ''}`)} text={label} />
        </th>
      ))}
    </>
  )
}
