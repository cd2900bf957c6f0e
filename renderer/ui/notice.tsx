import { useEffect, useRef, type ReactNode } from 'react'
import { uiText } from '../messages/ui-text.ts'
import './ui.css'

type NoticeProps = {
  readonly kind: 'error' | 'done' | 'info'
  readonly children: ReactNode
  readonly onClose?: () => void
}

/** A sentence that the user should see now. Errors are read out at once, and come into sight. */
export function Notice({ kind, children, onClose }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (kind === 'error') box.current?.scrollIntoView({ block: 'nearest' })
  }, [kind, children])
  return (
    <div ref={box} className={`notice is-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p>{children}</p>
      {onClose && (
        <button type="button" className="plain" onClick={onClose}>
          {uiText.close}
        </button>
      )}
    </div>
  )
}
