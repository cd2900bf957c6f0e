import { useState } from 'react'
import { noRepairs, repairText, type Repairs } from '#shared/domain/text/repair-text.ts'
import { suspicionsIn, type SuspicionKind } from '#shared/domain/text/suspicions-in.ts'
import { suspicionWords } from '#shared/messages/suspicion-words.ts'
import { pasteText } from '../../../messages/range-text.ts'
import { DialogBox } from '../../../ui/dialog-box.tsx'

type SuspiciousPasteProps = {
  readonly texts: readonly string[]
  readonly onPaste: (repairs: Repairs) => void
  readonly onClose: () => void
}

/** Asks what is to be done with texts that were probably not meant as they are; nothing of it is chosen beforehand. */
export function SuspiciousPaste({ texts, onPaste, onClose }: SuspiciousPasteProps) {
  const [repairs, setRepairs] = useState<Repairs>(noRepairs)
  const found = findingsIn(texts)
  const left = findingsIn(texts.map((text) => repairText(text, repairs)))
  return (
    <DialogBox title={pasteText.suspiciousTitle} onClose={onClose}>
      <p>{pasteText.suspiciousLead(found.length)}</p>
      <RepairChoices kinds={new Set(found.map(({ kind }) => kind))} repairs={repairs} onChange={setRepairs} />
      <section aria-label={pasteText.found} aria-live="polite">
        <Findings findings={left} />
      </section>
      <div className="button-row">
        <button type="button" className="primary" onClick={() => onPaste(repairs)}>
          {pasteText.paste}
        </button>
        <button type="button" onClick={onClose}>
          {pasteText.cancel}
        </button>
      </div>
    </DialogBox>
  )
}

type Finding = { readonly kind: SuspicionKind; readonly before: string; readonly part: string; readonly after: string }

/** Letters of the text that are shown on either side of a finding. */
const AROUND = 10

function findingsIn(texts: readonly string[]): readonly Finding[] {
  return texts.flatMap((text) =>
    suspicionsIn(text).map(({ kind, from, to }) => ({
      kind,
      before: text.slice(Math.max(0, from - AROUND), from),
      part: text.slice(from, to),
      after: text.slice(to, to + AROUND),
    })),
  )
}

const MOST_SHOWN = 20

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return <p>{pasteText.noneLeft}</p>
  const left = findings.length - MOST_SHOWN
  return (
    <>
      <ul className="range-findings">
        {findings.slice(0, MOST_SHOWN).map(({ kind, before, part, after }, index) => (
          <li key={index}>
            <span className="range-finding-text">
              {before}
              <mark>{part}</mark>
              {after}
            </span>
            <span>{suspicionWords[kind]}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p>{pasteText.more(left)}</p>}
    </>
  )
}

type RepairChoicesProps = {
  readonly kinds: ReadonlySet<SuspicionKind>
  readonly repairs: Repairs
  readonly onChange: (repairs: Repairs) => void
}

const widths = ['as-is', 'full', 'half'] as const

/** The repairs that would do something here. */
const switches = [
  { name: 'isPlain', kinds: ['markup'] },
  { name: 'isSeen', kinds: ['zero-width', 'bidi-control'] },
  { name: 'isComposed', kinds: ['decomposed'] },
] as const

function RepairChoices({ kinds, repairs, onChange }: RepairChoicesProps) {
  const hasWidths = kinds.has('half-width-katakana') || kinds.has('mixed-digits')
  const offered = switches.filter((each) => each.kinds.some((kind) => kinds.has(kind)))
  return (
    <>
      {hasWidths && (
        <fieldset className="choices">
          <legend>{pasteText.width}</legend>
          {widths.map((width) => (
            <label key={width}>
              <input
                type="radio"
                name="paste-width"
                checked={repairs.width === width}
                onChange={() => onChange({ ...repairs, width })}
              />
              {pasteText.widths[width]}
            </label>
          ))}
        </fieldset>
      )}
      {offered.length > 0 && (
        <fieldset className="choices">
          <legend>{pasteText.repairs}</legend>
          {offered.map(({ name }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={repairs[name]}
                onChange={({ target }) => onChange({ ...repairs, [name]: target.checked })}
              />
              {pasteText[name]}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
