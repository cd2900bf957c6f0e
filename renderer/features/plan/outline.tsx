import { memo, type KeyboardEvent } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { listCardOwners, outlineOf, type OutlineItem } from '#shared/sheets/outline.ts'
import { listSheets, type ListedSheet, type Shelf, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { planText } from '../../messages/plan-text.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { OpenCount } from './findings/open-count.tsx'

type OutlineProps = {
  readonly model: PlanModel
  readonly sheet: SheetChoice
  readonly onChoose: (sheet: SheetChoice) => void
}

/** The plan's levels and projects, and its other sheets. Arrow keys go from line to line. */
export const Outline = memo(function Outline({ model, sheet, onChoose }: OutlineProps) {
  const sheets = Map.groupBy(listSheets(model), ({ shelf }) => shelf)
  const level = model.list('level').at(-1)?.fields.name ?? sheetText.project
  return (
    <nav className="outline" aria-label={planText.outline}>
      <h2>
        {level}（{listCardOwners(model).length}）
      </h2>
      <OutlineList items={outlineOf(model)} depth={0} sheet={sheet} onChoose={onChoose} />
      {SHELVES.map((shelf) => (
        <ShelfList
          key={shelf}
          model={model}
          shelf={shelf}
          sheets={sheets.get(shelf) ?? []}
          sheet={sheet}
          onChoose={onChoose}
        />
      ))}
    </nav>
  )
})

const SHELVES: readonly Shelf[] = ['plan', 'annex', 'register']

type ShelfListProps = OutlineProps & { readonly shelf: Shelf; readonly sheets: readonly ListedSheet[] }

/** The sheets of one kind: those of the plan, its annexes, the lists behind it. */
function ShelfList({ model, shelf, sheets, sheet, onChoose }: ShelfListProps) {
  if (sheets.length === 0) return null
  return (
    <>
      <h2>{planText.shelves[shelf]}</h2>
      <ul>
        {sheets.map(({ choice, title }) => (
          <li key={`${choice.kind} ${choice.owner ?? ''}`}>
            <OutlineButton
              isCurrent={sheet.kind === choice.kind && sheet.owner === choice.owner}
              onPress={() => onChoose(choice)}
            >
              <span className="outline-title">
                {title}
                {choice.kind === 'findings' && <OpenCount model={model} />}
              </span>
            </OutlineButton>
          </li>
        ))}
      </ul>
    </>
  )
}

type OutlineListProps = Omit<OutlineProps, 'model'> & { readonly items: readonly OutlineItem[]; readonly depth: number }

function OutlineList({ items, depth, sheet, onChoose }: OutlineListProps) {
  return (
    <ul className={`outline-level depth-${String(depth)}`}>
      {items.map((item) => (
        <li key={item.id}>
          <OutlineLine item={item} isCurrent={sheet.kind === 'card' && sheet.owner === item.id} onChoose={onChoose} />
          {item.children.length > 0 && (
            <OutlineList items={item.children} depth={depth + 1} sheet={sheet} onChoose={onChoose} />
          )}
        </li>
      ))}
    </ul>
  )
}

type OutlineLineProps = Pick<OutlineProps, 'onChoose'> & { readonly item: OutlineItem; readonly isCurrent: boolean }

const OutlineLine = memo(function OutlineLine({ item, isCurrent, onChoose }: OutlineLineProps) {
  return (
    <OutlineButton kind={item.kind} isCurrent={isCurrent} onPress={() => onChoose({ kind: 'card', owner: item.id })}>
      <span className="outline-number">{item.number}</span>
      <span className="outline-title">{item.title}</span>
      {item.isRepeat && <span className="outline-repeat">{sheetText.repeat}</span>}
    </OutlineButton>
  )
})

type OutlineButtonProps = {
  readonly kind?: OutlineItem['kind']
  readonly isCurrent: boolean
  readonly onPress: () => void
  readonly children: React.ReactNode
}

function OutlineButton({ kind = 'placement', isCurrent, onPress, children }: OutlineButtonProps) {
  return (
    <button
      type="button"
      className={`outline-item is-${kind}`}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onPress}
      onKeyDown={moveFocus}
    >
      {children}
    </button>
  )
}

/** Up, down, Home and End among the lines. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const lines = [...(event.currentTarget.closest('nav')?.querySelectorAll('button') ?? [])]
  const at = lines.findIndex((line) => line === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  lines[to]?.focus()
}
