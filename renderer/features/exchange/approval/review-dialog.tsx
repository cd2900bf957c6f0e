import { useMemo, useRef, useState, type ComponentProps, type RefObject } from 'react'
import type { ReviewedPlan } from '#shared/contracts/approval-contract.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { cellChange } from '#shared/sheets/comparison/cell-change.ts'
import { comparisonSheetOf, type ComparisonSheet } from '#shared/sheets/comparison/comparison-sheet.ts'
import { addressKey, type CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { markedCellsOf } from '#shared/sheets/comments/marked-cells.ts'
import { firstSheet, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'
import { approvalText } from '../../../messages/approval-text.ts'
import { createCellStore } from '../../../sheets/cells/cell-store.ts'
import { comparisonLayout } from '../../../sheets/comparison-view.tsx'
import { MarkedCellsProvider, ReviewProvider, type SheetReview } from '../../../sheets/review-context.ts'
import { StandingMark } from '../../../sheets/frame/standing-mark.tsx'
import { ScreenSheet } from '../../../sheets/screen-sheet.tsx'
import { layoutOf } from '../../../sheets/sheet-layouts.ts'
import { StatementSigners } from '../../../signers/signer-list.tsx'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { ChangedPlaces, type ReviewedSheet } from './changed-places.tsx'
import type { PlanInHand } from './plan-in-hand.ts'
import { ReviewPane } from './review-pane.tsx'
import { SignAnswer } from './sign-answer.tsx'

type ReviewDialogProps = ComponentProps<typeof SignAnswer> & { readonly plan: PlanInHand }

/** The submission in hand beside what was approved last: where it differs, the sheets with the old text struck, remarks on their cells, and the answer. */
export function ReviewDialog({ plan, ...answering }: ReviewDialogProps) {
  const { review, store } = answering
  const { model } = plan
  const { approved } = review
  const before = useMemo(() => (approved === null ? null : createPlanModel(approved.records)), [approved])
  const comparison = useComparison(before, model)
  const [shown, setShown] = useState<ReviewedSheet>(() => firstChanged(comparison, model))
  const [chosen, setChosen] = useState<CellAddress | null>(null)
  const show = (sheet: ReviewedSheet) => {
    setShown(sheet)
    setChosen(null)
  }
  return (
    <DialogBox title={approvalText.reviewTitle} onClose={store.close} size="large">
      <p>{leadOf(review, comparison)}</p>
      <div className="review">
        <ChangedPlaces model={model} comparison={comparison} shown={shown} onShow={show} />
        <ReviewedDesk
          model={model}
          before={before}
          comparison={comparison}
          shown={shown}
          chosen={chosen}
          onChoose={setChosen}
        />
        <div className="review-side">
          <ReviewPane api={answering.api} plan={plan} before={before} address={chosen} />
          <Submitters review={answering.review} />
          <SignAnswer {...answering} />
        </div>
      </div>
    </DialogBox>
  )
}

/** By whose word this is what it is. */
function Submitters({ review: { standing } }: Pick<ReviewDialogProps, 'review'>) {
  return (
    <section className="submitters" aria-labelledby="review-signers">
      <h3 id="review-signers">{approvalText.signers}</h3>
      <p>
        <StandingMark standing={standing} />
      </p>
      <StatementSigners signers={standing.signers} />
    </section>
  )
}

function leadOf({ approved }: ReviewedPlan, comparison: ComparisonSheet | null): string {
  if (approved === null) return approvalText.neverApproved
  if (comparison?.groups.length === 0) return approvalText.nothingChanged
  return approvalText.comparedWith(writeMoment(approved.approvedAt))
}

/** What was changed since; null where nothing was approved before. */
function useComparison(before: PlanModel | null, model: PlanModel): ComparisonSheet | null {
  return useMemo(() => {
    const names = { before: approvalText.approvedState, after: approvalText.submitted }
    return before === null ? null : comparisonSheetOf(before, model, names)
  }, [before, model])
}

function firstChanged(comparison: ComparisonSheet | null, model: PlanModel): ReviewedSheet {
  return comparison !== null && comparison.groups.length > 0 ? 'comparison' : firstSheet(model)
}

type ReviewedDeskProps = {
  readonly model: PlanModel
  readonly before: PlanModel | null
  readonly comparison: ComparisonSheet | null
  readonly shown: ReviewedSheet
  readonly chosen: CellAddress | null
  readonly onChoose: (address: CellAddress) => void
}

function ReviewedDesk({ model, before, comparison, shown, chosen, onChoose }: ReviewedDeskProps) {
  const desk = useRef<HTMLDivElement>(null)
  const review = useMemo(
    (): SheetReview => ({
      changeAt: (address) => (before === null ? null : cellChange(before, model, address)),
      chosen: chosen === null ? '' : addressKey(chosen),
      choose: onChoose,
    }),
    [before, model, chosen, onChoose],
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
    <div ref={desk} className="desk" tabIndex={0} role="region" aria-label={approvalText.sheets}>
      <MarkedCellsProvider value={markedCellsOf(model)}>
        <ReviewProvider value={review}>
          <ShownSheet model={model} comparison={comparison} shown={shown} desk={desk} />
        </ReviewProvider>
      </MarkedCellsProvider>
    </div>
  )
}

type ShownSheetProps = Pick<ReviewedDeskProps, 'model' | 'comparison' | 'shown'> & {
  readonly desk: RefObject<HTMLDivElement | null>
}

function ShownSheet({ model, comparison, shown, desk }: ShownSheetProps) {
  const [cells] = useState(createCellsToRead)
  const layout = useMemo(() => {
    if (shown !== 'comparison') return layoutOf(model, shown, 'screen')
    return comparison === null ? null : comparisonLayout(comparison)
  }, [model, comparison, shown])
  return layout === null ? null : <ScreenSheet key={keyOf(shown)} layout={layout} cells={cells} desk={desk} />
}

function keyOf(shown: ReviewedSheet): string {
  return shown === 'comparison' ? shown : sheetKey(shown)
}

function sheetKey({ kind, owner }: SheetChoice): string {
  return `${kind} ${owner ?? ''}`
}

/** No cell of such a sheet is written in. */
function createCellsToRead() {
  return createCellStore({ textAt: () => '', save: () => Promise.resolve({ error: null, made: null }) })
}
