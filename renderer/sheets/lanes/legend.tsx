import type { LegendKind } from '#shared/sheets/schedule/legend-of.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { ArrowHead } from './arrow-head.tsx'
import { Hatching } from './hatching.tsx'

/** How each kind is drawn; what is no bar is drawn as its sign alone. */
const classes: Readonly<Record<LegendKind, string | null>> = {
  state: 'bar is-state ends-closed',
  closed: 'bar is-action ends-closed',
  continues: 'bar is-action ends-continues',
  open: 'bar is-action ends-open',
  unknown: 'bar is-action ends-unknown',
  box: 'bar is-box ends-closed',
  marker: null,
  actual: 'bar is-action is-actual ends-closed',
  goesOn: null,
}

/** What the shapes mean that stand on a sheet. */
export function Legend({ kinds }: { readonly kinds: readonly LegendKind[] }) {
  if (kinds.length === 0) return null
  return (
    <ul className="legend" aria-label={sheetText.legend}>
      {kinds.map((kind) => {
        const [sample, meaning] = sheetText.legendItems[kind]
        return (
          <li key={kind}>
            <span className={classes[kind] ?? 'legend-sign'} aria-hidden="true">
              <span className="bar-label">{sample}</span>
              {kind === 'state' && <Hatching />}
              {kind === 'continues' && <ArrowHead />}
            </span>
            {meaning}
          </li>
        )
      })}
    </ul>
  )
}
