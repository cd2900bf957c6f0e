import { afterEach, describe, expect, it, vi } from 'vitest'
import { measuredSheet } from '#renderer/features/plan/fit/measured-sheet.ts'
import { createIds } from '../../../../../helpers/create-ids.ts'
import { sectionPlan } from '../../../../../helpers/section-plan.ts'

const { model, idOf } = sectionPlan()
const NOT_TYPING = { address: null, typed: null, newId: createIds() }

describe('measuredSheet', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('has the foot of the printed card, which says of a part that it is one', async () => {
    vi.stubGlobal('document', { fonts: [] })
    const owner = idOf('税務課 placement')
    const footOf = async (part: string) => (await measuredSheet({ model, part }, owner, NOT_TYPING))?.stamp.part
    expect(await footOf('税務課')).toBe('一部（税務課）')
    expect(await footOf('')).toBe('')
  })
})
