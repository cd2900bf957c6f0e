import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { fitSheet, sheetFitOf } from '#shared/paper/fit-sheet.ts'
import { fitText } from '../../../messages/fit-text.ts'
import { FitProbe } from '../../../paper/fit-probe.tsx'
import type { Fit } from '../../../paper/measure-fit.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { newId } from '../../../lib/new-id.ts'
import { usePart } from '../../../lib/use-part.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { measuredSheet, type MeasuredSheet } from './measured-sheet.ts'

type FitNoticeProps = {
  readonly api: Api
  readonly plan: ReadyPlan
  readonly store: PlanStore
  readonly cells: CellStore
}

const NO_OVERFLOW: Fit = { lines: 0, smaller: null }

/** Says while a card is typed that it goes beyond its page, and what can be done about it. */
export function FitNotice({ api, plan, store, cells }: FitNoticeProps) {
  const { planId, model, sheet } = plan
  const part = usePart(api, planId)
  const owner = sheet.kind === 'card' ? sheet.owner : null
  const measured = useMeasuredSheet(plan, cells, part === null ? '' : part?.words)
  const [fit, setFit] = useState(NO_OVERFLOW)
  const isTyping = useStore(cells.typed, (typed) => typed !== null)
  if (owner === null || measured === null) return null
  const isSettled = sheetFitOf(model, owner)?.fields.mayContinue === true
  return (
    <>
      <FitProbe {...measured} onFit={setFit} />
      {fit.lines > 0 && !isSettled && (
        <div className="fit-notice" role="status">
          <span>{isTyping ? fitText.field(fit.lines) : fitText.sheet(fit.lines)}</span>
          <Remedies fit={fit} owner={owner} store={store} />
        </div>
      )}
    </>
  )
}

type RemediesProps = { readonly fit: Fit; readonly owner: RecordId; readonly store: PlanStore }

function Remedies({ fit: { smaller }, owner, store }: RemediesProps) {
  const decide = (decided: Parameters<typeof fitSheet>[2]['fit'], announcement: string) =>
    void store.change(
      'sheet/fit',
      (before, make) => fitSheet(before, owner, { fit: decided, newId: make }),
      announcement,
    )
  return (
    <>
      {smaller === null ? (
        <span>{fitText.noSmaller}</span>
      ) : (
        <button type="button" onClick={() => decide({ typeSize: String(smaller) }, fitText.madeSmaller)}>
          {fitText.smaller(smaller)}
        </button>
      )}
      <button type="button" onClick={() => decide({ mayContinue: true }, fitText.continues)}>
        {fitText.mayContinue}
      </button>
    </>
  )
}

/** Milliseconds without a key before the page is laid out. */
const PAUSE_MS = 250

/**
 * The card on the desk with the text that is being typed, after a pause; null where none is, its form has no page to fill, or it is not known yet what the plan is a
 * `part` of.
 */
function useMeasuredSheet(
  { model, sheet }: ReadyPlan,
  cells: CellStore,
  part: string | undefined,
): MeasuredSheet | null {
  const typed = useStore(cells.typed)
  const active = useStore(cells.state, ({ active: cell }) => cell?.address ?? null)
  const [measured, setMeasured] = useState<MeasuredSheet | null>(null)
  useEffect(() => {
    const owner = sheet.kind === 'card' ? sheet.owner : null
    let isLeft = false
    const measure = async () => {
      const typing = { address: active, typed, newId }
      const next = owner === null || part === undefined ? null : await measuredSheet({ model, part }, owner, typing)
      if (!isLeft) setMeasured(next)
    }
    const timer = setTimeout(() => void measure(), PAUSE_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [model, sheet, active, typed, part])
  return measured
}
