import { useEffect, useRef, useState } from 'react'
import { paperText } from '../../messages/paper-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { openPdf } from './open-pdf.ts'

type Drawn = { readonly bytes: Uint8Array; readonly pages: number; readonly of: number | 'failed' }

type PdfPagesProps = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Whether another PDF is being made in its place. */
  readonly isOutdated: boolean
}

const SHARPNESS = 1.5

/** The pages of a PDF below each other, drawn from the file itself. Pages of another PDF stay until those of this one are drawn in their place. */
export function PdfPages({ bytes, isOutdated }: PdfPagesProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<Drawn | null>(null)
  useEffect(() => {
    const target = holder.current
    if (target === null) return
    const stop = new AbortController()
    drawPages({ bytes, target, signal: stop.signal, onPage: (pages, of) => setLast({ bytes, pages, of }) }).catch(
      () => {
        if (!stop.signal.aborted) setLast({ bytes, pages: 0, of: 'failed' })
      },
    )
    return () => stop.abort()
  }, [bytes])
  const drawn = last?.bytes === bytes ? last : null
  return (
    <>
      {!isOutdated && <DrawnState drawn={drawn} />}
      <div
        ref={holder}
        className="pdf-pages"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
        tabIndex={0}
        role="region"
        aria-label={paperText.title}
        aria-busy={isOutdated || drawn === null}
      />
    </>
  )
}

function DrawnState({ drawn }: { readonly drawn: Drawn | null }) {
  if (drawn?.of === 'failed') return <Notice kind="error">{paperText.cannotDraw}</Notice>
  return <p role="status">{drawn === null ? paperText.making : progressText(drawn.pages, drawn.of)}</p>
}

function progressText(pages: number, of: number): string {
  return pages < of ? paperText.drawing(pages, of) : paperText.ready(of)
}

type Drawing = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly target: HTMLElement
  readonly signal: AbortSignal
  readonly onPage: (pages: number, of: number) => void
}

async function drawPages({ bytes, target, signal, onPage }: Drawing): Promise<void> {
  const pdf = await openPdf(bytes)
  for (let number = 1; number <= pdf.numPages && !signal.aborted; number += 1) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: SHARPNESS * window.devicePixelRatio })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    canvas.className = 'pdf-page'
    canvas.role = 'img'
    canvas.ariaLabel = paperText.pageLabel(number, pdf.numPages)
    await page.render({ canvas, viewport }).promise
    if (signal.aborted) break
    const held = target.children[number - 1]
    if (held === undefined) target.append(canvas)
    else held.replaceWith(canvas)
    if (number === pdf.numPages) removeFrom(target, number)
    onPage(number, pdf.numPages)
  }
  await pdf.loadingTask.destroy()
}

/** Takes away the pages that the PDF before had more. */
function removeFrom(target: HTMLElement, count: number): void {
  for (const page of [...target.children].slice(count)) page.remove()
}
