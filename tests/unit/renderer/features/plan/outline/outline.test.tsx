// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { outlineOf, type OutlineItem } from '#shared/sheets/outline.ts'
import { firstSheet } from '#shared/sheets/sheet-choice.ts'
import { Outline } from '#renderer/features/plan/outline/outline.tsx'
import { buildGeneratedPlan } from '../../../../../bench/generated-plan.ts'

afterEach(cleanup)

function idsOf(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({ id, children }) => [id, ...idsOf(children)])
}

describe('Outline', () => {
  it('has the beginning of a long plan at once, and soon every line', async () => {
    const model = createPlanModel(buildGeneratedPlan(160))
    const { container } = render(<Outline model={model} sheet={firstSheet(model)} onChoose={() => undefined} />)
    const shown = () =>
      [...container.querySelectorAll<HTMLElement>('[data-line]')].map(({ dataset }) => dataset['line'])
    const all = idsOf(outlineOf(model))
    expect(all.length).toBeGreaterThan(160)
    expect(shown()).toEqual(all.slice(0, 100))
    await waitFor(() => expect(shown()).toEqual(all))
  })
})
