// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../../helpers/run-host.ts'

const TWICE = '担当課「まちづくり推進課課」は、課の一覧にある「まちづくり推進課」と少し違います。'
const SAID =
  '文には「子育て・介護の26手続き」とありますが、一覧の「ア.子育て関係」、「イ.介護関係」は14＋11＝25行です。'
const REASON = '要綱の数え方による。'

/** 川本町's plan with its findings on the desk. */
async function openFindings(): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /川本町デジタル化推進計画/ }))
  await showList()
  await screen.findByText(SAID)
  return program
}

async function showList(): Promise<void> {
  const tabs = await screen.findByRole('group', { name: '用紙' })
  await userEvent.click(within(tabs).getByRole('button', { name: /^点検/ }))
}

function press(name: string): Promise<void> {
  return userEvent.click(screen.getAllByRole('button', { name })[0]!)
}

async function acceptSaid(): Promise<void> {
  await press(`了承する：${SAID}`)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'このままでよい理由' }))
  await userEvent.keyboard(`${REASON}{Enter}`)
  await screen.findByText(`了承の理由：${REASON}`)
}

async function keptAcceptances({ api }: TestProgram): Promise<readonly PlanRecord[]> {
  const plans = valueOf(await api.plan.list({}))
  const plan = plans.find(({ municipality }) => municipality.name === '川本町')!
  return valueOf(await api.plan.open({ planId: plan.id })).records.filter(({ type }) => type === 'acceptance')
}

describe('点検', () => {
  it('lists what it finds by weight, with where it is, and counts it beside its name', async () => {
    await openFindings()
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(headings).toEqual([expect.stringMatching(/^食い違い（3件）/), expect.stringMatching(/^確認（15件）/)])
    const item = screen.getByText(SAID).closest('li')!
    expect(item.textContent).toContain('「オンライン申請の推進」の概要・手法')
    await waitFor(() => expect(screen.getAllByText('（18）')).toHaveLength(1))
  })

  it('goes to the cell, which says what is wrong; corrected, the finding is gone', async () => {
    await openFindings()
    expect(screen.getAllByText(TWICE)).toHaveLength(2)
    await press(`この欄へ：${TWICE}`)
    const section = (await screen.findByRole('heading', { name: 'この欄の点検' })).closest('section')!
    expect(section.textContent).toContain(TWICE)
    await userEvent.keyboard('まちづくり推進課{Enter}')
    await waitFor(() => expect(screen.queryByText(TWICE)).toBeNull())
    await showList()
    await waitFor(() => expect(screen.getAllByText(TWICE)).toHaveLength(1))
  })

  it('lets a finding stand for a reason that is kept, and opens it again', async () => {
    const program = await openFindings()
    await acceptSaid()
    expect(await keptAcceptances(program)).toEqual([
      expect.objectContaining({ fields: expect.objectContaining({ rule: 'count-in-text', reason: REASON }) }),
    ])
    expect(screen.queryByRole('button', { name: `了承する：${SAID}` })).toBeNull()
    await press(`了承を取り消す：${SAID}`)
    await screen.findByRole('button', { name: `了承する：${SAID}` })
    expect(await keptAcceptances(program)).toEqual([])
  })

  it('takes an acceptance back with the plan', async () => {
    const program = await openFindings()
    await acceptSaid()
    await press('元に戻す')
    await screen.findByRole('button', { name: `了承する：${SAID}` })
    expect(await keptAcceptances(program)).toEqual([])
  })

  it('accepts nothing without a reason, and Escape gives the keyboard back', async () => {
    const program = await openFindings()
    await press(`了承する：${SAID}`)
    await userEvent.keyboard('　{Enter}')
    expect(screen.getByRole('button', { name: '了承する' }).hasAttribute('disabled')).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `了承する：${SAID}` }))
    expect(await keptAcceptances(program)).toEqual([])
  })

  it('goes on to the next finding when one is accepted', async () => {
    await openFindings()
    await acceptSaid()
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^この欄へ：文には「子育て・介護26手続き」/)
  })
})
