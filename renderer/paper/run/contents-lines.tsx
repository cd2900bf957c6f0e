import { headingAnchor, type RunHeading } from '#shared/paper/run/print-run.ts'
import type { PagePlaces } from '#shared/paper/run/page-places.ts'
import { SideText } from '../../sheets/cells/side-text.tsx'
import { wholeBlock, type SheetBlock } from '../../sheets/sheet-layout.ts'

/** Deeper lines are not moved in any further. */
const DEEPEST = 3

/** A line for each heading: what it says, dots, and the page on which it stands, to which it leads. */
export function contentsLines(headings: readonly RunHeading[], { ofHeadings }: PagePlaces): readonly SheetBlock[] {
  return headings.map(({ key, depth, title }, rank) =>
    wholeBlock({
      key: `contents ${key}`,
      cells: [],
      // A line that others are moved in below does not stand at the foot of a page.
      isHeading: (headings[rank + 1]?.depth ?? 0) > depth,
      draw: () => (
        <tr className={`contents-line depth-${String(Math.min(depth, DEEPEST))}`}>
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- SideText writes its words */}
          <td>
            <a href={`#${headingAnchor(key)}`}>
              <span className="contents-title">
                <SideText textKey={`contents ${key}`} text={title} />
              </span>
              <span className="contents-leader" />
              <span className="contents-page">{ofHeadings.get(key)}</span>
            </a>
          </td>
        </tr>
      ),
    }),
  )
}
