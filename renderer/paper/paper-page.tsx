import type { ReactNode } from 'react'
import { sheetText } from '../messages/sheet-text.ts'
import { NO_NUMBERS, NoteNumbersProvider, usePageOfSheet } from '../sheets/sheet-context.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import type { PageLook } from './page-look.ts'

type PaperPageProps = {
  readonly layout: SheetLayout
  readonly page: PageLook
  /** What stands above the first block; null on every page but the first. */
  readonly title: ReactNode
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** A page of fixed size. */
export function PaperPage({ layout, page, title, footer, children }: PaperPageProps) {
  const isFirst = usePageOfSheet().page === 0
  return (
    <section className={page.className} style={page.style}>
      <NoteNumbersProvider value={layout.noteNumbers ?? NO_NUMBERS}>
        <div className={`paper-body sheet ${layout.className}`}>
          {title !== null && <div className="paper-title">{title}</div>}
          {layout.blocks.length === 0 ? (
            <p>{sheetText.noRows}</p>
          ) : (
            <table className="sheet-table">
              {layout.columns}
              {layout.head !== null && <thead>{isFirst ? (layout.firstHead ?? layout.head) : layout.head}</thead>}
              {children}
            </table>
          )}
        </div>
        <footer className="paper-footer">{footer}</footer>
      </NoteNumbersProvider>
    </section>
  )
}
