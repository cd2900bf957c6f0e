import type { Content, ReadItem, Span } from './value-reading.ts'

/** An item that only holds others, and is as sure as the least of them; times, names and remarks stand in those. */
export function groupItem(span: Span, content: Extract<Content, { kind: 'change' | 'several' }>): ReadItem {
  const items = content.kind === 'change' ? content.sides : content.items
  return {
    span,
    confidence: items.every(({ confidence }) => confidence === 'sure') ? 'sure' : 'likely',
    period: null,
    label: null,
    milestone: null,
    bounds: [],
    modes: [],
    tags: [],
    scopes: [],
    noteMarks: [],
    ...content,
  }
}
