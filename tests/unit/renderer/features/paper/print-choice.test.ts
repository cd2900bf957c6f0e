import { describe, expect, it } from 'vitest'
import { PaperJobSchema } from '#shared/contracts/paper-contract.ts'
import { firstChoice, jobOf, type PrintChoice } from '#renderer/features/paper/print-choice.ts'
import { createIds } from '../../../../helpers/create-ids.ts'

const newId = createIds()
const [planId, section] = [newId(), newId()]
const comparison = { seq: 3, newSeq: null }
const past = { seq: 5, comparison, isComparing: false }
const first = firstChoice({ kind: 'schedule', owner: null })

describe('jobOf', () => {
  it.each<[string, Partial<PrintChoice>, object]>([
    ['one sheet', {}, { kind: 'sheet', sheet: 'schedule', owner: null }],
    ['新旧対照表', { sheet: { kind: 'comparison', owner: null } }, { kind: 'comparison' }],
    [
      'a batch',
      { what: 'batch', batch: { section, measure: null, isDelayed: true } },
      { kind: 'batch', section, measure: null, isDelayed: true },
    ],
    ['the book', { what: 'book' }, { kind: 'book' }],
  ])('asks for %s', (_, change, subject) => {
    const job = jobOf(planId, { ...first, ...change }, undefined)
    expect(PaperJobSchema.parse(job)).toEqual({ planId, subject, form: null, size: null, lie: null, isProof: false })
  })

  it('names the state that is looked at, and both states of a comparison', () => {
    expect(jobOf(planId, first, past)).toMatchObject({ seq: 5 })
    const compared = { ...first, sheet: { kind: 'comparison', owner: null } } as const
    expect(jobOf(planId, compared, past)).not.toHaveProperty('newSeq')
    expect(jobOf(planId, compared, { ...past, comparison: { seq: 3, newSeq: 4 } })).toMatchObject({ seq: 3, newSeq: 4 })
  })
})
