import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { FieldContent, RecordId } from '#shared/domain/record/field.ts'
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
  const equal = equalsIn({ replica, history }, told)
  for (const place of history.keys()) {
    const [id = '', field = ''] = place.split(' ')
    const at = { place, conflict: byKey.get(`field:${id}:${field}`), forms: told.get(id), equal }
    if (field === EXISTENCE) checkExistence({ replica, history }, at, reporting)
    else if (field !== 'position') checkField({ replica, history }, at, reporting)
  }
}

/** What conflicts tell of a place: the one about it, and every form that any tells of its record. */
type ToldPlace = {
  readonly place: string
  readonly conflict: Conflict | undefined
  readonly forms: readonly LooseRecord[] | undefined
  readonly equal: EqualIds
}

/** Values that say in the same cell the same as one that is shown or told, each with the id of that. */
type EqualIds = ReadonlyMap<string, string>

function equalsIn({ replica, history }: Desk, told: ReadonlyMap<string, readonly LooseRecord[]>): EqualIds {
  const isHidden = (id: string) => !replica.records.has(id as RecordId) && !told.has(id)
  const hidden = [...history.keys()].flatMap((place) => {
    const isThere = place.endsWith(` ${EXISTENCE}`) && contentsAt(history, place).includes(true)
    return isThere && isHidden(idIn(place)) ? [idIn(place)] : []
  })
  if (hidden.length === 0) return new Map()
  const values = [...replica.records.values(), ...[...told.values()].flat()].filter(({ type }) => type === 'value')
  const byText = new Map(values.map(({ id, fields }) => [textOfFields(Object.entries<FieldContent>(fields)), id]))
  return new Map(
    hidden.flatMap((id) => {
      const places = [...history.keys()].filter((place) => place.startsWith(`${id} `) && !place.endsWith(EXISTENCE))
      const contents = places.map((place) => contentsAt(history, place))
      if (contents.some(({ length }) => length !== 1)) return []
      const fields = places.map((place, at) => [place.slice(id.length + 1), contents[at]?.[0] ?? null] as const)
      const shownAs = byText.get(textOfFields(fields))
      return shownAs === undefined ? [] : [[id, shownAs] as const]
    }),
  )
}

function textOfFields(fields: ReadonlyArray<readonly [string, FieldContent]>): string {
  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** What somebody keeps is shown, or waits in a conflict; what is removed is neither, unless a conflict says so. */
function checkExistence({ replica, history }: Desk, { place, forms, equal }: ToldPlace, { breach }: Reporting): void {
  if (forms !== undefined || equal.has(idIn(place))) return
  const isShown = replica.records.has(idIn(place))
  const contents = contentsAt(history, place)
  if (contents.length > 1) breach('delete against edit is never silent', place)
  if (contents.includes(true) && !isShown) breach('no value is lost unseen', place)
  if (!contents.includes(true) && isShown) breach('delete against edit is never silent', place)
}

function checkField(
  { replica, history }: Desk,
  { place, conflict, equal, forms = [] }: ToldPlace,
  { breach, settlements }: Reporting,
): void {
  const [id, field] = [idIn(place), place.slice(place.indexOf(' ') + 1)] as const
  const fieldsIn = (record: { readonly fields: LooseFields }) => record.fields[field] ?? null
  const record = replica.records.get(id)
  if (record === undefined && forms.length === 0) return
  const shown = record === undefined ? forms.map(fieldsIn) : contentsOf(fieldsIn(record), conflict)
  const textOf = (content: FieldContent) => JSON.stringify(equal.get(String(content)) ?? content)
  const stated = new Set(contentsAt(history, place).map(textOf))
  const seen = new Set(shown.map(textOf))
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
