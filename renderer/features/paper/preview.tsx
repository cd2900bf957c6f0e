import { errorSentence } from '#shared/messages/error-sentences.ts'
import { paperText } from '../../messages/paper-text.ts'
import { printText } from '../../messages/print-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { MissingCharacters, type MissingSpot } from './missing-characters.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { PrintProgress } from './print-progress.tsx'
import type { PrintState } from './print-store.ts'

type PreviewProps = {
  readonly print: PrintState
  readonly onShow?: ((spot: MissingSpot) => void) | undefined
  readonly onStop: () => void
}

/** The PDF that was made, or how far that is. */
export function Preview({ print, onShow, onStop }: PreviewProps) {
  switch (print.step) {
    case 'waiting':
      return <p role="status">{printText.waiting}</p>
    case 'making':
      return <PrintProgress progress={print.progress} onStop={onStop} />
    case 'failed':
      return <Notice kind="error">{errorSentence(print.error)}</Notice>
    case 'made':
      return (
        <>
          {print.savedAs !== null && <Notice kind="done">{paperText.savedAs(print.savedAs)}</Notice>}
          <MissingCharacters missing={print.file.missing} onShow={onShow} />
          <PdfPages bytes={print.bytes} />
        </>
      )
  }
}
