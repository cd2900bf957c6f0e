// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { NO_WRITER, type Writer } from '#shared/contracts/settings-contract.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { showProgram, startProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

const PATIENCE = { timeout: 10_000 }

/** `writer`: who has written the last remark on this terminal. */
async function openPlan(writer: Writer = NO_WRITER) {
  const program = await startProgram()
  valueOf(await program.api.settings.write({ writer }))
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /川本町/ }))
  const cell = await screen.findByRole('textbox', { name: /事業名|名称/ }, PATIENCE)
  cell.focus()
  const pane = await screen.findByRole('complementary')
  return { program, pane }
}

async function commentsOf({ api }: Awaited<ReturnType<typeof startProgram>>) {
  const plan = valueOf(await api.plan.list({})).find(({ municipality }) => municipality.name === '川本町')!
  return createPlanModel(valueOf(await api.plan.open({ planId: plan.id })).records).list('comment')
}

describe('remarks beside a cell', () => {
  it('are written, marked on the cell, answered and then no longer marked', async () => {
    const { program, pane } = await openPlan()
    await userEvent.type(within(pane).getByLabelText('新しい意見'), '名前が長い')
    await userEvent.click(within(pane).getByRole('button', { name: '意見を書き込む' }))
    expect(within(pane).getByText('名前を入れてください。')).toBeTruthy()
    await userEvent.type(within(pane).getByLabelText('だれから（名前）'), '鈴木 一郎')
    await userEvent.type(within(pane).getByLabelText('所属・職'), '課長')
    await userEvent.click(within(pane).getByRole('button', { name: '意見を書き込む' }))
    expect(await within(pane).findByText('名前が長い', {}, PATIENCE)).toBeTruthy()
    expect(document.querySelectorAll('.comment-mark')).toHaveLength(1)
    expect((await commentsOf(program))[0]?.fields).toMatchObject({ author: '鈴木 一郎', post: '課長', state: 'open' })

    await userEvent.type(within(pane).getByLabelText('回答'), '短くしました。')
    await userEvent.tab()
    expect(await within(pane).findByText('回答済み', {}, PATIENCE)).toBeTruthy()
    expect(document.querySelectorAll('.comment-mark')).toHaveLength(0)
    expect((await commentsOf(program))[0]?.fields).toMatchObject({ answer: '短くしました。', state: 'answered' })
    expect(valueOf(await program.api.settings.read({})).writer).toEqual({ author: '鈴木 一郎', post: '課長' })
  })

  it('are from whoever wrote the last one on this terminal, unless somebody else is typed', async () => {
    const { pane } = await openPlan({ author: '杉山 次郎', post: '企画課長' })
    await userEvent.type(within(pane).getByLabelText('新しい意見'), '名前が長い')
    const author = within(pane).getByLabelText<HTMLInputElement>('だれから（名前）')
    await waitFor(() => expect(author.value).toBe('杉山 次郎'))
    expect(within(pane).getByLabelText<HTMLInputElement>('所属・職').value).toBe('企画課長')
  })
})
