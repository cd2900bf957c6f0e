import { keyListText } from '../../../messages/key-list.ts'
import { planText } from '../../../messages/plan-text.ts'

type KeyHintsProps = { readonly isBar: boolean; readonly onKeyList: () => void }

/** The keys of the sheet, in words, at its foot, and the way to all keys. */
export function KeyHints({ isBar, onKeyList }: KeyHintsProps) {
  return (
    <ul className="key-hints">
      {(isBar ? planText.barHints : planText.hints).map(([key, meaning]) => (
        <li key={key}>
          <kbd>{key}</kbd> {meaning}
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={onKeyList}>
          {keyListText.open}
        </button>
      </li>
    </ul>
  )
}
