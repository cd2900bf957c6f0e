import { memo, useRef } from 'react'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { listCardOwners, outlineOf } from '#shared/sheets/outline.ts'
import { listSheets, type ListedSheet, type Shelf, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { planText } from '../../../messages/plan-text.ts'
import { sheetText } from '../../../messages/sheet-text.ts'
import { OpenCount } from '../findings/open-count.tsx'
import { OutlineButton, OutlineLines } from './outline-lines.tsx'
import { useDrawnLines } from './use-drawn-lines.ts'
import type { LineTools } from '../structure/line-items.ts'
import { LineMenu } from '../structure/line-menu.tsx'
import { OutlineActions } from '../structure/outline-actions.tsx'
import { useLineHandlers } from '../structure/use-line-handlers.ts'

type OutlineProps = {
  readonly model: PlanModel
  readonly sheet: SheetChoice
  readonly onChoose: (sheet: SheetChoice) => void
  /** What can be done with its lines; without it the plan is only read. */
  readonly tools?: LineTools
}

/** The plan's levels and projects, and its other sheets. */
export const Outline = memo(function Outline({ model, sheet, onChoose, tools }: OutlineProps) {
  const nav = useRef<HTMLElement>(null)
  const { handlers, menu, closeMenu } = useLineHandlers({ model, nav, tools: tools ?? null })
  const sheets = Map.groupBy(listSheets(model), ({ shelf }) => shelf)
  const lines = useDrawnLines(outlineOf(model))
  const level = model.list('level').at(-1)?.fields.name ?? sheetText.project
  return (
    <nav ref={nav} className="outline" aria-label={planText.outline}>
      <h2>
        {level}（{listCardOwners(model).length}）
      </h2>
      <OutlineLines items={lines} sheet={sheet} onChoose={onChoose} handlers={handlers} />
      {tools !== undefined && <OutlineActions model={model} tools={tools} />}
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
      {menu !== null && <LineMenu {...menu} onClose={closeMenu} />}
    </nav>
  )
})

const SHELVES: readonly Shelf[] = ['plan', 'annex', 'register']

type ShelfListProps = Pick<OutlineProps, 'model' | 'sheet' | 'onChoose'> & {
  readonly shelf: Shelf
  readonly sheets: readonly ListedSheet[]
}

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
