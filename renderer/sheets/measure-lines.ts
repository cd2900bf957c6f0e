/** A visual line of a text: the UTF-16 offsets in the text, and top and bottom from the top of what it stands in, in pixels. */
export type TextLine = {
  readonly textKey: string
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

/** The lines in which the page has laid out a `data-text` element. Every character belongs to exactly one. */
export function measureLines(element: HTMLElement, originTop: number): readonly TextLine[] {
  const textKey = element.dataset['text'] ?? ''
  const node = element.firstChild
  if (!(node instanceof Text)) return []
  const lines: TextLine[] = []
  const range = document.createRange()
  let from = 0
  for (const letter of node.data) {
    const to = from + letter.length
    range.setStart(node, from)
    range.setEnd(node, to)
    const box = range.getBoundingClientRect()
    const last = lines.at(-1)
    const [top, bottom] = [box.top - originTop, box.bottom - originTop]
    const isSameLine = last !== undefined && (box.height === 0 || top < (last.top + last.bottom) / 2)
    if (isSameLine) lines[lines.length - 1] = { ...last, to, bottom: Math.max(last.bottom, bottom) }
    else lines.push({ textKey, from, to, top, bottom })
    from = to
  }
  return lines
}

/** A text as if it were a single line: it stands on one page or on another. */
export function measureWholeText(element: HTMLElement, originTop: number): readonly TextLine[] {
  const { top, bottom } = element.getBoundingClientRect()
  const to = element.textContent.length
  return [{ textKey: element.dataset['text'] ?? '', from: 0, to, top: top - originTop, bottom: bottom - originTop }]
}
