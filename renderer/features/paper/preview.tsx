import { errorSentence } from '#shared/messages/error-sentences.ts'
import { paperText } from '../../messages/paper-text.ts'
import { printText } from '../../messages/print-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { MissingCharacters, type MissingSpot } from './missing-characters.tsx'
import { PdfPages } from './pdf-pages.tsx'
import type { PrintState } from './print-store.ts'

type PreviewProps = { readonly print: PrintState; readonly onShow?: ((spot: MissingSpot) => void) | undefined }

/** The PDF that was made, or how far that is. */
export function Preview({ print, onShow }: PreviewProps) {
  switch (print.step) {
    case 'waiting':
      return <p role="status">{printText.waiting}</p>
    case 'making':
      return <p role="status">{paperText.making}</p>
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
