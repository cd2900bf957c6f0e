import { SheetTitle } from './frame/sheet-title.tsx'
import { allParts, type SheetLayout } from './sheet-layout.ts'
import './sheets.css'

/** A sheet to be read, all of it at once: for the short ones outside of the desk. */
export function PlainSheet({ layout }: { readonly layout: SheetLayout }) {
  return (
    <article className={`sheet on-screen ${layout.className}`}>
      <SheetTitle heading={layout.heading} lead={layout.lead} />
      <table className="sheet-table" aria-label={layout.heading.sheetTitle}>
        {layout.columns}
        {layout.head !== null && <thead>{layout.head}</thead>}
        {layout.blocks.map((block) => (
          <tbody key={block.key}>{block.draw(allParts(block))}</tbody>
        ))}
      </table>
    </article>
  )
}
