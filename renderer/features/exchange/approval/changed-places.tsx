import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { isRecordId } from '#shared/domain/record/field.ts'
import type { ComparisonGroup, ComparisonSheet } from '#shared/sheets/comparison/comparison-sheet.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { listSheets, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { approvalText } from '../../../messages/approval-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'

/** What is on the desk: a sheet of the submission, or all changes in one list. */
export type ReviewedSheet = SheetChoice | 'comparison'

type ChangedPlacesProps = {
  readonly model: PlanModel
  readonly comparison: ComparisonSheet | null
  readonly shown: ReviewedSheet
  readonly onShow: (sheet: ReviewedSheet) => void
}

/** Where the submission differs from what was approved, then all its sheets. */
export function ChangedPlaces({ model, comparison, shown, onShow }: ChangedPlacesProps) {
  const changed = (comparison?.groups ?? []).map((group) => ({ group, sheet: sheetOfGroup(model, group) }))
  return (
    <nav className="review-places" aria-label={approvalText.changes}>
      {comparison !== null && comparison.groups.length > 0 && (
        <>
          <h3>{approvalText.changes}</h3>
          <PlaceButton text={approvalText.allChanges} sheet="comparison" shown={shown} onShow={onShow} />
          {changed.map(({ group: { key, title, kind }, sheet }) => (
            <PlaceButton
              key={key}
              text={`${title}${approvalText.kinds[kind]}`}
              sheet={sheet}
              shown={shown}
              onShow={onShow}
            />
          ))}
        </>
      )}
      <h3>{approvalText.sheets}</h3>
      {sheetsOf(model).map(({ sheet, title }) => (
        <PlaceButton
          key={`${sheet.kind} ${sheet.owner ?? ''}`}
          text={title}
          sheet={sheet}
          shown={shown}
          onShow={onShow}
        />
      ))}
    </nav>
  )
}

type PlaceButtonProps = Pick<ChangedPlacesProps, 'shown' | 'onShow'> & {
  readonly text: string
  readonly sheet: ReviewedSheet
}

function PlaceButton({ text, sheet, shown, onShow }: PlaceButtonProps) {
  return (
    <button type="button" className="plain" aria-pressed={isSame(sheet, shown)} onClick={() => onShow(sheet)}>
      <RevealedText text={text} />
    </button>
  )
}

function isSame(one: ReviewedSheet, other: ReviewedSheet): boolean {
  if (one === 'comparison' || other === 'comparison') return one === other
  return one.kind === other.kind && one.owner === other.owner
}

function sheetsOf(model: PlanModel): ReadonlyArray<{ readonly sheet: SheetChoice; readonly title: string }> {
  const cards = listCardOwners(model).map(({ id, number, title }) => ({
    sheet: { kind: 'card', owner: id } as const,
    title: [number, title].filter(Boolean).join(' '),
  }))
  const others = listSheets(model).filter(({ choice, shelf }) => shelf !== 'register' && choice.kind !== 'findings')
  return [...cards, ...others.map(({ choice, title }) => ({ sheet: choice, title }))]
}

/** The sheet that shows a group of changes; the list of all of them where none does, or where it is gone. */
function sheetOfGroup(model: PlanModel, { key, kind }: ComparisonGroup): ReviewedSheet {
  if (kind === 'removed' || !isRecordId(key)) return 'comparison'
  if (model.find('placement', key) !== null || model.find('measure', key) !== null) return { kind: 'card', owner: key }
  return listSheets(model).find(({ choice }) => choice.owner === key)?.choice ?? 'comparison'
}
