import type { FormLines } from '#shared/sheets/form/form-content.ts'
import type { FormCell } from '#shared/sheets/form/form-page.ts'
import { IndicatorTable } from '../card/card-indicators.tsx'
import { Notes } from '../card/card-view.tsx'
import { LineStack } from '../cells/sheet-cell.tsx'
import type { PartRange } from '../sheet-layout.ts'
import { partsOf, partsPerRowOf } from './content-size.ts'
import { FootLines } from './foot-lines.tsx'
import { IndicatorListView } from './indicator-list-view.tsx'
import { ProjectTableView } from './project-table-view.tsx'
import { ProjectsView } from './projects-view.tsx'
import { ScheduleGrid } from './schedule-grid.tsx'
import { TargetsView } from './targets-view.tsx'

type ContentViewProps = { readonly cell: FormCell; readonly range: PartRange }

/** What stands at a place of a form. */
export function ContentView({ cell: { key, label, content }, range }: ContentViewProps) {
  switch (content.kind) {
    case 'lines':
      return <Lines content={content} place={key} label={label} />
    case 'indicators': {
      const last = partsOf(content) - 1
      return (
        <>
          <IndicatorTable
            owner={key}
            indicators={content.indicators}
            range={range}
            partsPerRow={partsPerRowOf(content)}
          />
          {range.parts.includes(last) && <FootLines owner={key} foot={content.indicators.foot} under={last} />}
        </>
      )
    }
    case 'indicator-list':
      return <IndicatorListView owner={key} rows={content.rows} foot={content.foot} parts={range.parts} />
    case 'schedule':
      return <ScheduleGrid owner={key} schedule={content} parts={range.parts} />
    case 'targets':
      return <TargetsView owner={key} content={content} parts={range.parts} />
    case 'projects':
      return <ProjectsView projects={content.projects} parts={range.parts} />
    case 'project-table':
      return <ProjectTableView table={content} parts={range.parts} />
    case 'notes':
      return <Notes place={key} notes={content.notes} parts={range.parts} />
    case 'indicator-rows':
    case 'heading':
      return null
  }
}

type LinesProps = { readonly content: FormLines; readonly place: string; readonly label: string }

function Lines({ content: { lines, rows, isRich }, place, label }: LinesProps) {
  if (rows === undefined) return <LineStack lines={lines} place={place} label={label} isRich={isRich} />
  return rows.map((row, rank) => (
    <div key={rank} className="running-lines">
      <LineStack lines={row} place={`${place} ${String(rank)}`} label={label} />
    </div>
  ))
}
