import type { PaperProgress } from '#shared/contracts/paper-contract.ts'
import { progressSentence } from '#shared/messages/progress-sentence.ts'
import { paperText } from '../../messages/paper-text.ts'

type PrintProgressProps = { readonly progress: PaperProgress | null; readonly onStop: () => void }

/** How far the PDF is; a single sheet is there before a bar would say anything. */
export function PrintProgress({ progress, onStop }: PrintProgressProps) {
  if (progress === null || progress.total <= 1) return <p role="status">{paperText.making}</p>
  const sentence = progressSentence(progress)
  return (
    <div className="print-progress">
      <p role="status">{sentence}</p>
      <progress aria-label={paperText.making} max={progress.total} value={valueOf(progress)} />
      <button type="button" onClick={onStop}>
        {paperText.stop}
      </button>
    </div>
  )
}

/** Nobody knows how far the writing is before a first portion of it is there: the bar then only moves. */
function valueOf({ step, done }: PaperProgress): number | undefined {
  return step === 'writing' && done === 0 ? undefined : done
}
