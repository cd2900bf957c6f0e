import { parsePeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { describeBar } from '#shared/domain/schedule/describe-bar.ts'
import { moveBarEnd } from '#shared/domain/schedule/move-bar-end.ts'
import { scheduleColumnsOf } from '#shared/sheets/schedule-grid.ts'
import { notationOf } from '#shared/sheets/year-columns.ts'
import { paneText } from '../../messages/plan-text.ts'
import { moveEnd, setEnd } from './bar-acts.ts'
import type { PlanStore } from './plan-store.ts'

const ends = ['closed', 'continues', 'open', 'unknown'] as const

type BarPaneProps = { readonly bar: PlanRecord<'bar'>; readonly model: PlanModel; readonly store: PlanStore }

/** A bar in words, and its end to change without dragging. */
export function BarPane({ bar, model, store }: BarPaneProps) {
  const notation = notationOf(model.plan.fields.calendar)
  const { from, to } = bar.fields
  return (
    <section aria-labelledby="pane-bar">
      <h2 id="pane-bar">{paneText.bar}</h2>
      <dl>
        <dt>{paneText.barText}</dt>
        <dd className="as-written">{describeBar(bar.fields, notation)}</dd>
        <dt>{paneText.barFrom}</dt>
        <dd>{written(from, notation)}</dd>
        <dt>{paneText.barTo}</dt>
        <dd>{to === null ? paneText.notStated : written(to, notation)}</dd>
      </dl>
      <EndButtons bar={bar} model={model} store={store} />
      <fieldset className="choices">
        <legend>{paneText.barEnd}</legend>
        {ends.map((end) => (
          <label key={end}>
            <input
              type="radio"
              name={`end-${bar.id}`}
              checked={bar.fields.end === end}
              onChange={() => void setEnd(store, bar.id, end)}
            />
            {paneText.barEnds[end]}
          </label>
        ))}
      </fieldset>
    </section>
  )
}

/** The pointer's way to what Shift with an arrow key does. */
function EndButtons({ bar, model, store }: BarPaneProps) {
  const columns = scheduleColumnsOf(model).map(({ period }) => period)
  const canMove = (step: 1 | -1) => moveBarEnd(bar.fields, columns, step) !== null
  return (
    <div className="button-row">
      <button type="button" disabled={!canMove(-1)} onClick={() => void moveEnd(store, bar.id, -1)}>
        {paneText.shorten}
      </button>
      <button type="button" disabled={!canMove(1)} onClick={() => void moveEnd(store, bar.id, 1)}>
        {paneText.extend}
      </button>
    </div>
  )
}

function written(period: string, notation: Parameters<typeof writePeriod>[1]): string {
  const read = parsePeriodText(period)
  return read === null ? period : writePeriod(read, notation)
}
