import { useEffect, useRef, useState } from 'react'
import { paperText } from '../../messages/paper-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { openPdf } from './open-pdf.ts'

type Drawn = { readonly pages: number; readonly of: number } | 'failed' | null

const SHARPNESS = 1.5

/** The pages of a PDF below each other, drawn from the file itself. */
export function PdfPages({ bytes }: { readonly bytes: Uint8Array<ArrayBuffer> }) {
  const holder = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn>(null)
  useEffect(() => {
    const target = holder.current
    if (target === null) return
    const stop = new AbortController()
    drawPages({ bytes, target, signal: stop.signal, onPage: (pages, of) => setDrawn({ pages, of }) }).catch(() => {
      if (!stop.signal.aborted) setDrawn('failed')
    })
    return () => stop.abort()
  }, [bytes])
  return (
    <>
      {drawn === 'failed' ? (
        <Notice kind="error">{paperText.cannotDraw}</Notice>
      ) : (
        <p role="status">{progressText(drawn)}</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it */}
      <div ref={holder} className="pdf-pages" tabIndex={0} role="region" aria-label={paperText.title} />
    </>
  )
}

function progressText(drawn: Exclude<Drawn, 'failed'>): string {
  if (drawn === null) return paperText.making
  return drawn.pages < drawn.of ? paperText.drawing(drawn.pages, drawn.of) : paperText.ready(drawn.of)
}

type Drawing = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly target: HTMLElement
  readonly signal: AbortSignal
  readonly onPage: (pages: number, of: number) => void
}

async function drawPages({ bytes, target, signal, onPage }: Drawing): Promise<void> {
  const pdf = await openPdf(bytes)
  target.replaceChildren()
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
    target.append(canvas)
    onPage(number, pdf.numPages)
  }
  await pdf.loadingTask.destroy()
}
