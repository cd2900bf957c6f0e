import { describe, expect, it } from 'vitest'
import { smallPlan, type SmallPlan } from '../../../../../helpers/small-plan.ts'
import { foundBy } from './found-by.ts'

describe('duplicate-number', () => {
  const numbered = (numbering: 'through' | 'restart') => (add: (plan: SmallPlan) => void) =>
    foundBy(
      'duplicate-number',
      smallPlan((plan) => {
        plan.write('level', 'project', { name: '事業', numbering })
        add(plan)
      }),
    )
  const twoMeasures = ({ write, addProject, level }: SmallPlan) => {
    const other = write('measure', 'other', { level, title: '別の施策', number: '2' })
    addProject('一', { number: '1' })
    addProject('二', { number: '1', measure: other })
  }

  it('reports a number given twice where each stands once', () => {
    expect(numbered('through')(twoMeasures)).toHaveLength(1)
    expect(numbered('restart')(twoMeasures)).toEqual([])
    const twice = numbered('restart')(({ addProject }) => {
      addProject('一', { number: '1' })
      addProject('二', { number: '1' })
    })
    expect(twice).toEqual([expect.objectContaining({ number: '1' })])
  })

  it('lets a 再掲 have the number of its original', () => {
    const repeated = numbered('through')(({ addProject, write, measure }) => {
      const { project } = addProject('一', { number: '1' })
      write('placement', 'again', { project, measure, number: '1', isRepeat: true })
    })
    expect(repeated).toEqual([])
  })
})

describe('mark-without-note and unused-note', () => {
  const noted = (text: string, mark: string | null, isNumbered = false) =>
    smallPlan(({ write, addProject, measure }) => {
      const { project } = addProject('申請')
      const field = write('fieldDef', 'f', { label: '概要' })
      write('fieldValue', 'v', { field, owner: project, text })
      if (mark !== null) write('note', 'n', { owner: measure, mark, text: '市の窓口に限る。', isNumbered })
    })

  it('reports a mark whose note is not on its sheet', () => {
    expect(foundBy('mark-without-note', noted('全ての窓口※2', '※1'))).toEqual([{ mark: '※2', around: '全ての窓口※2' }])
    expect(foundBy('mark-without-note', noted('全ての窓口※2', null))).toHaveLength(1)
  })

  it('finds the note of a project on the sheet of its measure, and takes no date for a mark', () => {
    expect(foundBy('mark-without-note', noted('全ての窓口※２', '※2'))).toEqual([])
    expect(foundBy('mark-without-note', noted('79手続（※2021年3月末、※3月現在）', null))).toEqual([])
  })

  it('reports a numbered or counted note whose mark stands nowhere; a lone ※ may stand by itself', () => {
    expect(foundBy('unused-note', noted('全ての窓口', '※1'))).toHaveLength(1)
    expect(foundBy('unused-note', noted('全ての窓口', '※', true))).toHaveLength(1)
    expect(foundBy('unused-note', noted('全ての窓口', '※'))).toEqual([])
    expect(foundBy('unused-note', noted('全ての窓口※1', '※1'))).toEqual([])
  })
})

describe('rules on sheets that stand out', () => {
  const projects = (described: number, bare: number) =>
    smallPlan(({ write, addProject }) => {
      const field = write('fieldDef', 'f', { label: '概要' })
      for (let at = 0; at < described + bare; at += 1) {
        const { project, placement } = addProject(`事業${String(at)}`)
        if (at >= described) continue
        write('fieldValue', String(at), { field, owner: project, text: '文' })
        write('bar', String(at), { lane: write('lane', String(at), { owner: placement }), from: '2025', label: '実施' })
      }
    })

  it('names the few projects without a description or a schedule', () => {
    expect(foundBy('row-without-description', projects(3, 1))).toEqual([{ project: '事業3' }])
    expect(foundBy('empty-schedule', projects(3, 1))).toEqual([{ project: '事業3' }])
  })

  it('says nothing in a plan that leaves them away', () => {
    expect(foundBy('row-without-description', projects(1, 3))).toEqual([])
    expect(foundBy('empty-schedule', projects(0, 3))).toEqual([])
  })
})
