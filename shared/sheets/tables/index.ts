import { annexTableSheet } from './annex/annex-table-sheet.ts'
import { annexTablesSheet } from './annex/annex-tables-sheet.ts'
import { barsSheet } from './bars-sheet.ts'
import { bodiesSheet } from './bodies-sheet.ts'
import { cataloguesSheet } from './categories/catalogues-sheet.ts'
import { categoriesSheet } from './categories/categories-sheet.ts'
import { columnsSheet } from './columns-sheet.ts'
import { commentsSheet } from './comments-sheet.ts'
import { crosswalkSheet } from './categories/crosswalk-sheet.ts'
import { editionsSheet } from './editions-sheet.ts'
import { fieldsSheet } from './fields-sheet.ts'
import { findingsSheet } from './findings-sheet.ts'
import { gradesSheet } from './indicators/grades-sheet.ts'
import { indicatorsSheet } from './indicators/indicators-sheet.ts'
import { inventoriesSheet } from './annex/inventories-sheet.ts'
import { inventorySheet } from './annex/inventory-sheet.ts'
import { levelsSheet } from './levels-sheet.ts'
import { notesSheet } from './notes-sheet.ts'
import { planLinksSheet } from './plan-links-sheet.ts'
import { projectCategoriesSheet } from './categories/project-categories-sheet.ts'
import { sectionsSheet } from './sections-sheet.ts'
import { termsSheet } from './terms-sheet.ts'
import { formPartsSheet } from './paper/form-parts-sheet.ts'
import { formsSheet } from './paper/forms-sheet.ts'
import type { TableSheetKind } from './table-sheet.ts'

/** Every sheet that is a table, in the order of the outline. */
export const tableSheets = {
  bars: barsSheet,
  inventory: inventorySheet,
  'annex-table': annexTableSheet,
  'plan-links': planLinksSheet,
  terms: termsSheet,
  sections: sectionsSheet,
  bodies: bodiesSheet,
  indicators: indicatorsSheet,
  grades: gradesSheet,
  inventories: inventoriesSheet,
  'annex-tables': annexTablesSheet,
  notes: notesSheet,
  catalogues: cataloguesSheet,
  categories: categoriesSheet,
  crosswalk: crosswalkSheet,
  'project-categories': projectCategoriesSheet,
  levels: levelsSheet,
  fields: fieldsSheet,
  editions: editionsSheet,
  comments: commentsSheet,
  columns: columnsSheet,
  forms: formsSheet,
  'form-parts': formPartsSheet,
  findings: findingsSheet,
} as const satisfies Record<string, TableSheetKind>

export type TableName = keyof typeof tableSheets
