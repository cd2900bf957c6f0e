import { describe, expect, it } from 'vitest'
import { newDraft } from '#renderer/features/home/new-plan/draft-plan.ts'
import { GIVEN_TEMPLATES } from '#shared/domain/plan-template/plan-template.ts'

describe('newDraft', () => {
  it.each([
    ['2026-03-31T14:59:00.000Z', '令和7年4月'],
    ['2026-03-31T15:00:00.000Z', '令和8年4月'],
  ])('begins at %s with the fiscal year in Japan, %s', (now, from) => {
    const template = GIVEN_TEMPLATES[0]!
    expect(newDraft(template, now).from).toBe(from)
  })
})
