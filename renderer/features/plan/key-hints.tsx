import { planText } from '../../messages/plan-text.ts'

/** The keys of the sheet, in words, at its foot. */
export function KeyHints({ isBar }: { readonly isBar: boolean }) {
  return (
    <ul className="key-hints">
      {(isBar ? planText.barHints : planText.hints).map(([key, meaning]) => (
        <li key={key}>
          <kbd>{key}</kbd> {meaning}
        </li>
      ))}
    </ul>
  )
}
