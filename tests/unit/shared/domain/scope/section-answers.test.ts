import { describe, expect, it } from 'vitest'
import type { RecordId } from '#shared/domain/record/field.ts'
import { partAnswers, type HandOut, type SectionAnswer } from '#shared/domain/scope/section-answers.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'
import { sectionPlan, type SectionName } from '../../../../helpers/section-plan.ts'

const { model, idOf, scopeOf } = sectionPlan()

const bundle = (number: number): RecordId => buildRecordId(1_000 + number)
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
const out = (number: number, section: SectionName, day: number): HandOut => {
  return { bundleId: bundle(number), at: at(day), scope: scopeOf(section), receiver: section }
}
const back = (number: number, day: number): SectionAnswer => ({ answersTo: bundle(number), at: at(day) })

/** State by section, in the order of the list. */
function states(handOuts: readonly HandOut[], answers: readonly SectionAnswer[] = []) {
  return new Map(
    partAnswers(model, handOuts, answers).map(({ scope, state, answeredAt }) => {
      return [model.find('section', scope.sections[0]!)?.fields.name, [state, answeredAt]]
    }),
  )
}

describe('partAnswers', () => {
  it('lists every section that has projects, in the order of the register, also what has not gone out', () => {
    const listed = states([out(1, '福祉課', 2)])
    expect([...listed.keys()]).toEqual(model.list('section').map(({ fields }) => fields.name))
    expect(Object.fromEntries(listed)).toEqual({
      税務課: ['not-handed-out', null],
      福祉課: ['waiting', null],
      水道課: ['not-handed-out', null],
    })
  })

  it('counts the latest of several answers', () => {
    expect(states([out(1, '福祉課', 2)], [back(1, 9), back(1, 4)]).get('福祉課')).toEqual(['answered', at(9)])
  })

  it('asks anew for what was handed out anew, whatever has come back to the one before', () => {
    const handOuts = [out(2, '福祉課', 8), out(1, '福祉課', 2)]
    expect(states(handOuts, [back(1, 4)]).get('福祉課')).toEqual(['waiting', null])
    expect(states(handOuts, [back(1, 4), back(2, 10)]).get('福祉課')).toEqual(['answered', at(10)])
    expect(partAnswers(model, handOuts, []).filter(({ handOut }) => handOut !== null)).toHaveLength(1)
  })

  it('takes an answer for none of another part', () => {
    const handOuts = [out(1, '税務課', 2), out(2, '福祉課', 2)]
    expect(Object.fromEntries(states(handOuts, [back(2, 4), back(7, 4)]))).toEqual({
      税務課: ['waiting', null],
      福祉課: ['answered', at(4)],
      水道課: ['not-handed-out', null],
    })
  })

  it('asks for what a part of a section has left out', () => {
    const made: RecordId[] = []
    const whole = smallPlan(({ write, addProject, level, measure }) => {
      const section = write('section', '税務課', { name: '税務課' })
      const second = write('measure', '二', { level, title: '手続を減らす' })
      for (const [name, below] of [
        ['申請', measure],
        ['届出', second],
        ['照会', second],
      ] as const) {
        const { project } = addProject(name, { measure: below })
        write('responsibility', name, { owner: project, text: '税務課', section })
      }
      made.push(section, measure, second)
    })
    const [section, first, second] = made
    if (section === undefined || first === undefined || second === undefined) return expect.unreachable()
    const part = (number: number, measures: readonly RecordId[]): HandOut => {
      return { ...out(number, '税務課', number), scope: { sections: [section], measures, writable: 'all' } }
    }
    const told = (handOuts: readonly HandOut[]) =>
      partAnswers(whole, handOuts, [back(1, 5)]).map(({ state, projectCount }) => [state, projectCount])
    expect(told([part(1, [first])])).toEqual([
      ['answered', 1],
      ['not-handed-out', 2],
    ])
    expect(told([part(1, [first]), part(2, [second])])).toEqual([
      ['answered', 1],
      ['waiting', 2],
    ])
    expect(told([part(1, [])])).toEqual([['answered', 3]])
  })

  it('counts the projects of a part as the plan is now', () => {
    const scope = { sections: [idOf('税務課'), idOf('水道課')], measures: [], writable: 'all' } as const
    const [both] = partAnswers(model, [{ ...out(1, '税務課', 2), scope }], [])
    expect([both?.projectCount, both?.handOut?.receiver]).toEqual([2, '税務課'])
  })
})
