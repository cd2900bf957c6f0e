import type { ReactNode } from 'react'
import type { DocumentHeading } from '../sheet-context.ts'

type DocumentHeadingViewProps = { readonly heading: DocumentHeading; readonly children: ReactNode }

/** What stands in a cell as a heading of the document, looking as it does without. */
export function DocumentHeadingView({ heading: { level, anchor }, children }: DocumentHeadingViewProps) {
  return (
    <div role="heading" aria-level={level} id={anchor}>
      {children}
    </div>
  )
}
