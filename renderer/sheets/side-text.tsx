import { useSlice } from './sheet-context.ts'

/** A text that the sheet composes and nobody edits; it can be cut between lines where a page ends. */
export function SideText({ textKey, text }: { readonly textKey: string; readonly text: string }) {
  const shown = useSlice(textKey, text)
  return shown === null ? null : <span data-text={textKey}>{shown}</span>
}
