import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, LooseRecord } from '#shared/domain/record/plan-record.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { upwards } from '#shared/domain/revision/show-whole.ts'
import { contentsOf, recordsIn } from './compare-replicas.ts'
import type { Desk } from './exchange-desks.ts'
import type { Law } from './exchange-laws.ts'
import type { Replica } from './revision-replica.ts'
import { EXISTENCE, contentsAt, type WriteHistory } from './write-history.ts'

/** A decision about a field: the revision that tells it, and the writes of the place that were known when it was made. */
export type Settlement = { readonly place: string; readonly digest: string; readonly known: ReadonlySet<string> }

type Reporting = {
  readonly breach: (law: Law, what: string) => void
  readonly settlements: readonly Settlement[]
}

/** Reports where what a desk shows, and what it says to be open, is not what it can know by its registers. */
export function checkRegisters({ replica, history }: Desk, reporting: Reporting): void {
  const { breach } = reporting
  if (!checkPlanRecords([...replica.records.values()]).ok) breach('a merged plan is whole', 'not whole')
  const keys = replica.open.map(({ key }) => key)
  if (new Set(keys).size !== keys.length) {
    breach('the same field with different values conflicts exactly once', keys.join())
  }
  const told = recordsTold(replica)
  const byKey = new Map(replica.open.map((conflict) => [conflict.key, conflict]))
  for (const place of history.keys()) {
    const [id = '', field = ''] = place.split(' ')
    const at = { place, conflict: byKey.get(`field:${id}:${field}`), forms: told.get(id) }
    if (field === EXISTENCE) checkExistence({ replica, history }, at, reporting)
    else if (field !== 'position') checkField({ replica, history }, at, reporting)
  }
}

/** What conflicts tell of a place: the one about it, and every form that any tells of its record. */
type ToldPlace = {
  readonly place: string
  readonly conflict: Conflict | undefined
  readonly forms: readonly LooseRecord[] | undefined
}

/** What somebody keeps is shown, or waits in a conflict; what is removed is neither, unless a conflict says so. */
function checkExistence({ replica, history }: Desk, { place, forms }: ToldPlace, { breach }: Reporting): void {
  if (forms !== undefined) return
  const isShown = replica.records.has(idIn(place))
  const contents = contentsAt(history, place)
  if (contents.length > 1) breach('delete against edit is never silent', place)
  if (contents.includes(true) && !isShown) breach('no value is lost unseen', place)
  if (!contents.includes(true) && isShown) breach('delete against edit is never silent', place)
}

function checkField(
  { replica, history }: Desk,
  { place, conflict, forms = [] }: ToldPlace,
  { breach, settlements }: Reporting,
): void {
  const [id, field] = [idIn(place), place.slice(place.indexOf(' ') + 1)] as const
  const fieldsIn = (record: { readonly fields: LooseFields }) => record.fields[field] ?? null
  const record = replica.records.get(id)
  if (record === undefined && forms.length === 0) return
  const shown = record === undefined ? forms.map(fieldsIn) : contentsOf(fieldsIn(record), conflict)
  const stated = new Set(contentsAt(history, place).map((content) => JSON.stringify(content)))
  const seen = new Set(shown.map((content) => JSON.stringify(content)))
  const what = `${place} ${[...stated].join()} | ${[...seen].join()}`
  if (stated.size > 1 && record !== undefined && conflict === undefined) {
    breach('the same field with different values conflicts exactly once', what)
  }
  if ([...stated].some((content) => !seen.has(content))) breach('no value is lost unseen', what)
  if (conflict === undefined) return
  const isCircular = upwards.some((each) => each.type === record?.type && each.field === field)
  if (stated.size === 1 && !isCircular) breach('different fields never conflict', what)
  if (settlements.some((each) => each.place === place && isReturned(history, each))) {
    breach('a settled conflict never returns', what)
  }
}

function recordsTold({ open }: Replica): ReadonlyMap<string, readonly LooseRecord[]> {
  return Map.groupBy(open.flatMap(recordsIn), ({ id }) => id)
}

/** Whether an office that knows of the decision has nothing at the place but what was known when it was made. */
function isReturned(history: WriteHistory, { place, digest, known }: Settlement): boolean {
  const held = history.get(place)
  return held?.all.has(digest) === true && [...held.live.keys()].every((write) => known.has(write))
}

function idIn(place: string): RecordId {
  return place.slice(0, place.indexOf(' ')) as RecordId
}
