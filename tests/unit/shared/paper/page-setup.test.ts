import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SampleFields } from '#db/samples/sample-writer.ts'
import { DEFAULT_MINIMUM_POINTS } from '#shared/paper/page-bounds.ts'
import {
  DEFAULT_MARGINS,
  fittedSizeOf,
  pageSetupOf,
  paperExtent,
  printedExtent,
  type PageSubject,
} from '#shared/paper/page-setup.ts'
import { smallPlan } from '../../../helpers/small-plan.ts'

const SCHEDULE: PageSubject = { kind: 'schedule', owner: null }

function planSet(fields: SampleFields<'paperSetup'>) {
  return smallPlan(({ write }) => {
    write('paperSetup', 's', fields)
  })
}

const measure = fc.option(fc.nat({ max: 1000 }))
const points = fc.option(fc.oneof(fc.double({ min: 0, max: 99, noNaN: true }).map(String), fc.string()))
const anySetup = fc.record({
  face: fc.constantFrom('gothic', 'mincho'),
  typeSize: points,
  minimumSize: points,
  marginTop: measure,
  marginRight: measure,
  marginBottom: measure,
  marginLeft: measure,
  gutter: measure,
  gutterAt: fc.constantFrom('left', 'top'),
})
const anyWish = fc.record({
  size: fc.constantFrom('A4', 'A3', null),
  lie: fc.constantFrom('portrait', 'landscape', null),
})
const anyKind = fc.constantFrom('card', 'kpi', 'terms', 'comparison', 'front')

describe('pageSetupOf', () => {
  it('is the program’s own where the plan sets nothing', () => {
    const model = smallPlan(() => undefined)
    expect(pageSetupOf(model, SCHEDULE)).toEqual({
      size: 'A3',
      lie: 'landscape',
      margins: DEFAULT_MARGINS,
      typeSize: 10.5,
      minimumSize: DEFAULT_MINIMUM_POINTS,
      face: 'gothic',
    })
    expect(pageSetupOf(model, { kind: 'card', owner: null })).toMatchObject({ size: 'A4', lie: 'portrait' })
    expect(pageSetupOf(model, { kind: 'inventory', owner: null })).toMatchObject({ size: 'A4', lie: 'portrait' })
    expect(pageSetupOf(model, { kind: 'comparison', owner: null })).toMatchObject({ size: 'A4', lie: 'landscape' })
  })

  it('takes what the plan sets, and for size and lie what is wished', () => {
    const model = planSet({
      face: 'mincho',
      typeSize: '１２',
      minimumSize: '8',
      marginLeft: 30,
      gutter: 20,
      gutterAt: 'top',
    })
    expect(pageSetupOf(model, SCHEDULE, { size: 'A4', lie: 'portrait' })).toEqual({
      size: 'A4',
      lie: 'portrait',
      margins: { ...DEFAULT_MARGINS, left: 30, top: DEFAULT_MARGINS.top + 20 },
      typeSize: 12,
      minimumSize: 8,
      face: 'mincho',
    })
  })

  it('fits one sheet in smaller type, but in none below the minimum', () => {
    const model = smallPlan(({ write, addProject }) => {
      write('paperSetup', 's', { typeSize: '12', minimumSize: '9.5' })
      write('sheetFit', 'a', { owner: addProject('広報').placement, typeSize: '10' })
      write('sheetFit', 'b', { owner: addProject('窓口').placement, typeSize: '8' })
      addProject('防災')
    })
    const owners = model.list('placement').map(({ id }) => id)
    const sizes = owners.map((owner) => pageSetupOf(model, { kind: 'card', owner }).typeSize)
    expect(sizes.toSorted((one, other) => one - other)).toEqual([9.5, 10, 12])
    expect(new Set(owners.map((owner) => fittedSizeOf(model, owner)))).toEqual(new Set([9.5, 10, null]))
  })

  it('fills the paper with its body and its margins, whatever stands in the plan', () => {
    fc.assert(
      fc.property(anySetup, anyWish, anyKind, (set, wish, kind) => {
        const setup = pageSetupOf(planSet(set), { kind, owner: null }, wish)
        const [paper, body] = [paperExtent(setup), printedExtent(setup)]
        const { top, right, bottom, left } = setup.margins
        expect(body.width + left + right).toBe(paper.width)
        expect(body.height + top + bottom).toBe(paper.height)
        expect(Math.min(body.width, body.height)).toBeGreaterThanOrEqual(70)
        expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(5)
        expect(setup.typeSize).toBeGreaterThanOrEqual(setup.minimumSize)
        expect(setup.minimumSize).toBeGreaterThanOrEqual(6)
        expect(setup.typeSize).toBeLessThanOrEqual(16)
      }),
    )
  })

  it('adds the 綴じ代 to one side alone', () => {
    fc.assert(
      fc.property(anySetup, fc.integer({ min: 0, max: 40 }), (set, gutter) => {
        const bound = pageSetupOf(planSet({ ...set, gutter }), SCHEDULE).margins
        const loose = pageSetupOf(planSet({ ...set, gutter: 0 }), SCHEDULE).margins
        expect(bound).toEqual({ ...loose, [set.gutterAt]: loose[set.gutterAt === 'top' ? 'top' : 'left'] + gutter })
      }),
    )
  })
})
