import { keyGroups, keyListText } from '../../../../messages/key-list.ts'
import { DialogBox } from '../../../../ui/dialog-box.tsx'
import './key-list.css'

/** キーの一覧. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title={keyListText.title} onClose={onClose}>
      <div className="key-list">
        {keyGroups.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={`${key} ${meaning}`}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogBox>
  )
}
