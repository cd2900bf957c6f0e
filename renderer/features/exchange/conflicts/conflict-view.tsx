import { useRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import type { OpenConflict } from '#shared/contracts/exchange-contract.ts'
import type { Conflict, Decision } from '#shared/domain/revision/conflict.ts'
import { revealText } from '#shared/domain/text/reveal-text.ts'
import { suspicionWords } from '#shared/messages/suspicion-words.ts'
import { conflictSpot } from '#shared/sheets/merge/conflict-cells.ts'
import { conflictText, sideWords } from '../../../messages/conflict-text.ts'
import { RevealedText } from '../../../sheets/cells/revealed-text.tsx'
import { BusyButton } from '../../../ui/busy-button.tsx'
import type { ConflictDesk } from './conflict-desk.ts'
import { conflictField } from './conflict-words.ts'
import { OtherContent } from './other-content.tsx'
import { SideWriter } from './side-writer.tsx'

type ConflictViewProps = {
  readonly desk: ConflictDesk
  readonly told: OpenConflict
  /** Among all that are open, from 1. */
  readonly rank: number
  readonly onDecide: (decision: Decision) => Promise<void>
}

/** One conflict side by side: what stood there, what stands here, what the others have; and the ways to decide it. */
export function ConflictView({ desk, told, rank, onDecide }: ConflictViewProps) {
  const { conflict, subject, ours } = told
  const { drafts } = desk
  const { key } = conflict
  const draft = useStore(drafts.state, (all) => all.get(key))
  const write = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const begin = () => {
    flushSync(() => drafts.write(key, ours))
    form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus()
  }
  const cancel = () => {
    flushSync(() => drafts.drop(key))
    write.current?.focus()
  }
  const spot = conflictSpot(desk.model, conflict)
  return (
    <section className="conflict" aria-labelledby="conflict-subject">
      <p className="field-hint">{conflictText.position(rank, desk.conflicts.length)}</p>
      <h3 id="conflict-subject">
        <RevealedText text={subject} />　{conflictField(conflict)}
      </h3>
      <Sides told={told} isBusy={desk.isBusy} onDecide={onDecide} />
      <div className="button-row">
        {conflict.kind !== 'removal' && draft === undefined && (
          <button ref={write} type="button" onClick={begin}>
            {conflictText.write}
          </button>
        )}
        {spot !== null && (
          <button type="button" onClick={() => desk.show(spot)}>
            {conflictText.showOnSheet}
          </button>
        )}
      </div>
      {draft !== undefined && conflict.kind !== 'removal' && (
        <OtherContent
          model={desk.model}
          conflict={conflict}
          text={draft}
          form={form}
          onText={(text) => drafts.write(key, text)}
          onWrite={(content) => void onDecide({ write: content })}
          onCancel={cancel}
        />
      )}
    </section>
  )
}

type SidesProps = Pick<ConflictViewProps, 'told' | 'onDecide'> & { readonly isBusy: boolean }

/** What stood there, and each of what it may become, with the button that takes it. */
function Sides({ told, isBusy, onDecide }: SidesProps) {
  const { conflict, base, ours, candidates } = told
  const words = sideWords(conflict)
  const take = (choice: 'ours' | number) => () => void onDecide({ take: choice })
  return (
    <div className="conflict-sides">
      <Side title={conflictText.base} hint={conflict.base === null ? conflictText.unknownBase : conflictText.baseHint}>
        {conflict.base !== null && <Content conflict={conflict} text={base} />}
      </Side>
      <Side
        title={words.ours}
        hint={words.oursHint}
        by={<SideWriter writer={conflict.oursBy} origin={told.oursOrigin} />}
        isOurs
      >
        <Content conflict={conflict} text={ours} />
        <Choice number={1} isBusy={isBusy} onChoose={take('ours')}>
          {isRemoval(conflict, ours) ? conflictText.keepRemoved : words.keep}
        </Choice>
      </Side>
      {candidates.map((text, at) => {
        const name = words.theirs(at + 1, candidates.length)
        return (
          <Side
            key={at}
            title={name}
            by={<SideWriter writer={conflict.candidates[at] ?? null} origin={told.candidateOrigins[at] ?? null} />}
          >
            <Content conflict={conflict} text={text} />
            <Choice number={at + 2} isBusy={isBusy} onChoose={take(at)}>
              {isRemoval(conflict, text) ? conflictText.takeRemoval : words.take(name)}
            </Choice>
          </Side>
        )
      })}
    </div>
  )
}

function isRemoval({ kind }: Conflict, text: string): boolean {
  return kind === 'removal' && text === ''
}

type SideProps = {
  readonly title: string
  readonly hint?: string
  readonly by?: ReactNode
  readonly isOurs?: boolean
  readonly children: ReactNode
}

function Side({ title, hint, by, isOurs = false, children }: SideProps) {
  return (
    <section className={isOurs ? 'conflict-side is-ours' : 'conflict-side'} aria-label={title}>
      <h4>{title}</h4>
      <div className="conflict-writer field-hint">
        {hint !== undefined && <p>{hint}</p>}
        {by}
      </div>
      {children}
    </section>
  )
}

function Content({ conflict, text }: { readonly conflict: Conflict; readonly text: string }) {
  const nothing = conflict.kind === 'removal' ? conflictText.removed : conflictText.empty
  return (
    <div className="conflict-content">
      <p>{text === '' ? nothing : <RevealedText text={text} />}</p>
      {suspicionsToTell(text).map((sentence) => (
        <p key={sentence} className="field-hint">
          <span aria-hidden="true">⚠ </span>
          {sentence}
        </p>
      ))}
    </div>
  )
}

/** What can deceive in a text, in words: its marks alone do not say. */
function suspicionsToTell(text: string): readonly string[] {
  const sentences = revealText(text).map(({ kind }) => (kind === null ? '' : suspicionWords[kind]))
  return [...new Set(sentences)].filter((sentence) => sentence !== '')
}

type ChoiceProps = {
  readonly number: number
  readonly isBusy: boolean
  readonly onChoose: () => void
  readonly children: string
}

function Choice({ number, isBusy, onChoose, children }: ChoiceProps) {
  return (
    <BusyButton type="button" isBusy={isBusy} onPress={onChoose}>
      {children} <kbd>{number}</kbd>
    </BusyButton>
  )
}
