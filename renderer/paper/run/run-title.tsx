import { headingAnchor, type RunHeading } from '#shared/paper/run/print-run.ts'
import type { SheetHeading } from '#shared/sheets/sheet-heading.ts'

type RunTitleProps = {
  /** The headings that begin with the sheet, outermost first. */
  readonly headings: readonly RunHeading[]
  readonly heading: SheetHeading
}

/** What stands above a sheet that is one of many. */
export function RunTitle({ headings, heading }: RunTitleProps) {
  const last = headings.at(-1)
  return (
    <header className="run-title">
      {headings.slice(0, -1).map((outer) => (
        <Heading key={outer.key} heading={outer} className="run-outer" />
      ))}
      <p className="run-kind">{last?.title === heading.sheetTitle ? heading.planTitle : heading.sheetTitle}</p>
      {last !== undefined && <Heading heading={last} className="run-heading" />}
    </header>
  )
}

type HeadingProps = { readonly heading: RunHeading; readonly className: string }

/** A heading of the document, to which its contents lead. */
export function Heading({ heading: { key, depth, title }, className }: HeadingProps) {
  const Level = `h${String(headingLevel(depth))}` as 'h2'
  return (
    <Level id={headingAnchor(key)} className={className}>
      {title}
    </Level>
  )
}

const LOWEST_LEVEL = 6

/** The level of a heading by its depth: the document's own title is the only one of level 1. */
export function headingLevel(depth: number): number {
  return Math.min(depth + 2, LOWEST_LEVEL)
}
