import type { Standing } from '#shared/bundle/standing.ts'
import { standingText } from '#shared/messages/standing-words.ts'
import '../../ui/ui.css'

/** What a plan counts as, in words within a shape of its own: dashed for a draft, filled once it is approved, with a heavy edge where it was returned or an approval is void. */
export function StandingMark({ standing }: { readonly standing: Pick<Standing, 'state' | 'lapsed'> }) {
  const { state, lapsed } = standing
  return <span className={`standing-mark is-${lapsed === null ? state : 'lapsed'}`}>{standingText(standing)}</span>
}
