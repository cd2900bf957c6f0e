import { sameContent, type RecordId } from '../record/field.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import type { RecordType } from '../record/record-types.ts'
import { equalValuesIn, withoutEqual, type EqualValues } from './equal-values.ts'
import { standingOf, type PlanStanding, type RecordStanding, type Written } from './plan-standing.ts'
import { firstContent, isPlace, withFields, type Records } from './plan-state.ts'
import { removalGroupsOf, type RemovalGroup } from './removal-groups.ts'
import type { RevisionGraph } from './revision-graph.ts'
import { showWhole } from './show-whole.ts'

/** What the revisions of a state come to. */
export type MergedPlan = {
  readonly graph: RevisionGraph
  readonly standing: PlanStanding
  /** Values that are there, and for which another one stands. */
  readonly equal: EqualValues
  /** All else that is there, whether one plan can show it or not. */
  readonly wanted: Records
  /** What the plan shows of it. */
  readonly shown: Records
  readonly groups: readonly RemovalGroup[]
}

/**
 * The plan of a state, out of its revisions and of the plans of those who have a part of them (`sides`, one's own first). These tell what no revision tells, and
 * which of several contents of a field is shown; all else is the same for the same revisions, whoever looks.
 */
export function mergedPlan(graph: RevisionGraph, heads: readonly string[], sides: readonly Records[]): MergedPlan {
  const standing = standingOf(graph, graph.reach(heads))
  const wanted = new Map<RecordId, PlanRecord>()
  for (const side of sides) {
    for (const [id, record] of side) if (!standing.has(id) && !wanted.has(id)) wanted.set(id, record)
  }
  const groups = removalGroupsOf(standing, wanted.values())
  const contested = new Set(groups.flatMap(({ members }) => [...members]))
  for (const each of standing.values()) {
    const isThere = each.removers.length === 0 || contested.has(each.id)
    const record = isThere ? wantedRecord(sides, each) : null
    if (record !== null) wanted.set(each.id, record)
  }
  const equal = equalValuesIn(wanted, { standing, groups })
  const shown = showWhole(withoutEqual(wanted, equal))
  for (const [id, record] of wanted) if (!shown.has(id)) wanted.set(id, asAllHaveIt(record, standing.get(id)))
  return { graph, standing, equal, wanted: withoutEqual(wanted, equal), shown, groups }
}

/** A record that no plan shows: nobody's own contents are shown first. */
function asAllHaveIt(record: PlanRecord, standing: RecordStanding | undefined): PlanRecord {
  return standing === undefined ? record : withFields(record, firstContents(standing))
}

/** Null where no side has the record and no revision tells all of it, as where it is not in a part of the plan. */
function wantedRecord(sides: readonly Records[], standing: RecordStanding): PlanRecord | null {
  const held = sides.flatMap((side) => side.get(standing.id) ?? [])
  const known = held[0] ?? wholeRecord(standing)
  if (known === null || known.type !== standing.type) return known
  const wanted = [...standing.fields].flatMap(([field, written]) =>
    fieldsOfType(known.type)[field] === undefined
      ? []
      : [[field, wantedContent(known.type, field, { written, held })] as const],
  )
  const contents: LooseRecord['fields'] = known.fields
  const changed = wanted.filter(([field, content]) => !sameContent(content, contents[field] ?? null))
  return changed.length === 0 ? known : withFields(known, Object.fromEntries(changed))
}

/** The record as it was last seen whole, or as its fields together tell it. */
function wholeRecord(standing: RecordStanding): PlanRecord | null {
  const { id, type, whole, fields } = standing
  if (whole !== null) return whole as PlanRecord
  const isTold = Object.keys(fieldsOfType(type)).every((field) => fields.has(field))
  return isTold ? ({ id, type, fields: firstContents(standing) } as PlanRecord) : null
}

function firstContents({ type, fields }: RecordStanding): LooseRecord['fields'] {
  const known = [...fields].filter(([field]) => fieldsOfType(type)[field] !== undefined)
  return Object.fromEntries(known.map(([field, written]) => [field, firstContent(field, written)]))
}

type Contents = { readonly written: readonly Written[]; readonly held: readonly LooseRecord[] }

/** The one content that is left; of several that which one's own plan shows, else the other's. What places a record is the same for all. */
function wantedContent(type: RecordType, field: string, { written, held }: Contents): Written['content'] {
  const shown = isPlace(type, field)
    ? undefined
    : held
        .map(({ fields }) => fields[field] ?? null)
        .find((content) => written.some((each) => sameContent(each.content, content)))
  return shown === undefined ? firstContent(field, written) : shown
}
