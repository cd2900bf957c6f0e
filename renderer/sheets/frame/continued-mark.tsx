import { paperText } from '../../messages/paper-text.ts'

/** Stands behind the name of a block that began on the page before. */
export function ContinuedMark() {
  return <span className="head-piece">{paperText.continued}</span>
}
