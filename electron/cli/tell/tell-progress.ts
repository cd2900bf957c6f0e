import type { PaperProgress } from '#shared/contracts/paper-contract.ts'
import { progressSentence } from '#shared/messages/progress-sentence.ts'

/** Who reads it: a terminal, on which a line can be written over, or a file. */
export type Teller = { readonly isTTY?: boolean; readonly write: (text: string) => unknown }

const LEAST_INTERVAL_MS = 1_000

/** Tells how far a print is: on a terminal one line that changes, else a line a second at most. A single sheet is not worth telling. */
export function createProgressTeller(stream: Teller, now: () => number = () => performance.now()) {
  let [last, since, isOpen] = ['', -Infinity, false]
  const tell = (progress: PaperProgress) => {
    const sentence = progressSentence(progress)
    const isDue = stream.isTTY === true || progress.step === 'writing' || now() - since >= LEAST_INTERVAL_MS
    if (progress.total <= 1 || sentence === last || !isDue) return
    stream.write(stream.isTTY === true ? `\r\u001B[K${sentence}` : `${sentence}\n`)
    ;[last, since, isOpen] = [sentence, now(), stream.isTTY === true]
  }
  /** What is written next begins on a line of its own. */
  const end = () => {
    if (isOpen) stream.write('\n')
    isOpen = false
  }
  return { tell, end }
}
