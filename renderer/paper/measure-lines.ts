/** A visual line of a text: the UTF-16 offsets in the text, and top and bottom from the top of what it stands in, in pixels. */
export type TextLine = {
  readonly textKey: string
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

/** The lines in which the page has laid out a `data-text` element: every character belongs to exactly one, and a text without any is one, too. */
export function measureLines(element: HTMLElement, originTop: number): readonly TextLine[] {
  const textKey = element.dataset['text'] ?? ''
  const lines: TextLine[] = []
  const range = document.createRange()
  let from = 0
  for (const { node, start, letter } of lettersIn(element)) {
    const to = from + letter.length
    range.setStart(node, start)
    range.setEnd(node, start + letter.length)
    const box = range.getBoundingClientRect()
    const last = lines.at(-1)
    const [top, bottom] = [box.top - originTop, box.bottom - originTop]
    const isSameLine = last !== undefined && (box.height === 0 || top < (last.top + last.bottom) / 2)
    if (isSameLine) lines[lines.length - 1] = { ...last, to, bottom: Math.max(last.bottom, bottom) }
    else lines.push({ textKey, from, to, top, bottom })
    from = to
  }
  return lines.length === 0 ? measureWholeText(element, originTop) : lines
}

/** Every character below an element, with the node and the offset at which it stands. */
function* lettersIn(element: HTMLElement) {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    let start = 0
    for (const letter of node.nodeValue ?? '') {
      yield { node, start, letter }
      start += letter.length
    }
  }
}

/** A text as if it were a single line: it stands on one page or on another. */
export function measureWholeText(element: HTMLElement, originTop: number): readonly TextLine[] {
  const { top, bottom } = boxOf(element)
  const to = element.textContent.length
  return [{ textKey: element.dataset['text'] ?? '', from: 0, to, top: top - originTop, bottom: bottom - originTop }]
}

/**
 * The box around all of a text, blocks within it too: that of the element itself is a line high where they are inline. A text without letters has
 * that one.
 */
export function boxOf(element: HTMLElement): DOMRect {
  if (element.textContent === '') return element.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect()
}
