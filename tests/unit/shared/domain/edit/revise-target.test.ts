import { describe, expect, it } from 'vitest'
import { reviseTarget } from '#shared/domain/edit/revise-target.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { buildIndicator } from '../../../../helpers/build-indicator.ts'

const decided = { decidedOn: '令和6年5月', body: '推進本部', reason: '対象手続が増えたため' }

describe('reviseTarget', () => {
  it('keeps what stood there with the decision, one revision after the other', () => {
    const { model, values } = buildIndicator({ targets: { '2025': '100件' } })
    const target = values.get('target 2025')!
    const newId = createIds()
    const once = model.withChanges(reviseTarget(model, target, { decision: { ...decided, raw: '150件' }, newId }))
    const again = { ...decided, decidedOn: null, body: null, raw: '200件' }
    const twice = once.withChanges(reviseTarget(once, target, { decision: again, newId }))
    expect(twice.find('value', target)?.fields.raw).toBe('200件')
    expect(twice.listBy('targetRevision', 'value', target).map(({ fields }) => fields)).toEqual([
      { ...decided, value: target, position: 0, previous: '100件' },
      { ...decided, decidedOn: null, body: null, value: target, position: 1, previous: '150件' },
    ])
  })

  it('changes nothing where the target stays the same, or would be emptied', () => {
    const { model, values } = buildIndicator({ targets: { '2025': '100件' } })
    const target = values.get('target 2025')!
    for (const raw of ['100件', '']) {
      expect(reviseTarget(model, target, { decision: { ...decided, raw }, newId: createIds() })).toEqual([])
    }
  })
})
