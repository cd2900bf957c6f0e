import { memo, type KeyboardEvent, type ReactNode } from 'react'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { OutlineItem } from '#shared/sheets/outline.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { sheetText } from '../../../messages/sheet-text.ts'
import { structureText } from '../../../messages/structure-text.ts'

/** What a line of the outline can do besides showing its sheet. */
export type LineHandlers = {
  readonly onMenu: (id: RecordId, anchor: Element) => void
  /** True where the key was one of a line's own. */
  readonly onKey: (id: RecordId, event: KeyboardEvent) => boolean
}

type LinesProps = {
  readonly items: readonly OutlineItem[]
  readonly sheet: SheetChoice
  readonly onChoose: (sheet: SheetChoice) => void
  /** Null where the plan is only read. */
  readonly handlers: LineHandlers | null
}

/** The plan's levels and projects. */
export function OutlineLines({ depth = 0, ...props }: LinesProps & { readonly depth?: number }) {
  const { items, sheet, onChoose, handlers } = props
  return (
    <ul className={`outline-level depth-${String(depth)}`}>
      {items.map((item) => (
        <li key={item.id}>
          <OutlineLine
            item={item}
            isCurrent={sheet.kind === 'card' && sheet.owner === item.id}
            onChoose={onChoose}
            handlers={handlers}
          />
          {item.children.length > 0 && <OutlineLines {...props} items={item.children} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

type LineProps = Pick<LinesProps, 'onChoose' | 'handlers'> & { readonly item: OutlineItem; readonly isCurrent: boolean }

const OutlineLine = memo(function OutlineLine({ item, isCurrent, onChoose, handlers }: LineProps) {
  const { id, title } = item
  return (
    <div
      className="outline-row"
      onContextMenu={(event) => {
        if (handlers === null) return
        event.preventDefault()
        handlers.onMenu(id, event.currentTarget)
      }}
    >
      <OutlineButton
        kind={item.kind}
        line={id}
        isCurrent={isCurrent}
        onPress={() => onChoose({ kind: 'card', owner: id })}
        onOwnKey={(event) => handlers?.onKey(id, event) === true}
      >
        <span className="outline-number">{item.number}</span>
        <span className={item.ended === '' ? 'outline-title' : 'outline-title is-ended'}>
          {title === '' ? structureText.unnamed : title}
        </span>
        <span className="outline-states">
          {item.isRepeat && <span className="outline-repeat">{sheetText.repeat}</span>}
          {item.ended !== '' && <span className="outline-repeat">{item.ended}</span>}
        </span>
      </OutlineButton>
      {handlers !== null && (
        <button
          type="button"
          className="plain outline-menu-button"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={structureText.lineButton}
          onClick={(event) => handlers.onMenu(id, event.currentTarget)}
        >
          ⋯
        </button>
      )}
    </div>
  )
})

type OutlineButtonProps = {
  readonly kind?: OutlineItem['kind']
  readonly line?: RecordId
  readonly isCurrent: boolean
  readonly onPress: () => void
  readonly onOwnKey?: (event: KeyboardEvent) => boolean
  readonly children: ReactNode
}

/** A line of the outline that shows a sheet. Arrow keys go from line to line. */
export function OutlineButton(props: OutlineButtonProps) {
  const { kind = 'placement', line, isCurrent, onPress, onOwnKey, children } = props
  return (
    <button
      type="button"
      className={`outline-item is-${kind}`}
      data-line={line}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onPress}
      onKeyDown={(event) => {
        if (onOwnKey?.(event) === true) event.preventDefault()
        else moveFocus(event)
      }}
    >
      {children}
    </button>
  )
}

/** Up, down, Home and End among the lines. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.altKey || event.ctrlKey) return
  const lines = [...(event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('.outline-item') ?? [])]
  const at = lines.findIndex((line) => line === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  lines[to]?.focus()
}
