import { sheetText } from '../../messages/sheet-text.ts'
import { ArrowHead } from './arrow-head.tsx'
import { Hatching } from './hatching.tsx'

const items = [
  ['state', 'bar is-state ends-closed'],
  ['closed', 'bar is-action ends-closed'],
  ['continues', 'bar is-action ends-continues'],
  ['open', 'bar is-action ends-open'],
  ['unknown', 'bar is-action ends-unknown'],
] as const

/** What the shapes of the bars mean. */
export function Legend() {
  return (
    <ul className="legend" aria-label={sheetText.legend}>
      {items.map(([kind, className]) => {
        const [sample, meaning] = sheetText.legendItems[kind]
        return (
          <li key={kind}>
            <span className={className} aria-hidden="true">
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
