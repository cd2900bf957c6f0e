import { useEffect, useMemo, useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { structureText } from '../../../messages/structure-text.ts'
import type { LineItem } from './line-items.ts'
import './structure.css'

type LineMenuProps = {
  readonly title: string
  readonly anchor: Element
  readonly items: readonly LineItem[]
  readonly onClose: () => void
}

/** The menu of a line of the outline, beside the button or the line that opened it. */
export function LineMenu({ title, anchor, items, onClose }: LineMenuProps) {
  const trigger = useMemo(() => ({ current: anchor }), [anchor])
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled])')?.focus(), [anchor])
  return (
    <Popover
      className="line-menu"
      aria-label={structureText.lineMenu(title)}
      triggerRef={trigger}
      placement="bottom end"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <Menu
        ref={menu}
        aria-label={structureText.lineMenu(title)}
        disabledKeys={items.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
        onAction={(key) => items.find(({ id }) => id === key)?.run()}
        onClose={onClose}
      >
        {items.map(({ id, text, keys }) => (
          <MenuItem key={id} id={id} textValue={text} className="line-menu-item">
            <span>{text}</span>
            {keys !== undefined && <kbd>{keys}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
