import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarView } from '#renderer/sheets/lanes/bar-view.tsx'
import { SliceProvider, type TextSlices } from '#renderer/sheets/sheet-context.ts'
import { cellKey } from '#shared/sheets/cells/cell-grid.ts'
import { scheduleColumnsOf, scheduleLanesOf } from '#shared/sheets/schedule/schedule-grid.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'

const model = smallPlan(({ write, addProject }) => {
  const { project } = addProject('窓口の予約')
  write('column', '2025', { period: '2025', label: '令和7年度' })
  const lane = write('lane', 'l', { owner: project })
  write('bar', 'b', { lane, from: '2025', label: '導入', remark: '一部の窓口' })
})
const [bar] = scheduleLanesOf(model, model.list('project')[0]!.id).flatMap(({ bars }) => bars)
const { id, label } = bar!

/** What a page shows of the bar that has these texts of it. */
function onPage(slices: TextSlices): string {
  const view = <BarView bar={bar!} place="lane" columns={scheduleColumnsOf(model)} />
  return renderToStaticMarkup(<SliceProvider value={slices}>{view}</SliceProvider>)
}

describe('BarView on paper', () => {
  it('goes on with a remark whose label stood on the page before', () => {
    const rest = onPage(new Map([[`${id} remark`, { from: 2, to: 5 }]]))
    expect(rest).toContain('class="bar ')
    expect(rest.replaceAll(/<[^>]*>/g, '')).toBe('の窓口')
  })

  it('stands on the page of its label alone where nothing else of it goes on', () => {
    const all = { from: 0, to: 2 }
    expect(onPage(new Map([[cellKey('lane', label.address!), all]]))).toContain('導入')
    expect(onPage(new Map())).toBe('')
  })
})
