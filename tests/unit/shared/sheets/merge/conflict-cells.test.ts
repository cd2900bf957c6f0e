import { describe, expect, it } from 'vitest'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { LooseRecord } from '#shared/domain/record/plan-record.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { conflictCellsOf } from '#shared/sheets/merge/conflict-cells.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const plan = buildPlan('三島')
const model = createPlanModel(plan.records)
const writer = { digest: 'sha256:0', at: '2026-11-20T10:00:00Z', actor: '担当' }

function recordOf(id: string): LooseRecord {
  return plan.records.find((record) => record.id === id) as LooseRecord
}

describe('conflictCellsOf', () => {
  it('marks the cell of a field and that of a value', () => {
    const [value] = plan.values
    const conflicts: readonly Conflict[] = [
      {
        kind: 'field',
        key: 'field:1',
        record: plan.project,
        type: 'project',
        field: 'name',
        base: 'a',
        ours: 'b',
        oursBy: null,
        candidates: [{ content: 'c', ...writer }],
      },
      {
        kind: 'cell',
        key: 'cell:1',
        base: null,
        ours: recordOf(value),
        oursBy: writer,
        candidates: [{ content: [recordOf(value)], ...writer }],
      },
    ]
    const cells = conflictCellsOf(model, conflicts)
    expect(cells.get(`${plan.project} name`)).toBe('field:1')
    expect(cells.get(`${plan.indicator} target 2025 0`)).toBe('cell:1')
    expect(cells.has(`${plan.indicator} target 2026 0`)).toBe(false)
  })

  it('marks what a removed record belonged to', () => {
    const bar = recordOf(plan.bar)
    const without = createPlanModel(plan.records.filter(({ id }) => id !== plan.bar))
    const conflict: Conflict = {
      kind: 'removal',
      key: 'removal:1',
      record: plan.bar,
      type: 'bar',
      base: bar,
      ours: { records: [] },
      oursBy: null,
      candidates: [{ content: { records: [bar] }, ...writer }],
    }
    expect([...conflictCellsOf(without, [conflict]).values()]).toContain('removal:1')
    expect(conflictCellsOf(without, []).size).toBe(0)
  })
})
