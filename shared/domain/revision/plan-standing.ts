import { isPlaceOnly, type GivenChange } from '../journal/record-change.ts'
import { sameContent, type FieldContent, type RecordId } from '../record/field.ts'
import type { LooseRecord } from '../record/plan-record.ts'
import { emptyFieldsOf } from '../record/read-record.ts'
import type { RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'
import type { Reach, RecordWrite, RevisionGraph } from './revision-graph.ts'

/** A content of a field, and the ranks of the revisions that wrote it. */
export type Written = { readonly content: FieldContent; readonly ranks: readonly number[] }

/** What the revisions of a state say of one record: the writes that no other write of the same thing descends from. */
export type RecordStanding = {
  readonly id: RecordId
  readonly type: RecordType
  /** In the order of the graph. */
  readonly writes: readonly RecordWrite[]
  /** Latest writes of the record that leave it there. Who only makes room among siblings does not say so. */
  readonly keepers: readonly number[]
  /** Latest writes that take it away. */
  readonly removers: readonly number[]
  /** The latest contents of each field that some revision names: one, or several different ones, in an order that follows from them alone. */
  readonly fields: ReadonlyMap<string, readonly Written[]>
  /** The record as the latest of its removals or insertions has it; null where there was none. */
  readonly whole: LooseRecord | null
}

/** What a state says of each record that some revision of it writes. What is not here is as the plan began. */
export type PlanStanding = ReadonlyMap<RecordId, RecordStanding>

export function standingOf(graph: RevisionGraph, reach: Reach): PlanStanding {
  const standing = new Map<RecordId, RecordStanding>()
  const isAll = reach.count === graph.revisions.length
  for (const [id, all] of graph.writes) {
    const writes = isAll ? all : all.filter(({ rank }) => reach.has(rank))
    if (writes.length > 0) standing.set(id, standingOfRecord(graph, id, writes))
  }
  return standing
}

function standingOfRecord(graph: RevisionGraph, id: RecordId, writes: readonly RecordWrite[]): RecordStanding {
  const heads: RecordWrite[] = []
  for (const write of writes.toReversed()) {
    if (isPlaceOnly(write.change) || heads.some(({ rank }) => graph.supersedes(rank, write.rank))) continue
    heads.push(write)
  }
  const ranks = (isRemoval: boolean) =>
    heads.filter(({ change }) => (change.op === 'delete') === isRemoval).map(({ rank }) => rank)
  const last = writes.findLast(({ change }) => change.op !== 'update')?.change
  return {
    id,
    type: typeOf(writes[0]?.change ?? unwritten(id)),
    writes,
    keepers: ranks(false),
    removers: ranks(true),
    fields: latestContents(graph, writes),
    whole: last === undefined || last.op === 'update' ? null : last.record,
  }
}

function unwritten(id: RecordId): never {
  throw new Error(`no revision writes the record ${id}`)
}

type Write = { readonly content: FieldContent; readonly rank: number }

function latestContents(graph: RevisionGraph, writes: readonly RecordWrite[]): ReadonlyMap<string, readonly Written[]> {
  const latest = new Map<string, Write[]>()
  for (const { rank, change } of writes.toReversed()) {
    for (const [field, content] of Object.entries(contentsOf(change))) {
      const held = latest.get(field)
      if (held === undefined) latest.set(field, [{ rank, content }])
      else if (!held.some((later) => graph.supersedes(later.rank, rank))) held.push({ rank, content })
    }
  }
  return new Map([...latest].map(([field, held]) => [field, differentOf(saidOf(held, field, writes))]))
}

/**
 * Without what nobody has said. A remark goes to another office beside the revisions, so that both insert it: what an insertion leaves empty stands against nothing that
 * the other office wrote there. A record that comes back is told as a change, and what it has empty then is said.
 */
function saidOf(latest: readonly Write[], field: string, writes: readonly RecordWrite[]): readonly Write[] {
  if (latest.length === 1) return latest
  const said = latest.filter(({ rank, content }) => {
    const change = writes.find((write) => write.rank === rank)?.change
    return change?.op !== 'insert' || !sameContent(content, emptyFieldsOf(change.record.type)[field] ?? null)
  })
  return said.length === 0 ? latest : said
}

/** Each content once, in the order of its text: no time and no digest has a say in it. */
function differentOf(writes: readonly Write[]): readonly Written[] {
  const [first, ...others] = writes
  if (first !== undefined && others.length === 0) return [{ content: first.content, ranks: [first.rank] }]
  return [...Map.groupBy(writes, ({ content }) => JSON.stringify(content))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, same]) => ({ content: same[0]?.content ?? null, ranks: same.map(({ rank }) => rank) }))
}

/** What a change writes into the fields of its record; a removal writes none. */
export function contentsOf(change: GivenChange): Readonly<Record<string, FieldContent>> {
  if (change.op === 'update') return change.after
  return change.op === 'insert' ? change.record.fields : {}
}

function typeOf(change: GivenChange): RecordType {
  return change.op === 'update' ? change.type : change.record.type
}

/** A reference that a record has, or may come to have. */
export type Link = { readonly field: string; readonly target: RecordId }

/** All that the record points to by what revisions say of it, or pointed to when it was last seen whole. */
export function linksOf(standing: RecordStanding): readonly Link[] {
  const { whole, type } = standing
  return referencesOf(type).flatMap(({ field }) => {
    const written = standing.fields.get(field)?.map(({ content }) => content) ?? [whole?.fields[field] ?? null]
    return written.flatMap((content) => (typeof content === 'string' ? [{ field, target: content as RecordId }] : []))
  })
}

/** What stood in a field where the states parted that have it differently now; null where they have no common beginning. */
export function baseOf(graph: RevisionGraph, standing: RecordStanding, field: string): FieldContent {
  const heads = (standing.fields.get(field) ?? []).flatMap(({ ranks }) => ranks)
  const writes = standing.writes.filter(({ change }) => Object.hasOwn(contentsOf(change), field))
  const isBelowAll = (rank: number) => heads.every((head) => head !== rank && graph.descends(head, rank))
  const common = writes.filter(({ rank }) => isBelowAll(rank))
  if (common.length > 0) return latestContents(graph, common).get(field)?.[0]?.content ?? null
  const first = graph.roots.some(isBelowAll) ? writes.find(({ change }) => change.op === 'update')?.change : undefined
  return first?.op === 'update' ? (first.before[field] ?? null) : null
}
