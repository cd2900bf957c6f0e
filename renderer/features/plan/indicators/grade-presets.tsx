import { addGradeScale } from '#shared/domain/edit/add-grade-scale.ts'
import { gradePresets } from '#shared/domain/indicator/grade-presets.ts'
import { indicatorText } from '../../../messages/indicator-text.ts'
import type { PlanStore } from '../plan-store.ts'

/** The ways to grade that a town may begin with. */
export function GradePresets({ store }: { readonly store: PlanStore }) {
  return (
    <section aria-labelledby="pane-presets">
      <h2 id="pane-presets">{indicatorText.presets}</h2>
      <p className="pane-hint">{indicatorText.presetHint}</p>
      {gradePresets.map((preset) => (
        <div key={preset.key} className="record-form">
          <button
            type="button"
            onClick={() =>
              void store.change(
                'plan/settings',
                (model, newId) => addGradeScale(model, preset, newId),
                indicatorText.presetAdded,
              )
            }
          >
            {indicatorText.presetDo(preset.name)}
          </button>
          <p className="pane-hint">{preset.example}</p>
        </div>
      ))}
    </section>
  )
}
