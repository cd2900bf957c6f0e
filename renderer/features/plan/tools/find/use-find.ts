import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { searchPreparation } from '#shared/domain/search/search-preparation.ts'
import { findOnSheets, type PlacedHit, type SheetFindings } from '#shared/sheets/places/find-on-sheets.ts'
import type { SheetPlace } from '#shared/sheets/places/locate.ts'
import type { CellStore } from '../../../../sheets/cells/cell-store.ts'
import { workWhenIdle } from '../../../../lib/work-when-idle.ts'
import { jumpTo, leaveCell } from '../jump-to.ts'
import type { PlanStore, ReadyPlan } from '../../plan-store.ts'

/** As many hits as the panel lists. */
const SHOWN = 200
const NOTHING: SheetFindings = { total: 0, groups: [] }

export type Find = {
  readonly isOpen: boolean
  readonly query: string
  readonly findings: SheetFindings
  readonly input: RefObject<HTMLInputElement | null>
  readonly setQuery: (query: string) => void
  /** Opens the panel, or goes back into it, with the words searched before chosen; with other words where some are given. */
  readonly open: (query?: string) => void
  /** Closes the panel and leaves the sheet as it is. */
  readonly close: () => void
  /** Closes the panel and goes back to the cell from which it was opened. */
  readonly cancel: () => void
  /** The hit that is chosen in the list, as `hitKey` names it; null until one is. */
  readonly chosen: string | null
  readonly choose: (key: string) => void
  readonly jump: (hit: PlacedHit) => void
  /** Goes to the hit after the chosen one, or to the one before it; round from the last to the first. */
  readonly step: (step: 1 | -1) => void
}

type FindSource = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly cells: CellStore }

/** The search of an open plan. */
export function useFind({ plan, store, cells }: FindSource): Find {
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [openings, setOpenings] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const origin = useRef<SheetPlace | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const searched = useDeferredValue(query)
  useEffect(() => workWhenIdle(searchPreparation(plan.model)), [plan.model])
  const findings = useMemo(
    () => (isOpen ? findOnSheets(plan.model, searched, SHOWN) : NOTHING),
    [isOpen, plan.model, searched],
  )
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [openings])
  const jump = (hit: PlacedHit) => {
    setChosen(hitKey(hit.hit))
    if (hit.place !== null) jumpTo(store, cells, hit.place)
  }
  return {
    isOpen,
    query,
    findings,
    input,
    setQuery: (words) => {
      setQuery(words)
      setChosen(null)
    },
    chosen,
    choose: setChosen,
    jump,
    open: (words) => {
      origin.current = { sheet: plan.sheet, address: cells.state.getState().active?.address ?? null }
      leaveCell(cells)
      if (words !== undefined) setQuery(words)
      setOpen(true)
      setOpenings((count) => count + 1)
    },
    close: () => setOpen(false),
    cancel: () => {
      setOpen(false)
      if (origin.current !== null) jumpTo(store, cells, origin.current)
    },
    step: (step) => {
      const next = nextHit(findings, chosen, step)
      if (next !== null) jump(next)
    },
  }
}

/** Hits that no sheet shows are passed by. */
function nextHit({ groups }: SheetFindings, chosen: string | null, step: 1 | -1): PlacedHit | null {
  const hits = groups.flatMap((group) => group.hits).filter(({ place }) => place !== null)
  const at = hits.findIndex(({ hit }) => hitKey(hit) === chosen)
  const from = at < 0 && step < 0 ? 0 : at
  return hits.at((from + step) % Math.max(1, hits.length)) ?? null
}

/** One text for each text found. */
export function hitKey({ recordId, field, index }: PlacedHit['hit']): string {
  return `${recordId} ${field} ${String(index)}`
}
