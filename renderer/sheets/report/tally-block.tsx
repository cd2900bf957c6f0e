import type { Tally, TallyRow } from '#shared/sheets/report/tallies.ts'
import { reportText } from '../../messages/report-text.ts'
import { classNames } from '../cells/sheet-cell.tsx'
import type { SheetBlock } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'
import { tableBlock } from './report-table.tsx'

/** Shares of the width: the measure, a count. */
const [MEASURE_WIDTH, COUNT_WIDTH] = [26, 8]

/** A table of counts, its sum in the last row. */
export function tallyBlock(tally: Tally): SheetBlock {
  const rows = [...tally.rows, tally.sum]
  const columnCount = tally.groups.reduce((sum, { columns }) => sum + columns.length, 0)
  return {
    ...tableBlock({
      className: 'is-tally',
      key: `tally ${tally.key}`,
      label: tally.title,
      widths: [MEASURE_WIDTH, ...Array.from({ length: columnCount + 1 }, () => COUNT_WIDTH)],
      head: <TallyHead tally={tally} />,
      rowCount: rows.length,
      lineCount: 1.5 * rows.length,
      cells: [],
      drawRow: (part) => {
        const row = rows[part]
        return row && <TallyLine key={row.key} row={row} part={part} isSum={row === tally.sum} />
      },
    }),
    isFlowing: false,
  }
}

function TallyHead({ tally: { groups, total } }: { readonly tally: Tally }) {
  return (
    <>
      <tr>
        <th scope="col" rowSpan={2}>
          {reportText.measure}
        </th>
        <th scope="col" rowSpan={2}>
          {total}
        </th>
        {groups.map(({ label, columns }) => (
          <th scope="colgroup" key={label} colSpan={columns.length} className="begins-group">
            {label}
          </th>
        ))}
      </tr>
      <tr>
        {groups.flatMap(({ label, columns }) =>
          columns.map((column, index) => (
            <th scope="col" key={`${label} ${column}`} className={index === 0 ? 'begins-group' : undefined}>
              {column}
            </th>
          )),
        )}
      </tr>
    </>
  )
}

type TallyLineProps = { readonly row: TallyRow; readonly part: number; readonly isSum: boolean }

function TallyLine({ row: { key, label, depth, total, counts }, part, isSum }: TallyLineProps) {
  return (
    <tr data-part={part} className={isSum ? 'is-sum' : undefined}>
      <th scope="row" className={`depth-${String(Math.min(depth, 2))}`}>
        <SideText textKey={`${key} label`} text={label} />
      </th>
      <Count textKey={`${key} total`} count={total} />
      {counts.flatMap((group, at) =>
        group.map((count, index) => {
          const place = `${String(at)} ${String(index)}`
          return <Count key={place} textKey={`${key} ${place}`} count={count} beginsGroup={index === 0} />
        }),
      )}
    </tr>
  )
}

type CountProps = { readonly textKey: string; readonly count: number; readonly beginsGroup?: boolean }

function Count({ textKey, count, beginsGroup = false }: CountProps) {
  return (
    <td className={classNames('count', beginsGroup && 'begins-group', count === 0 && 'is-zero')}>
      <SideText textKey={textKey} text={String(count)} />
    </td>
  )
}
