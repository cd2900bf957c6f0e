import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { appText } from '../../messages/app-text.ts'
import { homeText } from '../../messages/home-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { createHomeStore } from './home-store.ts'
import { ImportDialog } from './import-dialog.tsx'
import { KeySection } from './key-section.tsx'
import './home.css'

type HomeScreenProps = { readonly api: Api; readonly onOpen: (planId: RecordId) => void }

/** The plans of this file, taking one in, and the keys of this terminal. */
export function HomeScreen({ api, onOpen }: HomeScreenProps) {
  const [store] = useState(() => createHomeStore(api))
  const { plans, keys, error, incoming } = useStore(store.state)
  useEffect(() => void store.load(), [store])
  return (
    <main className="home">
      <section aria-labelledby="home-plans">
        <div className="home-head">
          <h1 id="home-plans">{homeText.title}</h1>
          <button type="button" className="primary" onClick={() => void store.pickBundle()}>
            {homeText.take}
          </button>
        </div>
        {error !== null && <Notice kind="error">{errorSentence(error)}</Notice>}
        {plans === null ? <p>{appText.loading}</p> : <PlanTable plans={plans} onOpen={onOpen} />}
      </section>
      {keys !== null && <KeySection keys={keys} onMake={store.makeKey} />}
      {incoming !== null && <ImportDialog incoming={incoming} store={store} onTaken={onOpen} />}
    </main>
  )
}

type PlanTableProps = { readonly plans: readonly PlanSummary[]; readonly onOpen: (planId: RecordId) => void }

function PlanTable({ plans, onOpen }: PlanTableProps) {
  if (plans.length === 0) return <p>{homeText.none}</p>
  const { municipality, title, period, edition } = homeText.columns
  return (
    <>
      <p className="lead">{homeText.lead}</p>
      <table className="list-table">
        <thead>
          <tr>
            {[municipality, title, period, edition].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
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
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
