import { describe, expect, it } from 'vitest'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { randomScope } from '../../../../helpers/random-scope.ts'
import { sampleModels } from '../../../../helpers/sample-models.ts'
import { seededRandom } from '../../../../helpers/seeded-random.ts'

const SCOPES = 40
const towns = Object.entries(sampleModels)
const random = seededRandom(43)
const cases = towns.flatMap(([town, model]) =>
  Array.from({ length: SCOPES }, () => ({ town, model, scope: randomScope(model, random) })),
)

/** The projects of a scope, by the words of the rule and the plainest way to look. */
function projectsOf(model: PlanModel, { sections, measures }: Scope): readonly RecordId[] {
  const isUnder = (measure: RecordId | null): boolean =>
    measure !== null && (measures.includes(measure) || isUnder(model.find('measure', measure)?.fields.parent ?? null))
  return model
    .list('project')
    .map(({ id }) => id)
    .filter(
      (id) =>
        sections.length === 0 ||
        model
          .list('responsibility')
          .some(({ fields }) => fields.owner === id && fields.section !== null && sections.includes(fields.section)),
    )
    .filter(
      (id) =>
        measures.length === 0 ||
        model.list('placement').some(({ fields }) => fields.project === id && isUnder(fields.measure)),
    )
}

/** Every text of a sheet that a record holds: blank places and columns may differ with the other sheets of a plan. */
function saidIn(sheet: unknown): ReadonlySet<string> {
  const said = new Set<string>()
  JSON.stringify(sheet, (_key, part: unknown) => {
    if (isLine(part) && part.recordId !== null) said.add(`${part.recordId} ${part.text}`)
    return part
  })
  return said
}

function isLine(part: unknown): part is SheetLine {
  return typeof part === 'object' && part !== null && 'recordId' in part && 'text' in part
}

describe('partOfPlan', () => {
  it('draws scopes of every size from every sample', () => {
    for (const [town, model] of towns) {
      const sizes = cases.filter((each) => each.town === town).map(({ scope }) => partOfPlan(model, scope).own.size)
      expect(Math.max(...sizes)).toBeGreaterThan(50)
      expect(new Set(sizes).size).toBeGreaterThan(SCOPES / 4)
    }
  })

  it('is a sound plan', () => {
    for (const { model, scope } of cases) expect(checkPlanRecords(partOfPlan(model, scope).records).ok).toBe(true)
  })

  it('has the projects of the scope and no other, not even by name', () => {
    for (const { model, scope } of cases) {
      const { records } = partOfPlan(model, scope)
      const wanted = projectsOf(model, scope)
      const held = records.filter(({ type }) => type === 'project').map(({ id }) => id)
      expect(new Set(held)).toEqual(new Set(wanted))
      const text = JSON.stringify(records)
      const others = model.list('project').filter(({ id }) => !wanted.includes(id))
      expect(others.filter(({ id }) => text.includes(id))).toEqual([])
    }
  })

  it('has nothing that stands on the sheets of others alone', () => {
    for (const { model, scope } of cases) {
      const { records, own } = partOfPlan(model, scope)
      const ids = new Set(records.map(({ id }) => id))
      const places = model.list('placement').filter(({ fields }) => ids.has(fields.project))
      const sheets = new Set([...places.flatMap(({ id, fields }) => [id, fields.project]), ...own])
      const strangers = records.filter(
        ({ type, fields }) => 'owner' in fields && type !== 'value' && type !== 'note' && !sheets.has(fields.owner),
      )
      expect(strangers).toEqual([])
    }
  })

  it('says on each of its cards what the whole plan does', () => {
    for (const { model, scope } of cases) {
      const part = createPlanModel(partOfPlan(model, scope).records)
      for (const { id } of part.list('placement')) {
        expect(saidIn(cardSheetOf(part, id))).toEqual(saidIn(cardSheetOf(model, id)))
      }
    }
  })

  it('leaves every record as it is, in its order', () => {
    for (const { model, scope } of cases) {
      const { records } = partOfPlan(model, scope)
      const held = new Set(records)
      expect(model.all().filter((record) => held.has(record))).toEqual(records)
    }
  })

  it('is the same of the part as of the whole', () => {
    for (const { model, scope } of cases) {
      const part = partOfPlan(model, scope)
      const again = partOfPlan(createPlanModel(part.records), scope)
      expect(new Set(again.records)).toEqual(new Set(part.records))
      expect(again.own).toEqual(part.own)
    }
  })

  it('is the whole plan where nothing limits it', () => {
    for (const [, model] of towns) {
      const { records, own } = partOfPlan(model, { sections: [], measures: [], writable: 'all' })
      expect(records).toEqual(model.all())
      expect(own.size).toBe(records.length)
    }
  })
})
