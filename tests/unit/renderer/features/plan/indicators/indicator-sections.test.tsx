// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { recordAt } from '#shared/sheets/cells/cell-text.ts'
import { IndicatorSections } from '#renderer/features/plan/indicators/indicator-sections.tsx'
import type { Edit, PlanStore } from '#renderer/features/plan/plan-store.ts'
import { buildIndicator } from '../../../../../helpers/build-indicator.ts'
import { createIds } from '../../../../../helpers/create-ids.ts'

afterEach(cleanup)

type Shown = { readonly model: () => PlanModel; readonly acts: readonly string[] }

/** The sections of a cell over a plan whose acts are carried out at once. */
function show(start: PlanModel, address: CellAddress): Shown {
  const acts: string[] = []
  const newId = createIds()
  let held = start
  function Pane() {
    const [model, setModel] = useState(start)
    const change = async (act: string, edit: Edit) => {
      acts.push(act)
      held = held.withChanges(edit(held, newId))
      setModel(held)
      return true
    }
    const store = { change } as unknown as PlanStore
    return <IndicatorSections address={address} record={recordAt(model, address)} model={model} store={store} />
  }
  render(<Pane />)
  return { model: () => held, acts }
}

const built = () =>
  buildIndicator({
    baseline: '0件',
    targets: { '2025': '100件' },
    actuals: { '2025': '70件' },
    bands: [
      ['A', '100'],
      ['B', '0'],
    ],
  })

const valueAt = (owner: ReturnType<typeof built>['indicator'], role: 'target' | 'actual', period: string) =>
  ({ kind: 'value', owner, role, period, position: 0 }) as const

describe('the pane beside a target', () => {
  it('sets it anew only with a new text and a reason, and shows what it was', async () => {
    const { model, indicator } = built()
    const shown = show(model, valueAt(indicator, 'target', '2025'))
    const submit = screen.getByRole<HTMLButtonElement>('button', { name: '目標を改定する' })
    await userEvent.type(screen.getByLabelText('新しい目標値'), '150件')
    expect(submit.disabled).toBe(true)
    await userEvent.type(screen.getByLabelText('理由'), '対象が増えたため')
    await userEvent.click(submit)
    expect(shown.acts).toEqual(['target/revise'])
    expect(shown.model().list('targetRevision')).toMatchObject([
      { fields: { previous: '100件', decidedOn: null, reason: '対象が増えたため' } },
    ])
    expect(screen.getByText(/改定前「100件」/)).toBeTruthy()
  })
})

describe('the pane beside an actual', () => {
  it('shows the share and its grade, and takes another grade with a reason alone', async () => {
    const { model, indicator } = built()
    const shown = show(model, valueAt(indicator, 'actual', '2025'))
    expect(screen.getByText('70.0%')).toBeTruthy()
    const form = within(screen.getByRole('form', { name: '手で評価する' }))
    await userEvent.selectOptions(form.getByLabelText('評価（計算と違うとき）'), 'A')
    expect(form.getByText('計算と違う評価には理由が要ります。')).toBeTruthy()
    await userEvent.click(form.getByRole('button', { name: '評価を書く' }))
    expect(shown.acts).toEqual([])
    await userEvent.type(form.getByRole('textbox', { name: /理由/ }), '災害のため')
    await userEvent.click(form.getByRole('button', { name: '評価を書く' }))
    expect(shown.model().list('judgement')).toMatchObject([{ fields: { grade: 'A', reason: '災害のため' } }])
  })

  it('offers the meanings of an empty cell', async () => {
    const { model, indicator } = built()
    const shown = show(model, valueAt(indicator, 'actual', '2024'))
    await userEvent.click(screen.getByRole('button', { name: '未把握' }))
    expect(shown.model().listBy('value', 'owner', indicator)).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ period: '2024', raw: '未把握' }) }),
    )
  })
})

describe('the pane beside the name of an indicator', () => {
  it('adds a breakdown and offers to take it away', async () => {
    const { model, indicator } = built()
    const shown = show(model, { kind: 'field', recordId: indicator, field: 'name' })
    await userEvent.type(screen.getByLabelText('新しい内訳'), '小学校')
    await userEvent.click(screen.getByRole('button', { name: '内訳を加える' }))
    expect(shown.model().listBy('breakdown', 'indicator', indicator)).toMatchObject([{ fields: { label: '小学校' } }])
    expect(screen.getByRole('button', { name: '内訳「小学校」を削除' })).toBeTruthy()
  })
})
