import type { PagePlaces } from '#shared/paper/run/page-places.ts'
import type { RunHeading } from '#shared/paper/run/print-run.ts'
import type { PaperSheet } from '../paper-sheet.tsx'

/** A sheet of a run. It is composed when it is laid out and again when it is drawn, so that a long run keeps none of it in between. */
export type RunSheet = {
  readonly headings: readonly RunHeading[]
  readonly sheetAt: (places: PagePlaces) => PaperSheet
}
