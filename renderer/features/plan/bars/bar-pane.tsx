import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { describeBar } from '#shared/domain/schedule/describe-bar.ts'
import { notationOf } from '#shared/sheets/indicators/year-columns.ts'
import { barText } from '../../../messages/bar-text.ts'
import { paneText } from '../../../messages/plan-text.ts'
import { canStep, removeBar, setEnd, stepPart } from './bar-acts.ts'
import type { PlanStore } from '../plan-store.ts'

const ends = ['closed', 'continues', 'open', 'unknown'] as const
const parts = ['whole', 'start', 'end', 'lane'] as const

type BarPaneProps = { readonly bar: PlanRecord<'bar'>; readonly model: PlanModel; readonly store: PlanStore }

/** A bar in words, and all that dragging does to it, by buttons. */
export function BarPane({ bar, model, store }: BarPaneProps) {
  return (
    <section aria-labelledby="pane-bar">
      <h2 id="pane-bar">{barText.title}</h2>
      <dl>
        <dt>{barText.inWords}</dt>
        <dd className="as-written">{describeBar(bar.fields, notationOf(model.plan.fields.calendar))}</dd>
      </dl>
      {parts.map((part) => (
        <StepButtons key={part} bar={bar} model={model} store={store} part={part} />
      ))}
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
      <div className="button-row">
        <button type="button" title="Delete" onClick={() => void removeBar(store, bar.id)}>
          {barText.remove}
        </button>
      </div>
    </section>
  )
}

type StepButtonsProps = BarPaneProps & { readonly part: (typeof parts)[number] }

/** The pointer's way to what the keys do, one column at a time. */
function StepButtons({ bar, model, store, part }: StepButtonsProps) {
  return (
    <div className="bar-steps" role="group" aria-label={barText.parts[part]}>
      <span>{barText.parts[part]}</span>
      {([-1, 1] as const).map((step, index) => (
        <button
          key={step}
          type="button"
          title={barText.keys[part][index]}
          disabled={!canStep(model, bar.id, { part, step })}
          onClick={() => void stepPart(store, bar.id, { part, step })}
        >
          {barText.steps[part][index]}
        </button>
      ))}
    </div>
  )
}
