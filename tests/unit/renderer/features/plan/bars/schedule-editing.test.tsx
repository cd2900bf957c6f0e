// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../../helpers/run-host.ts'

const LABEL = 'オンライン申請手続の拡大'

/** 伊豆の国市's 工程表 with five columns of 100 pixels each; no element has more of a layout in jsdom. */
async function openSchedule(): Promise<TestProgram> {
  const program = await startProgram()
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 40))
  Element.prototype.setPointerCapture = () => {}
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await userEvent.click((await screen.findAllByRole('button', { name: '工程表' }))[0]!)
  await screen.findByText(LABEL, { selector: '.cell > span' })
  return program
}

const bar = (label = LABEL) => screen.getByText(label, { selector: '.cell > span' }).closest<HTMLElement>('.bar')!
const field = () => document.querySelector<HTMLTextAreaElement>('textarea.cell-editor')!

async function keptBars(program: TestProgram): Promise<ReadonlyArray<FieldsOf<'bar'>>> {
  const plan = valueOf(await program.api.plan.list({})).find(({ municipality }) => municipality.name === '伊豆の国市')!
  const { records } = valueOf(await program.api.plan.open({ planId: plan.id }))
  return records.flatMap((record) => (record.type === 'bar' ? [record.fields] : []))
}

const keptBar = async (program: TestProgram, label = LABEL) =>
  (await keptBars(program)).find((fields) => fields.label === label)

/** The acts on the plan since it was opened. */
async function actCount(program: TestProgram): Promise<number> {
  const plan = valueOf(await program.api.plan.list({})).find(({ municipality }) => municipality.name === '伊豆の国市')!
  return valueOf(await program.api.plan.acts({ planId: plan.id, before: null, limit: 50 })).acts.length
}

function drag(element: Element, from: number, to: number, end: () => void): void {
  fireEvent.pointerDown(element, { button: 0, pointerId: 1, clientX: from })
  fireEvent.pointerMove(document, { pointerId: 1, clientX: (from + to) / 2 })
  fireEvent.pointerMove(document, { pointerId: 1, clientX: to })
  end()
}

const drop = () => fireEvent.pointerUp(document, { pointerId: 1 })

describe('a bar under the keys', () => {
  it('moves with Alt, its start with Ctrl and Shift, and goes with Delete', async () => {
    const program = await openSchedule()
    await userEvent.click(screen.getByText(LABEL, { selector: '.cell > span' }))
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2024', to: '2024' }))
    await waitFor(() => expect(field().getAttribute('aria-label')).toContain('令和6年度～'))
    await userEvent.keyboard('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}')
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2023H2', to: '2024' }))
    await userEvent.keyboard('{Delete}')
    await waitFor(async () => expect(await keptBar(program)).toBeUndefined())
    await waitFor(() => expect(document.activeElement).toBe(field()))
    expect(field().getAttribute('aria-label')).toContain('線を引く')
  })

  it('is drawn by typing into an empty column, in a lane that it makes', async () => {
    const program = await openSchedule()
    const before = (await keptBars(program)).length
    await userEvent.click(document.querySelector('.is-blank-lane .blank-place:nth-child(2)')!)
    expect(field().getAttribute('aria-label')).toBe('令和5年度(後期) 行程を追加して線を引く：空欄')
    await userEvent.keyboard('市民説明会{Enter}')
    await waitFor(async () => expect(await keptBars(program)).toHaveLength(before + 1))
    expect(await keptBar(program, '市民説明会')).toMatchObject({ from: '2023H2', to: '2023H2', end: 'closed' })
  })
})

describe('a bar under the pointer', () => {
  it('is moved by its body, in one act, and shows where it would stand', async () => {
    const program = await openSchedule()
    const acts = await actCount(program)
    drag(bar(), 350, 150, () => {
      expect(bar().style.gridColumn).toBe('2 / 3')
      expect(bar().className).toContain('is-dragged')
      drop()
    })
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2023H2', to: '2023H2' }))
    expect(await actCount(program)).toBe(acts + 1)
    await waitFor(() => expect(bar().className).not.toContain('is-dragged'))
  })

  it('is stretched by its edges, past the last column beyond the plan', async () => {
    const program = await openSchedule()
    drag(bar().querySelector('[data-edge=end]')!, 399, 540, drop)
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ to: '2026', end: 'continues' }))
    await waitFor(() => expect(bar().className).not.toContain('is-dragged'))
    drag(bar().querySelector('[data-edge=start]')!, 301, 20, drop)
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2023H1', to: '2026' }))
  })

  it('stays where it was when Escape is pressed, when it is only clicked, and while its text is written', async () => {
    const program = await openSchedule()
    const acts = await actCount(program)
    drag(bar(), 350, 150, () => {
      fireEvent.keyDown(document, { key: 'Escape' })
      expect(bar().style.gridColumn).toBe('4 / 5')
      drop()
    })
    drag(bar(), 350, 352, drop)
    await userEvent.click(screen.getByText(LABEL, { selector: '.cell > span' }))
    await userEvent.keyboard('{F2}')
    drag(field(), 350, 150, drop)
    act(() => field().blur())
    expect(await actCount(program)).toBe(acts)
  })

  it('is drawn across empty columns, and its words are typed at once', async () => {
    const program = await openSchedule()
    const [, second] = document.querySelectorAll('.is-blank-lane .blank-place')
    drag(second!, 150, 350, () => {
      expect(document.querySelector<HTMLElement>('.is-ghost')?.style.gridColumn).toBe('2 / 5')
      drop()
    })
    await waitFor(() => expect(field().getAttribute('aria-label')).toContain('令和5年度後期～令和7年度'))
    await userEvent.keyboard('説明会{Enter}')
    await waitFor(async () => expect(await keptBar(program, '説明会')).toMatchObject({ from: '2023H2', to: '2025' }))
  })
})

describe('the pane of a bar', () => {
  it('does by buttons all that keys and pointer do', async () => {
    const program = await openSchedule()
    await userEvent.click(screen.getByText(LABEL, { selector: '.cell > span' }))
    const press = async (group: string, button: string) =>
      userEvent.click(screen.getByRole('group', { name: group }).querySelector(`button[title="${button}"]`)!)
    await press('線を動かす', 'Alt+←')
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2024' }))
    await press('終わりを動かす', 'Shift+→')
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2024', to: '2025', end: 'closed' }))
    await press('始まりを動かす', 'Ctrl+Shift+→')
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ from: '2025', to: '2025' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '計画・実績' }), '実績')
    await waitFor(async () => expect(await keptBar(program)).toMatchObject({ track: 'actual' }))
    await waitFor(() => expect(bar().textContent).toContain('実績'))
    await userEvent.click(screen.getByRole('button', { name: '線を消す' }))
    await waitFor(async () => expect(await keptBar(program)).toBeUndefined())
  })
})
