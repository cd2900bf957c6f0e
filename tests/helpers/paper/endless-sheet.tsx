import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { NO_NUMBERS, NoteNumbersProvider, PageOfSheetProvider } from '#renderer/sheets/sheet-context.ts'
import { allParts, type SheetLayout } from '#renderer/sheets/sheet-layout.ts'
import { SheetTitle } from '#renderer/sheets/frame/sheet-title.tsx'
import { Legend } from '#renderer/sheets/lanes/legend.tsx'
import type { PageOfSheet } from '#shared/domain/form/page-rank.ts'
import { withoutBlanks } from '../read-pdf.ts'

/** A stretch of text, blanks left out. `key` is that of its `data-text`; null of heads, labels and marks. */
export type SheetText = { readonly text: string; readonly key: string | null }

/** A block with its texts. A page that shows its `caption` already leaves it out. */
export type EndlessBlock = { readonly texts: readonly SheetText[]; readonly caption: string | null }

/** A sheet before it is placed on pages, each block whole. */
export type EndlessSheet = {
  readonly title: readonly SheetText[]
  /** The head of a page; it may say which one it is. */
  readonly headOf: (at: PageOfSheet) => readonly SheetText[]
  readonly blocks: readonly EndlessBlock[]
}

/** Draws a layout as the paper does, without measuring anything and without a browser. `title` is what stands above it: its own where it is printed alone. */
export function drawEndless(layout: SheetLayout, title: ReactNode = ownTitle(layout)): EndlessSheet {
  const read = (node: ReactNode) =>
    textsIn(renderToString(<NoteNumbersProvider value={layout.noteNumbers ?? NO_NUMBERS}>{node}</NoteNumbersProvider>))
  const inTable = (rows: ReactNode) => (
    <table>
      <tbody>{rows}</tbody>
    </table>
  )
  return {
    title: read(title),
    headOf: (at) => read(<PageOfSheetProvider value={at}>{inTable(layout.head)}</PageOfSheetProvider>),
    blocks: layout.blocks.map((block) => ({
      texts: read(inTable(block.draw(allParts(block)))),
      caption: block.caption ?? null,
    })),
  }
}

function ownTitle({ isUntitled, heading, lead, legend = [] }: SheetLayout): ReactNode {
  if (isUntitled === true) return null
  return (
    <>
      <SheetTitle heading={heading} lead={lead} />
      <Legend kinds={legend} />
    </>
  )
}

const TOKEN = /<!--.*?-->|<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/gs
const VOID = new Set(['br', 'col', 'hr', 'img', 'input'])

/** The texts of markup as React writes it: everything closed, all signs of markup escaped. */
function textsIn(markup: string): readonly SheetText[] {
  const keys: Array<string | null> = []
  const texts: SheetText[] = []
  for (const [, slash, name, attributes = '', closed, text] of markup.matchAll(TOKEN)) {
    const around = keys.at(-1) ?? null
    if (text !== undefined) texts.push({ text: withoutBlanks(unescaped(text)), key: around })
    else if (slash === '/') keys.pop()
    else if (name !== undefined && closed !== '/' && !VOID.has(name)) {
      const own = / data-text="([^"]*)"/.exec(attributes)?.[1]
      keys.push(own === undefined ? around : unescaped(own))
    }
  }
  return joinSameKeys(texts.filter(({ text }) => text !== ''))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function unescaped(text: string): string {
  return text.replaceAll(/&([#\w]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}

/** A text of which some stretches are marked is one text. */
export function joinSameKeys(texts: readonly SheetText[]): readonly SheetText[] {
  const joined: SheetText[] = []
  for (const each of texts) {
    const last = joined.at(-1)
    if (each.key !== null && last?.key === each.key)
      joined[joined.length - 1] = { ...each, text: last.text + each.text }
    else joined.push(each)
  }
  return joined
}
