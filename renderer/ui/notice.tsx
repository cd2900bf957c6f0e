import type { ReactNode } from 'react'
import { uiText } from '../messages/ui-text.ts'
import './ui.css'

type NoticeProps = {
  readonly kind: 'error' | 'done' | 'info'
  readonly children: ReactNode
  readonly onClose?: () => void
}

/** A sentence that the user should see now. Errors are read out at once. */
export function Notice({ kind, children, onClose }: NoticeProps) {
  return (
    <div className={`notice is-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p>{children}</p>
      {onClose && (
        <button type="button" className="plain" onClick={onClose}>
          {uiText.close}
        </button>
      )}
    </div>
  )
}
