// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failed } from '#shared/result.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

const GOAL = '2,000件/令和7年度'

/** 伊豆の国市's sixth card, whose goal is 2,000 payments. */
async function openCard(): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await userEvent.click(await screen.findByRole('button', { name: /^\d+ ?手数料等の支払い/ }))
  return program
}

async function openSchedule(): Promise<TestProgram> {
  const program = await openCard()
  await userEvent.click(screen.getAllByRole('button', { name: '工程表' })[0]!)
  return program
}

function cell(text: string): HTMLElement {
  return screen.getAllByText(text, { selector: '.cell > span' })[0]!
}

/** The field over the chosen cell. */
function field(): HTMLTextAreaElement {
  return document.querySelector<HTMLTextAreaElement>('textarea.cell-editor')!
}

async function choose(text: string): Promise<void> {
  await userEvent.click(cell(text))
  expect(document.activeElement).toBe(field())
}

/** What the file holds of a value. */
async function keptValues(program: TestProgram): Promise<readonly string[]> {
  const plans = valueOf(await program.api.plan.list({}))
  const plan = plans.find(({ municipality }) => municipality.name === '伊豆の国市')!
  const { records } = valueOf(await program.api.plan.open({ planId: plan.id }))
  return records.flatMap((record) => (record.type === 'value' ? [record.fields.raw] : []))
}

describe('a cell of the sheet', () => {
  it('is replaced by typing, and Enter puts it on the disk', async () => {
    const program = await openCard()
    await choose(GOAL)
    await userEvent.keyboard('3,000件{Enter}')
    await waitFor(() => expect(cell('3,000件')).toBeTruthy())
    await waitFor(async () => expect(await keptValues(program)).toContain('3,000件'))
    expect(await keptValues(program)).not.toContain(GOAL)
  })

  it('is edited in place with F2, and Escape leaves it as it was', async () => {
    const program = await openCard()
    await choose(GOAL)
    await userEvent.keyboard('{F2}')
    expect(field().value).toBe(GOAL)
    await userEvent.keyboard('末{Escape}')
    expect(field().value).toBe('')
    expect(await keptValues(program)).toContain(GOAL)
  })

  it('goes on with Tab after saving, and back with Shift and Tab', async () => {
    await openCard()
    await choose('0件/令和4年度')
    await userEvent.keyboard('1件{Tab}')
    expect(field().getAttribute('aria-label')).toContain('目標値')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(field().getAttribute('aria-label')).toContain('1件')
  })

  it('is cleared with Delete, and the goal is gone from the file', async () => {
    const program = await openCard()
    await choose(GOAL)
    await userEvent.keyboard('{Delete}')
    await waitFor(async () => expect(await keptValues(program)).not.toContain(GOAL))
  })

  it('keeps line breaks typed with Alt and Enter', async () => {
    const program = await openCard()
    await choose(GOAL)
    await userEvent.keyboard('一{Alt>}{Enter}{/Alt}二{Enter}')
    await waitFor(async () => expect(await keptValues(program)).toContain('一\n二'))
  })

  it('composes from the first key on, and an Enter that confirms kanji confirms only kanji', async () => {
    const program = await openCard()
    await choose(GOAL)
    const before = field()
    fireEvent.keyDown(before, { key: 'Process', keyCode: 229 })
    fireEvent.compositionStart(before)
    expect(field()).toBe(before)
    fireEvent.input(before, { target: { value: 'けんとう' } })
    fireEvent.keyDown(before, { key: 'Enter', isComposing: true, keyCode: 229 })
    fireEvent.input(before, { target: { value: '検討' } })
    fireEvent.compositionEnd(before, { data: '検討' })
    expect(before.value).toBe('検討')
    expect(document.activeElement).toBe(before)
    expect(await keptValues(program)).not.toContain('検討')
    fireEvent.keyDown(before, { key: 'Enter', keyCode: 13 })
    await waitFor(async () => expect(await keptValues(program)).toContain('検討'))
  })

  it('keeps a text that could not be saved in the editor, with the sentence beside it', async () => {
    const program = await openCard()
    await choose(GOAL)
    fireEvent.change(field(), { target: { value: '長'.repeat(4_001) } })
    await userEvent.keyboard('{Enter}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/まだ保存していません.*4,000字まで/s)
    expect(field().value).toHaveLength(4_001)
    expect(await keptValues(program)).toContain(GOAL)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that the disk is full and keeps the text', async () => {
    const program = await openCard()
    await choose(GOAL)
    Object.assign(program.api.plan, { commit: async () => failed({ code: 'data/disk-full' }) })
    await userEvent.keyboard('3,000件{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('ディスクの空き')
    expect(field().value).toBe('3,000件')
  })
})

describe('undo', () => {
  it('takes the last act back with Ctrl and Z and does it again with Ctrl and Y', async () => {
    const program = await openCard()
    await choose(GOAL)
    await userEvent.keyboard('3,000件{Enter}')
    await waitFor(async () => expect(await keptValues(program)).toContain('3,000件'))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(cell(GOAL)).toBeTruthy())
    expect(await keptValues(program)).toContain(GOAL)
    await userEvent.keyboard('{Control>}y{/Control}')
    await waitFor(() => expect(cell('3,000件')).toBeTruthy())
  })

  it('is left to the text while it is being typed', async () => {
    const program = await openCard()
    await choose(GOAL)
    await userEvent.keyboard('3,000件{Enter}')
    await waitFor(async () => expect(await keptValues(program)).toContain('3,000件'))
    await choose('3,000件')
    await userEvent.keyboard('4{Control>}z{/Control}')
    expect(await keptValues(program)).toContain('3,000件')
  })

  it('has nothing to take back in a plan that was only added', async () => {
    await openCard()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '元に戻す' }).disabled).toBe(true)
  })
})

describe('what belongs to the chosen cell', () => {
  it('tells how the value was read and who changed it', async () => {
    await openCard()
    await choose(GOAL)
    const pane = screen.getByRole('complementary', { name: '選んだ欄' })
    expect(pane.textContent).toContain('書いたまま2,000件/令和7年度')
    expect(pane.textContent).toContain('時点令和7年度（2025年度）')
    await userEvent.keyboard('3,000件{Enter}')
    await choose('3,000件')
    await waitFor(() => expect(pane.querySelector('del')?.textContent).toBe(GOAL))
    expect(pane.querySelector('ins')?.textContent).toBe('3,000件')
  })
})

describe('a bar of the schedule', () => {
  it('moves its end with Shift and an arrow key, and says where it ends now', async () => {
    await openSchedule()
    await choose('オンライン申請手続の拡大')
    expect(field().getAttribute('aria-label')).toContain('終わりの記載なし')
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await waitFor(() => expect(field().getAttribute('aria-label')).toContain('令和7年度～令和8年度'))
    const pane = screen.getByRole('complementary', { name: '選んだ欄' })
    expect(pane.textContent).toContain('令和7年度～令和8年度　オンライン申請手続の拡大')
    expect(document.activeElement).toBe(field())
  })

  it('changes its end by pointer alone', async () => {
    await openSchedule()
    await choose('オンライン申請手続の拡大')
    await userEvent.click(screen.getByRole('radio', { name: 'その後も続く' }))
    await waitFor(() => expect(cell('オンライン申請手続の拡大').closest('.bar')?.className).toContain('ends-continues'))
    await userEvent.click(screen.getByRole('button', { name: '長く →' }))
    await waitFor(() => expect(field().getAttribute('aria-label')).toContain('令和8年度'))
  })
})

describe('the outline', () => {
  it('goes from line to line with the arrow keys', async () => {
    await openCard()
    const lines = [...screen.getByRole('navigation', { name: '目次' }).querySelectorAll<HTMLElement>('.outline-item')]
    act(() => lines[0]!.focus())
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(lines[2]!.getAttribute('aria-current')).toBe('page')
  })
})
