import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '#shared/domain/edit/net-changes.ts'
import { changedRecordId, invertChanges } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findFault, listAffected, type Reorganisation } from '#shared/domain/section/reorganisation.ts'
import { reorganise } from '#shared/domain/section/reorganise.ts'
import { sectionsOn } from '#shared/domain/section/sections-on.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const model = sampleModel('伊豆の国市')

function sectionCalled(name: string, of: PlanModel = model) {
  return of.list('section').find(({ fields }) => fields.name === name)!
}

function given(part: Partial<Reorganisation> & Pick<Reorganisation, 'kind' | 'sections' | 'names'>): Reorganisation {
  return { from: '2026', parts: new Map(), rewritten: new Set(), ...part }
}

/** With every text that can be rewritten. */
function rewritten(reorganisation: Reorganisation): Reorganisation {
  const ids = listAffected(model, reorganisation).map(({ responsibility }) => responsibility.id)
  return { ...reorganisation, rewritten: new Set(ids) }
}

function after(reorganisation: Reorganisation): PlanModel {
  return model.withChanges(reorganise(model, reorganisation, createNewIds()))
}

const policy = sectionCalled('情報政策課')
const held = model.listBy('responsibility', 'section', policy.id)

describe('reorganise', () => {
  it('renames a section: the old one ends, the new one knows its old name, every 担当課 goes over', () => {
    const present = after(rewritten(given({ kind: 'rename', sections: [policy.id], names: ['デジタル推進課'] })))
    const renamed = sectionCalled('デジタル推進課', present)
    expect(renamed.fields).toMatchObject({ validFrom: '2026', validTo: null, aliases: ['情報政策課'] })
    expect(present.find('section', policy.id)!.fields).toMatchObject({ validTo: '2025', successor: renamed.id })
    const texts = present.listBy('responsibility', 'section', renamed.id).map(({ fields }) => fields.text)
    expect(texts).toHaveLength(held.length)
    expect(texts.every((text) => text.includes('デジタル推進課'))).toBe(true)
  })

  it('leaves the printed texts alone where nobody asked for the new name', () => {
    const present = after(given({ kind: 'rename', sections: [policy.id], names: ['デジタル推進課'] }))
    expect(held.map(({ id }) => present.find('responsibility', id)!.fields.text)).toEqual(
      held.map(({ fields }) => fields.text),
    )
  })

  it('merges sections into a new one, saying a section once where both stood', () => {
    const sections = [sectionCalled('水道課').id, sectionCalled('下水道課').id]
    const before = sections.flatMap((id) => model.listBy('responsibility', 'section', id))
    const owners = new Set(before.map(({ fields }) => fields.owner))
    expect(owners.size).toBeLessThan(before.length)
    const present = after(rewritten(given({ kind: 'merge', sections, names: ['上下水道課'] })))
    const merged = sectionCalled('上下水道課', present)
    expect(merged.fields.aliases).toEqual(['水道課', '下水道課'])
    expect(new Set(present.listBy('responsibility', 'section', merged.id).map(({ fields }) => fields.owner))).toEqual(
      owners,
    )
    expect(present.listBy('responsibility', 'section', merged.id)).toHaveLength(owners.size)
  })

  it('merges into one of the sections where that keeps its name', () => {
    const [kept, other] = [sectionCalled('水道課'), sectionCalled('下水道課')]
    const present = after(given({ kind: 'merge', sections: [kept.id, other.id], names: ['水道課'] }))
    expect(present.find('section', kept.id)!.fields).toMatchObject({
      validTo: null,
      successor: null,
      aliases: ['下水道課'],
    })
    expect(present.find('section', other.id)!.fields).toMatchObject({ validTo: '2025', successor: kept.id })
  })

  it('splits a section, each 担当課 to the part that was chosen, the others left where they were', () => {
    const [first, second, ...others] = held
    const parts = new Map([
      [first!.id, 0],
      [second!.id, 1],
    ])
    const names = ['情報基盤課', 'DX推進課']
    const present = after(given({ kind: 'split', sections: [policy.id], names, parts, from: '2026-10' }))
    const nameOf = (id: RecordId) =>
      present.find('section', present.find('responsibility', id)!.fields.section!)!.fields.name
    expect([nameOf(first!.id), nameOf(second!.id)]).toEqual(names)
    expect(others.every(({ id }) => nameOf(id) === '情報政策課')).toBe(true)
    expect(present.listBy('sectionSplit', 'from', policy.id)).toHaveLength(2)
    expect(present.find('section', policy.id)!.fields.validTo).toBe('2026-09')
  })

  it('makes a plan that holds together, and undo brings back the very same one', () => {
    const ids = model.list('section').map(({ id }) => id)
    const arbitrary = fc
      .record({
        kind: fc.constantFrom('rename' as const, 'merge' as const, 'split' as const),
        sections: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }),
        from: fc.constantFrom('2024', '2026', '2026-10', '2026H2'),
        parts: fc.array(fc.option(fc.nat(1)), { minLength: 40, maxLength: 40 }),
        isRewritten: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      })
      .map(({ kind, sections, from, parts, isRewritten }): Reorganisation => {
        const own = kind === 'merge' ? sections : sections.slice(0, 1)
        const bare = given({ kind, sections: own, names: kind === 'split' ? ['新一課', '新二課'] : ['新課'], from })
        const touched = listAffected(model, bare).map(({ responsibility }) => responsibility.id)
        const chosen = touched.flatMap((id, at) => (parts[at] == null ? [] : [[id, parts[at]] as const]))
        return {
          ...bare,
          parts: new Map(chosen),
          rewritten: new Set(touched.filter((_, at) => isRewritten[at] === true)),
        }
      })
    fc.assert(
      fc.property(arbitrary, (reorganisation) => {
        const changes = reorganise(model, reorganisation, createNewIds())
        const present = model.withChanges(changes)
        expect(checkPlanRecords(present.all()).ok).toBe(true)
        expect(new Set(changes.map(changedRecordId)).size).toBe(changes.length)
        expect(changesBetween(model, present.withChanges(invertChanges(changes)))).toEqual([])
        for (const { responsibility, part } of listAffected(model, reorganisation)) {
          const section = present.find('responsibility', responsibility.id)?.fields.section ?? null
          const isLeft = reorganisation.kind === 'split' && part === null
          const isValid = section === null || present.find('section', section)!.fields.validTo === null
          expect(isValid || isLeft).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('findFault', () => {
  it('says what is missing or wrong, the first thing first', () => {
    const rename = given({ kind: 'rename', sections: [policy.id], names: ['新課'] })
    expect(findFault(model, rename)).toBeNull()
    expect(findFault(model, { ...rename, sections: [] })).toBe('no-section')
    expect(findFault(model, { ...rename, names: [' '] })).toBe('no-name')
    expect(findFault(model, { ...rename, names: ['水道課'] })).toBe('name-taken')
    expect(findFault(model, { ...rename, from: '2024..2025' })).toBe('no-time')
    expect(findFault(model, { ...rename, kind: 'merge' })).toBe('one-section')
    expect(findFault(model, { ...rename, kind: 'split' })).toBe('one-name')
    expect(findFault(model, { ...rename, kind: 'split', names: ['一課', '一課'] })).toBe('same-names')
    expect(reorganise(model, { ...rename, names: [''] }, createNewIds())).toEqual([])
  })
})

describe('sectionsOn', () => {
  const namesOn = (of: PlanModel, section: RecordId, year: number) =>
    sectionsOn(of, section, { kind: 'year', year }).map(({ fields }) => fields.name)

  it('finds the name that is valid at a time, from either end', () => {
    const present = after(given({ kind: 'rename', sections: [policy.id], names: ['デジタル推進課'] }))
    const renamed = sectionCalled('デジタル推進課', present)
    expect(namesOn(present, policy.id, 2025)).toEqual(['情報政策課'])
    expect(namesOn(present, policy.id, 2026)).toEqual(['デジタル推進課'])
    expect(namesOn(present, renamed.id, 2025)).toEqual(['情報政策課'])
  })

  it('finds all parts of a split section, and what merged ones were', () => {
    const split = after(given({ kind: 'split', sections: [policy.id], names: ['一課', '二課'] }))
    expect(namesOn(split, policy.id, 2027)).toEqual(['一課', '二課'])
    const sections = [sectionCalled('水道課').id, sectionCalled('下水道課').id]
    const merged = after(given({ kind: 'merge', sections, names: ['上下水道課'] }))
    expect(namesOn(merged, sectionCalled('上下水道課', merged).id, 2025).toSorted()).toEqual(['下水道課', '水道課'])
  })
})
