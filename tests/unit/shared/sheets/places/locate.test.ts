import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { layoutOf } from '#renderer/sheets/sheet-layouts.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import { findCell } from '#shared/sheets/cells/cell-grid.ts'
import { recordAt } from '#shared/sheets/cells/cell-text.ts'
import { placeOf, placeOfText, type SheetPlace } from '#shared/sheets/places/locate.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const models = readSamplePlans().map(createPlanModel)

/** The keys of all cells of a sheet, found once for each sheet. */
function cellsOnSheets(model: PlanModel): (place: SheetPlace) => boolean {
  const known = new Map<string, NonNullable<ReturnType<typeof layoutOf>>['blocks']>()
  const blocksOf = (sheet: SheetChoice) => {
    const key = `${sheet.kind} ${sheet.owner ?? ''}`
    const blocks = known.get(key) ?? layoutOf(model, sheet, 'screen')?.blocks ?? []
    known.set(key, blocks)
    return blocks
  }
  return ({ sheet, address }) => address !== null && findCell(blocksOf(sheet), address) !== null
}

/** Types each record of which has a text that is typed on a card. */
const ON_CARDS = [
  'project',
  'placement',
  'measure',
  'value',
  'indicator',
  'responsibility',
  'indicatorUse',
  'breakdown',
]

describe.each(models.map((model) => [model.municipality.fields.name, model] as const))('placeOf in %s', (_, model) => {
  const isThere = cellsOnSheets(model)

  it('names cells that stand on the sheet named', () => {
    const places = model.all().flatMap((record) => placeOf(model, record.id) ?? [])
    expect(places.length).toBeGreaterThan(100)
    expect(places.filter((place) => place.address !== null && !isThere(place))).toEqual([])
  })

  it('names for each field a cell that stands on the sheet named', () => {
    const places = model
      .all()
      .flatMap((record) =>
        Object.keys(fieldsOfType(record.type)).flatMap((field) => placeOf(model, record.id, field) ?? []),
      )
    expect(places.filter((place) => place.address !== null && !isThere(place))).toEqual([])
  })

  it('finds a cell for everything that stands on a card', () => {
    const lost = model
      .all()
      .filter((record) => ON_CARDS.includes(record.type) && !isOfPlan(model, record))
      .filter((record) => placeOf(model, record.id)?.address === null)
    expect(lost.map(({ type, id }) => `${type} ${id}`)).toEqual([])
  })

  it('leads to the cell of the very value, where cells of the card hold several', () => {
    const values = model.list('value').filter((value) => !isOfPlan(model, value))
    const found = values.map(({ id }) => {
      const address = placeOf(model, id, 'raw')?.address ?? null
      return address === null ? null : (recordAt(model, address)?.id ?? null)
    })
    expect(found).toEqual(values.map(({ id }) => id))
  })
})

/** What belongs to the whole plan stands on no card. */
function isOfPlan(model: PlanModel, record: PlanRecord): boolean {
  if (record.type === 'indicatorUse') return record.fields.owner === model.plan.id
  if (record.type === 'breakdown') return isIndicatorOfPlan(model, record.fields.indicator)
  if (record.type === 'value') {
    return isIndicatorOfPlan(
      model,
      model.find('breakdown', record.fields.owner)?.fields.indicator ?? record.fields.owner,
    )
  }
  return record.type === 'indicator' && isIndicatorOfPlan(model, record.id)
}

function isIndicatorOfPlan(model: PlanModel, indicator: PlanRecord['id']): boolean {
  return model.listBy('indicatorUse', 'indicator', indicator).every((use) => use.fields.owner === model.plan.id)
}

describe('placeOf', () => {
  const plan = buildPlan('見本')
  const model = createPlanModel(plan.records)
  const card = { kind: 'card', owner: plan.placement }

  it('prefers the place where a project really stands to its repeats', () => {
    const sample = models.find((each) => each.list('placement').some(({ fields }) => fields.isRepeat))
    const repeat = sample?.list('placement').find(({ fields }) => fields.isRepeat)
    const owner =
      sample === undefined || repeat === undefined ? null : placeOf(sample, repeat.fields.project)?.sheet.owner
    expect(sample?.find('placement', owner ?? plan.planId)?.fields).toMatchObject({
      project: repeat?.fields.project,
      isRepeat: false,
    })
  })

  it('goes to the cell of the field asked for', () => {
    expect(placeOf(model, plan.fieldValue, 'text')).toEqual({
      sheet: card,
      address: { kind: 'field', recordId: plan.fieldValue, field: 'text' },
    })
  })

  it('goes to another cell of the record where the field has none', () => {
    expect(placeOf(model, plan.indicator, 'validity')?.address).toEqual({
      kind: 'field',
      recordId: plan.indicator,
      field: 'name',
    })
  })

  it('finds what is only a row by what stands in it', () => {
    const lane = model.list('lane')[0]
    expect(lane && placeOf(model, lane.id)).toEqual({
      sheet: card,
      address: { kind: 'field', recordId: plan.bar, field: 'label' },
    })
  })

  it('knows no place of a record that is not in the plan', () => {
    expect(placeOf(createPlanModel(buildPlan('別').records), plan.fieldValue)).toBeNull()
  })
})

describe('placeOfText', () => {
  it('finds the element of a list on a table', () => {
    const sample = models.find((each) => each.list('term').length > 0)
    const term = sample?.list('term')[0]
    expect(sample && term && placeOfText(sample, { recordId: term.id, field: 'definition', index: 0 })).toEqual({
      sheet: { kind: 'terms', owner: null },
      address: { kind: 'field', recordId: term?.id, field: 'definition' },
    })
  })
})
