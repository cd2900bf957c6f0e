import type { RecordId } from '#shared/domain/record/field.ts'
import { errorSentence } from '#shared/messages/error-sentences.ts'
import { paperText } from '../../messages/paper-text.ts'
import { printText } from '../../messages/print-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { MissingCharacters, type MissingSpot } from './missing-characters.tsx'
import { OverflowingCards } from './overflowing-cards.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { PrintProgress } from './print-progress.tsx'
import { shownPrint, type PrintState } from './print-store.ts'
import './preview.css'

type PreviewProps = {
  readonly print: PrintState
  readonly onShow?: ((spot: MissingSpot) => void) | undefined
  readonly onShowCard?: ((owner: RecordId) => void) | undefined
  readonly onStop: () => void
}

/** The PDF that was made, or how far that is; the one before stays in sight until the next is there. */
export function Preview({ print, onShow, onShowCard, onStop }: PreviewProps) {
  const shown = shownPrint(print)
  return (
    <div className="print-preview">
      <PreviewState print={print} onStop={onStop} />
      {print.step === 'made' && (
        <>
          <MissingCharacters missing={print.file.missing} onShow={onShow} />
          <OverflowingCards cards={print.file.overflowing} onShow={onShowCard} />
        </>
      )}
      {shown !== null && <PdfPages bytes={shown.bytes} isOutdated={print.step !== 'made'} />}
    </div>
  )
}

function PreviewState({ print, onStop }: Pick<PreviewProps, 'print' | 'onStop'>) {
  switch (print.step) {
    case 'waiting':
      return <p role="status">{printText.waiting}</p>
    case 'making':
      return <PrintProgress progress={print.progress} onStop={onStop} />
    case 'failed':
      return <Notice kind="error">{errorSentence(print.error)}</Notice>
    case 'made':
      return print.savedAs !== null && <Notice kind="done">{paperText.savedAs(print.savedAs)}</Notice>
  }
}
