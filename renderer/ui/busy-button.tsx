import type { MouseEvent, ReactNode } from 'react'
import './ui.css'

type BusyButtonProps = {
  readonly type?: 'button' | 'submit'
  readonly isPrimary?: boolean
  /** Whether what it has started still goes on. */
  readonly isBusy: boolean
  /** Whether it could not start anything. */
  readonly isDisabled?: boolean
  readonly onPress?: () => void
  readonly children: ReactNode
}

/** A button that starts something once at a time. While that goes on it does nothing, and the keyboard stays on it: a disabled button would lose it. */
export function BusyButton(props: BusyButtonProps) {
  const { type = 'submit', isPrimary = true, isBusy, isDisabled = false, onPress, children } = props
  const onClick = (event: MouseEvent) => {
    if (isBusy) event.preventDefault()
    else onPress?.()
  }
  return (
    <button
      type={type}
      className={isPrimary ? 'primary' : undefined}
      disabled={isDisabled}
      aria-disabled={isBusy}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
