import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptFinding, checkPlan, reopenFinding } from '#shared/domain/check/acceptances.ts'
import { SHORT_TEXT_LIMIT } from '#shared/domain/record/field.ts'
import { readRecord } from '#shared/domain/record/read-record.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'
import { sampleModels } from '../../../../helpers/sample-models.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'

const newId = buildRecordId(7)
const given = { reason: '計画の策定時から分けて数えている。', newId }
const model = sampleModels.kawamoto

describe('acceptFinding', () => {
  it('takes exactly that finding from the open ones and keeps its reason', () => {
    const { open } = checkPlan(model)
    fc.assert(
      fc.property(fc.constantFrom(...open), (finding) => {
        const checked = checkPlan(model.withChanges(acceptFinding(model, finding, given)))
        expect(checked.open).toEqual(open.filter((other) => other !== finding))
        expect(checked.accepted.map((each) => [each.finding, each.acceptance.fields.reason])).toEqual([
          [finding, given.reason],
        ])
      }),
    )
  })

  it('changes nothing where the finding is accepted already', () => {
    const finding = checkPlan(model).open[0]!
    const accepted = model.withChanges(acceptFinding(model, finding, given))
    expect(acceptFinding(accepted, finding, { ...given, newId: buildRecordId(8) })).toEqual([])
  })

  it('holds while other things of the plan change, and no longer once the contradiction is another one', () => {
    const finding = checkPlan(model).open.find(({ rule }) => rule === 'name-differs')!
    const accepted = model.withChanges(acceptFinding(model, finding, given))
    const placement = finding.recordId
    const projects = model.list('project').map(({ id }) => id)
    const other = projects.find((id) => !finding.others.includes(id))!
    const renamed = accepted.withChanges([
      {
        op: 'update',
        id: other,
        type: 'project',
        before: { name: model.find('project', other)!.fields.name },
        after: { name: '別の名称' },
      },
    ])
    expect(checkPlan(renamed).accepted).toHaveLength(1)
    const rewritten = accepted.withChanges([
      {
        op: 'update',
        id: placement,
        type: 'placement',
        before: { rowName: model.find('placement', placement)!.fields.rowName },
        after: { rowName: '鳥獣の対策' },
      },
    ])
    expect(checkPlan(rewritten).accepted).toEqual([])
  })

  it('makes a record that fits, however long the words of the finding are', () => {
    const text = '窓口に限る。'.repeat(SHORT_TEXT_LIMIT)
    const longNote = smallPlan(({ write, measure }) => write('note', 'n', { owner: measure, mark: '※1', text }))
    const { open } = checkPlan(longNote)
    expect(open).toHaveLength(1)
    for (const change of acceptFinding(longNote, open[0]!, given)) {
      expect(change.op === 'insert' && readRecord(change.record).ok).toBe(true)
    }
  })
})

describe('reopenFinding', () => {
  it('opens an accepted finding again', () => {
    const finding = checkPlan(model).open[3]!
    const accepted = model.withChanges(acceptFinding(model, finding, given))
    expect(checkPlan(accepted.withChanges(reopenFinding(accepted, newId)))).toEqual(checkPlan(model))
  })
})
