// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { netChanges } from '#shared/domain/edit/net-changes.ts'
import { reportWords } from '#shared/messages/report-words.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { JUDGED_REASON, makeProgress } from '../../../../helpers/make-progress.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

async function planOf(program: TestProgram) {
  const plans = valueOf(await program.api.plan.list({}))
  const plan = plans.find(({ municipality }) => municipality.name === '福山市')!
  const model = createPlanModel(valueOf(await program.api.plan.open({ planId: plan.id })).records)
  return { planId: plan.id, model }
}

async function openReport(name: string, year: string | null): Promise<TestProgram> {
  const program = await startProgram()
  if (year !== null) {
    const { planId, model } = await planOf(program)
    const changes = netChanges(model, makeProgress(model, { year, actuals: 20, newId: createIds() }))
    valueOf(await program.api.plan.commit({ planId, act: 'record/edit', changes }))
  }
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /行政版デジタル化実行計画/ }))
  await userEvent.click(await screen.findByRole('button', { name }))
  return program
}

describe('the report on the screen', () => {
  it('has its parts as headings, and its counts in a table with heads', async () => {
    await openReport('2022年度 進捗状況報告書', '2022')
    const sheet = await screen.findByRole('table', { name: '2022年度 進捗状況報告書' })
    const headings = within(sheet).getAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([`1　${reportWords.sections.counts}`, `2　${reportWords.sections.progress}`]),
    )
    const counts = within(sheet).getByRole('table', { name: '個別事業の数' })
    expect(within(counts).getByRole('row', { name: /^計 24 / })).toBeTruthy()
    expect(within(counts).getByRole('columnheader', { name: reportWords.state.late })).toBeTruthy()
  })

  it('lets the reason of a judgement be written anew where it stands', async () => {
    const program = await openReport('2022年度 進捗状況報告書', '2022')
    const [reason] = await screen.findAllByText(JUDGED_REASON, { selector: '.cell > span' })
    await userEvent.click(reason!)
    await userEvent.keyboard('聞き取りによる。{Enter}')
    await waitFor(async () => {
      const { model } = await planOf(program)
      const reasons = model.list('judgement').map(({ fields }) => fields.reason)
      expect(reasons).toContain('聞き取りによる。')
    })
  })

  it('says in words that nothing is entered yet', async () => {
    await openReport('2021年度 進捗状況報告書', null)
    expect(await screen.findByText(reportWords.nothing.actuals('2021年度'))).toBeTruthy()
    expect(screen.queryByRole('table', { name: '個別事業の数' })).toBeNull()
  })
})
