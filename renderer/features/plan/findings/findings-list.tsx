import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { CheckedPlan } from '#shared/domain/check/acceptances.ts'
import { findingKey, severities } from '#shared/domain/check/finding.ts'
import { findingText, severityWords } from '#shared/messages/finding-sentences.ts'
import { checkText } from '../../../messages/finding-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { AcceptedItem, FindingItem } from './finding-item.tsx'
import { useCheckedPlan } from './use-checked-plan.ts'
import './findings.css'

type FindingsListProps = { readonly plan: ReadyPlan; readonly store: PlanStore; readonly cells: CellStore }

/** 点検 on the desk: what is open, the weightiest first, then what was accepted. Paper prints the same as a table. */
export function FindingsList({ plan, store, cells }: FindingsListProps) {
  const checked = useCheckedPlan(plan.model)
  const { open, accepted } = checked ?? { open: [], accepted: [] }
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => cells.setSheet([]), [cells])
  const shared = { plan, store, cells, onLast: () => title.current?.focus() }
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h1 id="findings-title" ref={title} tabIndex={-1}>
        {findingText.title}
      </h1>
      <p>{leadOf(checked)}</p>
      {severities.map((severity) => (
        <Group key={severity} title={severityWords[severity]} hint={checkText.groupHints[severity]}>
          {open
            .filter((finding) => finding.severity === severity)
            .map((finding) => (
              <FindingItem key={findingKey(finding)} finding={finding} {...shared} />
            ))}
        </Group>
      ))}
      <Group title={findingText.accepted} hint={checkText.acceptedHint}>
        {accepted.map((each) => (
          <AcceptedItem key={each.acceptance.id} {...each} {...shared} />
        ))}
      </Group>
    </section>
  )
}

function leadOf(checked: CheckedPlan | null): string {
  if (checked === null) return checkText.working
  return checked.open.length + checked.accepted.length === 0 ? checkText.nothing : checkText.lead
}

/** A plan in disorder has more findings than anybody reads at once. */
const SHOWN_AT_ONCE = 100

type GroupProps = { readonly title: string; readonly hint: string; readonly children: readonly ReactElement[] }

function Group({ title, hint, children }: GroupProps) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const count = children.length
  if (count === 0) return null
  return (
    <>
      <h2>
        {checkText.groupTitle(title, count)}
        <span className="findings-hint">{hint}</span>
      </h2>
      <ul>{children.slice(0, shown)}</ul>
      {count > shown && (
        <button type="button" onClick={() => setShown(count)}>
          {checkText.showMore(count - shown)}
        </button>
      )}
    </>
  )
}
