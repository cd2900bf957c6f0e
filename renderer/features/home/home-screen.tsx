import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { appText } from '../../messages/app-text.ts'
import { findPaperText } from '../../messages/find-paper-text.ts'
import { newPlanText } from '../../messages/new-plan-text.ts'
import { homeText } from '../../messages/home-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { TableHead } from '../../ui/table-head.tsx'
import { StandingMark } from '../../sheets/frame/standing-mark.tsx'
import { createHomeStore } from './home-store.ts'
import { CopyPlanDialog } from './new-plan/copy-plan-dialog.tsx'
import { NewPlanDialog } from './new-plan/new-plan-dialog.tsx'
import './home.css'

type HomeScreenProps = {
  readonly api: Api
  readonly onOpen: (planId: RecordId) => void
  /** Opens a plan that was made just now, ready for its first text. */
  readonly onCreated: (planId: RecordId) => void
  /** Takes a file of another office in. */
  readonly onTakeIn: () => void
  /** Looks up which plan a sheet of paper shows. */
  readonly onFindPaper: () => void
  /** Opens 鍵と名簿. */
  readonly onTrust: () => void
}

/** The plans of this file, the ways to more of them, and the way to the keys. */
export function HomeScreen({ api, onOpen, onCreated, onTakeIn, onFindPaper, onTrust }: HomeScreenProps) {
  const [store] = useState(() => createHomeStore(api))
  const { plans, error } = useStore(store.state)
  const [making, setMaking] = useState<'new' | 'copy' | null>(null)
  useEffect(() => void store.load(), [store])
  return (
    <main className="home">
      <section aria-labelledby="home-plans">
        <div className="home-head">
          <h1 id="home-plans">{homeText.title}</h1>
          <div className="button-row">
            <button type="button" className="primary" onClick={() => setMaking('new')}>
              {newPlanText.open}
            </button>
            <button type="button" disabled={(plans ?? []).length === 0} onClick={() => setMaking('copy')}>
              {newPlanText.copy}
            </button>
            <button type="button" onClick={onTakeIn}>
              {homeText.take}
            </button>
            <button type="button" onClick={onFindPaper}>
              {findPaperText.open}
            </button>
            <button type="button" onClick={onTrust}>
              {homeText.trust}
            </button>
          </div>
        </div>
        {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
        {plans === null ? (
          <p>{appText.loading}</p>
        ) : (
          <OwnPlans plans={plans.filter(({ isSample }) => !isSample)} onOpen={onOpen} />
        )}
      </section>
      <SamplePlans plans={(plans ?? []).filter(({ isSample }) => isSample)} onOpen={onOpen} />
      {making === 'new' && <NewPlanDialog api={api} onCreated={onCreated} onClose={() => setMaking(null)} />}
      {making === 'copy' && (
        <CopyPlanDialog api={api} plans={plans ?? []} onCreated={onOpen} onClose={() => setMaking(null)} />
      )}
    </main>
  )
}

type PlanTableProps = { readonly plans: readonly ListedPlan[]; readonly onOpen: (planId: RecordId) => void }

function OwnPlans(props: PlanTableProps) {
  if (props.plans.length === 0) return <p>{newPlanText.noOwn}</p>
  return (
    <>
      <p className="lead">{homeText.lead}</p>
      <PlanTable {...props} />
    </>
  )
}

/** The samples, said to be such. */
function SamplePlans(props: PlanTableProps) {
  if (props.plans.length === 0) return null
  return (
    <section aria-labelledby="home-samples">
      <h2 id="home-samples">{newPlanText.samples}</h2>
      <p className="lead">{newPlanText.samplesLead}</p>
      <PlanTable {...props} />
    </section>
  )
}

function PlanTable({ plans, onOpen }: PlanTableProps) {
  const { municipality, title, period, edition, standing } = homeText.columns
  return (
    <table className="list-table">
      <TableHead heads={[municipality, title, period, edition, standing]} />
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <td className="list-municipality">{plan.municipality.name}</td>
            <td>
              <button type="button" className="link" onClick={() => onOpen(plan.id)}>
                {[plan.title, plan.subtitle].filter(Boolean).join(' ')}
              </button>
            </td>
            <td>{plan.periodText}</td>
            <td>{plan.edition}</td>
            <td>
              <StandingMark standing={plan.standing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
