import { useState } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { writeMomentDay } from '#shared/domain/japan-time/write-moment.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { findPaperText } from '../../../messages/find-paper-text.ts'
import { pastText } from '../../../messages/past-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'
import { ActList } from './act-list.tsx'
import { EditionSection } from './edition-section.tsx'
import { FixEditionForm } from './fix-edition-form.tsx'
import type { OpenMoment } from './open-moment.ts'
import { quickMoments } from './quick-moments.ts'
import { useActs } from './use-acts.ts'
import './acts.css'

type ActsDialogProps = {
  readonly api: Api
  readonly store: PlanStore
  readonly onOpen: OpenMoment
  /** Looks a state up by the digits of a sheet of paper. */
  readonly onFindPaper: () => void
  readonly onClose: () => void
}

/** Everything that was done to the plan, its editions, and the way to any earlier state. */
export function ActsDialog(props: ActsDialogProps) {
  const plan = useStore(props.store.state)
  return plan.status === 'ready' ? <OpenActs {...props} plan={plan} /> : null
}

function OpenActs({ api, store, plan, onOpen, onFindPaper, onClose }: ActsDialogProps & { readonly plan: ReadyPlan }) {
  const acts = useActs(api, plan)
  const [isFixing, setFixing] = useState(false)
  const [done, setDone] = useState('')
  return (
    <DialogBox title={pastText.title} onClose={onClose} size="large">
      <div className="acts">
        <p className="lead">{pastText.lead}</p>
        {done !== '' && <Notice kind="done">{done}</Notice>}
        {plan.error !== null && <Notice kind="error">{errorSentence(plan.error)}</Notice>}
        {acts.error !== null && <Notice kind="error">{errorSentence(acts.error)}</Notice>}
        {acts.now !== null && <QuickMoments now={acts.now} onOpen={onOpen} onFindPaper={onFindPaper} />}
        <EditionSection model={plan.model} onOpen={onOpen} isFixing={isFixing} onFix={() => setFixing(true)}>
          <FixEditionForm
            store={store}
            onDone={(name) => {
              setFixing(false)
              setDone(name === null ? '' : pastText.fixed(name))
            }}
          />
        </EditionSection>
        <ActList acts={acts} plan={plan} store={store} onOpen={onOpen} />
      </div>
    </DialogBox>
  )
}

type QuickMomentsProps = Pick<ActsDialogProps, 'onOpen' | 'onFindPaper'> & { readonly now: string }

function QuickMoments({ now, onOpen, onFindPaper }: QuickMomentsProps) {
  return (
    <section aria-labelledby="acts-moments">
      <h3 id="acts-moments">{pastText.moments}</h3>
      <div className="button-row">
        {quickMoments(now).map(({ name, at }) => (
          <button key={name} type="button" onClick={() => onOpen({ at })}>
            {pastText.quickName(pastText.quick[name], writeMomentDay(at))}
          </button>
        ))}
        <button type="button" onClick={onFindPaper}>
          {findPaperText.open}
        </button>
      </div>
    </section>
  )
}
