// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../../helpers/run-host.ts'

async function showHome(): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await screen.findByRole('heading', { name: '見本の計画' })
  return program
}

async function ownPlan({ api }: TestProgram): Promise<PlanModel> {
  const own = valueOf(await api.plan.list({})).filter(({ isSample }) => !isSample)
  expect(own).toHaveLength(1)
  return createPlanModel(valueOf(await api.plan.open({ planId: own[0]!.id })).records)
}

describe('a new plan', () => {
  it('is made by the keyboard alone, from five questions to the name of its first project', async () => {
    const program = await showHome()
    screen.getByRole('button', { name: '新しい計画' }).focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('全国地方公共団体コード')))
    await userEvent.keyboard('２２２０９７{Tab}東町{Tab}静岡県{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('計画の名称')))
    await userEvent.keyboard('東町DX推進計画{Tab}{Control>}a{/Control}R8.4{Tab}{Control>}a{/Control}R11.3{Enter}')
    await userEvent.selectOptions(
      await screen.findByLabelText('もとにする形'),
      screen.getByRole('option', { name: /^伊豆の国市/ }),
    )
    screen.getByRole('button', { name: '次へ' }).focus()
    await userEvent.keyboard('{Enter}')
    await screen.findByRole('checkbox', { name: '年度を列にする' })
    const summary = screen.getByRole('complementary', { name: 'ここまでの内容' })
    expect(summary.textContent).toContain('令和8年度前期、令和8年度後期、令和9年度、令和10年度、令和11年度')
    screen.getByRole('button', { name: '次へ' }).focus()
    await userEvent.keyboard('{Enter}')
    const purpose = await screen.findByLabelText('欄3の名前')
    await userEvent.clear(purpose)
    await userEvent.type(purpose, 'ねらい')
    await userEvent.click(screen.getByRole('checkbox', { name: '「概要」を使う' }))
    await userEvent.type(purpose, '{Enter}')
    await waitFor(() => expect(document.activeElement?.classList.contains('cell-editor')).toBe(true))
    await userEvent.keyboard('はじめての事業{Enter}')
    await waitFor(async () => expect((await ownPlan(program)).list('project')[0]?.fields.name).toBe('はじめての事業'))
    const model = await ownPlan(program)
    expect(model.municipality.fields).toMatchObject({ code: '222097', name: '東町' })
    expect(model.plan.fields).toMatchObject({ periodFrom: '2026-04', periodTo: '2029-03' })
    expect(model.list('fieldDef').map(({ fields }) => fields.label)).toEqual([
      '現状・課題等',
      'ねらい',
      '今後の取組内容',
    ])
  })

  it('stops at what is missing or cannot be read, and goes back without losing an answer', async () => {
    await showHome()
    await userEvent.click(screen.getByRole('button', { name: '新しい計画' }))
    const dialog = await screen.findByRole('dialog', { name: '新しい計画を作る' })
    await userEvent.type(await within(dialog).findByLabelText('団体の名称'), '東町{Enter}')
    expect(within(dialog).getByText('6桁の数字を入れてください。')).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('全国地方公共団体コード'), '222097{Enter}')
    const to = await within(dialog).findByLabelText('期間の終わり')
    await userEvent.clear(to)
    await userEvent.type(to, '令和2年3月{Enter}')
    expect(within(dialog).getByText('終わりは、始まりより後で、30年以内にしてください。')).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('button', { name: '戻る' }))
    expect(within(dialog).getByLabelText<HTMLInputElement>('団体の名称').value).toBe('東町')
  })
})

describe('a copy of a plan', () => {
  it('is a plan of its own with the same content', async () => {
    const program = await showHome()
    await userEvent.click(screen.getByRole('button', { name: '計画を写す' }))
    const dialog = await screen.findByRole('dialog', { name: '計画を写して新しい計画を作る' })
    await userEvent.selectOptions(
      within(dialog).getByLabelText('もとの計画'),
      within(dialog).getByRole('option', { name: /川本町/ }),
    )
    await userEvent.click(within(dialog).getByRole('button', { name: 'この内容で作る' }))
    await screen.findByRole('heading', { level: 1, name: '川本町デジタル化推進計画（写し）' })
    expect((await ownPlan(program)).list('project').length).toBe(20)
  })
})
