import type { KpiRow } from '../indicators/kpi-sheet.ts'
import type { SheetLine } from '../cells/sheet-line.ts'

/** The rows of a project, and what limits its indicators where that stands behind its name. */
export type RowsOfProject = { readonly rows: readonly KpiRow[]; readonly remarks: readonly string[] }

/**
 * The rows without the names of their indicators, as a plan prints them that writes 取得率90% into the cell: what limits an indicator then
 * stands behind the name of its project. As they are where a value of some indicator does not say its name, or where it would not be clear
 * which indicator of a project is limited.
 */
export function withoutSaidNames(projects: ReadonlyArray<readonly KpiRow[]>): readonly RowsOfProject[] {
  const areSaid = projects.every((rows) => rows.every(saysItsName) && new Set(rows.map(remarksText)).size <= 1)
  return projects.map((rows) =>
    areSaid
      ? {
          rows: rows.map((row) => ({ ...row, name: { ...row.name, text: '' }, remarks: [] })),
          remarks: rows[0]?.remarks ?? [],
        }
      : { rows, remarks: [] },
  )
}

function saysItsName({ name, rowLabel, baseline, targets }: KpiRow): boolean {
  if (rowLabel !== '') return false
  const said = folded(name.text)
  return said === '' || [...baseline, ...targets.flat()].some(({ text }: SheetLine) => folded(text).includes(said))
}

function remarksText({ remarks }: KpiRow): string {
  return remarks.join('\n')
}

/** Names are broken by spaces and lines in cells, and written in both widths. */
function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}
