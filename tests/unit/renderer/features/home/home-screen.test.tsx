// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { RecordId } from '#shared/domain/record/field.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { exportSigned, holdFile, startTestHost } from '../../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

async function showHome(): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await screen.findByRole('heading', { name: '計画の一覧' })
  return program
}

/** A file that a colleague signed, chosen in the next dialog. */
function receive(program: TestProgram, bytes: Uint8Array): void {
  program.choose({ token: holdFile(program.host, bytes), name: '受け取った計画.json' })
}

async function exportFromElsewhere(): Promise<Uint8Array> {
  const plan = buildPlan('elsewhere')
  const host = await startTestHost(makeTempFolder(), [plan])
  const bytes = await exportSigned(host, plan.planId)
  await host.close()
  return bytes
}

async function planIdOf(program: TestProgram, town: string): Promise<RecordId> {
  const plans = await program.api.plan.list({})
  return plans.ok ? plans.value.find(({ municipality }) => municipality.name === town)!.id : expect.unreachable()
}

describe('the list of plans', () => {
  it('names town, plan, period, edition and state of all five samples', async () => {
    await showHome()
    const rows = await screen.findAllByRole('row')
    expect(rows).toHaveLength(6)
    expect(rows.at(-1)!.textContent).toBe(
      '福山市行政版デジタル化実行計画2021年(令和3年)11月～2025年(令和7年)3月【第1.0版】下書き',
    )
  })

  it('opens a plan with Enter', async () => {
    await showHome()
    const name = await screen.findByRole('button', { name: '川本町デジタル化推進計画' })
    name.focus()
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: '川本町デジタル化推進計画' })).toBeTruthy()
  })
})

describe('taking a plan in', () => {
  it('shows first what it would do, then does it and opens the plan', async () => {
    const program = await showHome()
    receive(program, await exportFromElsewhere())
    await userEvent.click(screen.getByRole('button', { name: '取り込む' }))
    const dialog = await screen.findByRole('dialog', { name: '取り込む前の確認' })
    await within(dialog).findByText(/担当者の署名/)
    expect(dialog.textContent).toMatch(/\d{5}( \d{5}){5}/)
    expect(dialog.textContent).toContain('指標 ')
    expect(dialog.textContent).toContain('このデータにはない計画です')
    await userEvent.click(within(dialog).getByRole('button', { name: '取り込む' }))
    await waitFor(() => expect(document.querySelector('.sheet, .desk-empty')).not.toBeNull())
  })

  it('offers nothing for a plan that is there already', async () => {
    const program = await showHome()
    receive(program, await exportSigned(program.host, await planIdOf(program, '川本町')))
    await userEvent.click(screen.getByRole('button', { name: '取り込む' }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByText(/同じ内容が、もうこのデータにあります/)).toBeTruthy()
    expect(within(dialog).queryByRole('button', { name: '取り込む' })).toBeNull()
  })

  it('refuses a damaged file with a sentence and leaves the list as it was', async () => {
    const program = await showHome()
    receive(program, new TextEncoder().encode('{"plan'))
    await userEvent.click(screen.getByRole('button', { name: '取り込む' }))
    expect((await screen.findByRole('alert')).textContent).toContain('取り込んでいません')
    await userEvent.keyboard('{Escape}')
    expect(await screen.findAllByRole('row')).toHaveLength(6)
  })

  it('does nothing when the dialog for the file is closed', async () => {
    const program = await showHome()
    program.choose(null)
    await userEvent.click(screen.getByRole('button', { name: '取り込む' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
