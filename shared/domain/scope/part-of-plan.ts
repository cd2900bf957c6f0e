import { createPlanModel, type PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'
import { chosenRecords, isWholePlan } from './chosen-records.ts'
import { scopeRules, type ScopeRule } from './scope-rules.ts'
import type { Scope } from './scope.ts'

/**
 * A part of a plan that is a sound plan by itself. `own` are the records that make the scope: its projects and measures with all that stands on their
 * sheets. The others are there because these need them: the frame of the plan, and the bare names above.
 */
export type PlanPart = { readonly records: readonly PlanRecord[]; readonly own: ReadonlySet<RecordId> }

const types = Object.keys(recordTypes) as readonly RecordType[]
const ruleOf = (type: RecordType) => scopeRules[type] as ScopeRule<RecordType>

/** The part of a plan that a scope names; its records are those of the plan, unchanged, and in the same order. */
export function partOfPlan(model: PlanModel, scope: Scope): PlanPart {
  const all = model.all()
  if (isWholePlan(scope)) return { records: all, own: new Set(all.map(({ id }) => id)) }
  const own = withParts(model, chosenRecords(model, scope))
  const held = withNeeded(model, own)
  return { records: all.filter(({ id }) => held.has(id)), own }
}

/**
 * Which of these records, which the plan does not show, belong to the part or did: on the sheets that it has, or on sheets that it had and that were removed. What
 * is on the sheets of others by now is none of it, whoever's they were.
 */
export function absentFromPart(model: PlanModel, scope: Scope, absent: readonly PlanRecord[]): ReadonlySet<RecordId> {
  if (absent.length === 0) return new Set()
  const before = createPlanModel([...model.all(), ...absent])
  const { own } = partOfPlan(model, scope)
  const chosen = chosenRecords(before, scope).filter((id) => own.has(id) || model.findAny(id) === null)
  const belonging = isWholePlan(scope) ? null : withParts(before, chosen)
  return new Set(absent.map(({ id }) => id).filter((id) => belonging?.has(id) ?? true))
}

/** Records with all parts of them: gone through until nothing more belongs to what is there. */
function withParts(model: PlanModel, chosen: readonly RecordId[]): ReadonlySet<RecordId> {
  const own = new Set(chosen)
  let sizeBefore = -1
  while (own.size > sizeBefore) {
    sizeBefore = own.size
    for (const type of types) {
      for (const record of model.list(type)) if (belongs(record, own)) addWithCarried(model, record, own)
    }
  }
  return own
}

function belongs(record: PlanRecord, own: ReadonlySet<RecordId>): boolean {
  const rule = ruleOf(record.type)
  if (typeof rule === 'string') return false
  const fields: LooseFields = record.fields
  const isOwn = (field: string) => own.has(fields[field] as RecordId)
  if ('partOf' in rule) return isOwn(rule.partOf)
  if ('between' in rule) return rule.between.every(isOwn)
  return own.has(firstLine(String(fields[rule.about])) as RecordId)
}

function firstLine(text: string): string {
  return text.slice(0, `${text}\n`.indexOf('\n'))
}

/** Adds a record, and whole what goes with whatever uses it. */
function addWithCarried(model: PlanModel, record: PlanRecord, own: Set<RecordId>): void {
  own.add(record.id)
  for (const target of targetsOf(model, record)) if (ruleOf(target.type) === 'carried') own.add(target.id)
}

/** The marks on the part that lead to notes of the whole plan or of a measure above, which several sections share. */
function sharedMarks(model: PlanModel, own: ReadonlySet<RecordId>): ReadonlyArray<PlanRecord<'noteLink'>> {
  return model.list('noteLink').filter(({ fields }) => {
    const owner = model.find('note', fields.note)?.fields.owner
    const isShared = owner !== undefined && (owner === model.plan.id || model.find('measure', owner) !== null)
    return isShared && own.has(fields.target)
  })
}

/** The part with the frame of the plan, with the notes that its marks lead to, and with everything to which any of its records points. */
function withNeeded(model: PlanModel, own: ReadonlySet<RecordId>): ReadonlySet<RecordId> {
  const held = new Set<RecordId>()
  const frame = types.filter((type) => ruleOf(type) === 'frame').flatMap((type) => [...model.list(type)])
  const owned = [...own].flatMap((id) => model.findAny(id) ?? [])
  const due: PlanRecord[] = [...frame, ...owned, ...sharedMarks(model, own)]
  for (let record = due.pop(); record !== undefined; record = due.pop()) {
    if (held.has(record.id)) continue
    held.add(record.id)
    due.push(...targetsOf(model, record))
  }
  return held
}

function targetsOf(model: PlanModel, record: PlanRecord): readonly PlanRecord[] {
  const fields: LooseFields = record.fields
  return referencesOf(record.type).flatMap(({ field }) => {
    const target = fields[field] as RecordId | null
    return target === null ? [] : (model.findAny(target) ?? [])
  })
}
