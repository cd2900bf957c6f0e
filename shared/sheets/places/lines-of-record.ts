import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { once } from '../../once.ts'
import { cardSheetOf } from '../card/card-sheet.ts'
import { chaptersSheetOf } from '../chapters-sheet.ts'
import { organisationSheetOf } from '../organisation/organisation-sheet.ts'
import { isTableKind, listSheets, type SheetChoice } from '../sheet-choice.ts'
import type { CellAddress, SheetLine } from '../cells/sheet-line.ts'
import { situationsSheetOf } from '../situations-sheet.ts'
import { tableSheets } from '../tables/index.ts'

/** A text on a sheet of the plan; `address` is null where nobody edits it there. */
export type PlacedLine = { readonly sheet: SheetChoice; readonly address: CellAddress | null }

type LinesByRecord = ReadonlyMap<RecordId, readonly PlacedLine[]>

/** The lines of cards and tables that were asked for before: a model never changes. */
type Known = { readonly cards: Map<RecordId, LinesByRecord>; readonly tables: () => LinesByRecord }
const knownOf = new WeakMap<PlanModel, Known>()

function knownLines(model: PlanModel): Known {
  const known = knownOf.get(model) ?? { cards: new Map(), tables: once(() => composeTables(model)) }
  knownOf.set(model, known)
  return known
}

/** The lines of a record on one card, from above; none where there is no such card. */
export function linesOnCard(model: PlanModel, owner: RecordId, recordId: RecordId): readonly PlacedLine[] {
  const { cards } = knownLines(model)
  const lines = cards.get(owner) ?? byRecord([{ sheet: { kind: 'card', owner }, part: cardSheetOf(model, owner) }])
  cards.set(owner, lines)
  return lines.get(recordId) ?? []
}

/** The lines of a record on the plan's tables, in the order of the outline. All tables are composed for the first record asked for. */
export function linesOnTables(model: PlanModel, recordId: RecordId): readonly PlacedLine[] {
  return knownLines(model).tables().get(recordId) ?? []
}

function composeTables(model: PlanModel): LinesByRecord {
  return byRecord(
    listSheets(model).flatMap(({ choice: sheet }) => {
      const part = composed(model, sheet)
      return part === null ? [] : [{ sheet, part }]
    }),
  )
}

/** What a sheet that is neither card nor KPI table nor schedule is made of. */
function composed(model: PlanModel, { kind, owner }: SheetChoice): object | null {
  if (kind === 'chapters') return chaptersSheetOf(model)
  if (kind === 'situations') return situationsSheetOf(model)
  if (kind === 'organisation') return organisationSheetOf(model)
  // 点検 speaks of records and shows none.
  if (kind === 'findings') return null
  return isTableKind(kind) ? tableSheets[kind].of(model, owner) : null
}

function byRecord(parts: ReadonlyArray<{ readonly sheet: SheetChoice; readonly part: unknown }>): LinesByRecord {
  const lines = new Map<RecordId, PlacedLine[]>()
  for (const { sheet, part } of parts) {
    for (const { recordId, address } of linesIn(part)) {
      if (recordId === null) continue
      const known = lines.get(recordId)
      if (known === undefined) lines.set(recordId, [{ sheet, address }])
      else known.push({ sheet, address })
    }
  }
  return lines
}

/** The lines of a view model, whatever it is made of, in the order in which it names them. */
function* linesIn(part: unknown): Generator<SheetLine> {
  if (typeof part !== 'object' || part === null) return
  if (isLine(part)) yield part
  else for (const inner of Object.values(part)) yield* linesIn(inner)
}

function isLine(part: object): part is SheetLine {
  return 'text' in part && 'address' in part && 'recordId' in part && 'marks' in part
}
