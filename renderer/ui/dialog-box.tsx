import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { uiText } from '../messages/ui-text.ts'
import './ui.css'

type DialogBoxProps = {
  readonly title: string
  readonly onClose: () => void
  readonly size?: 'small' | 'large'
  readonly children: ReactNode
}

/** A box over the screen; Escape and its own button close it, and the keyboard stays in it. */
export function DialogBox({ title, onClose, size = 'small', children }: DialogBoxProps) {
  return (
    <ModalOverlay className="dialog-overlay" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className={`dialog-modal is-${size}`}>
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="plain" onClick={onClose}>
              {uiText.close}
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
