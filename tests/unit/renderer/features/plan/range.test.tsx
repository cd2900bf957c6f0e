// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import { valueOf } from '../../../../helpers/run-host.ts'

/** 伊豆の国市's table of indicators, with the goal of the first indicator chosen. */
async function openKpi(): Promise<TestProgram> {
  const program = await startProgram()
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: /伊豆の国市DX推進計画/ }))
  await userEvent.click(screen.getAllByRole('button', { name: '評価指標一覧' })[0]!)
  await userEvent.click(cell('250件／令和7年度'))
  return program
}

function cell(text: string): HTMLElement {
  return screen.getAllByText(text, { selector: '.cell > span' })[0]!
}

function field(): HTMLTextAreaElement {
  return document.querySelector<HTMLTextAreaElement>('textarea.cell-editor')!
}

function status(): string {
  return document.querySelector('.range-status')?.textContent ?? ''
}

async function keptValues(program: TestProgram): Promise<readonly string[]> {
  const plans = valueOf(await program.api.plan.list({}))
  const plan = plans.find(({ municipality }) => municipality.name === '伊豆の国市')!
  const { records } = valueOf(await program.api.plan.open({ planId: plan.id }))
  return records.flatMap((record) => (record.type === 'value' ? [record.fields.raw] : []))
}

/** What the clipboard holds after a copy or a cut. */
function taken(act: 'copy' | 'cut'): { readonly plain: string; readonly html: string } {
  const held = new Map<string, string>()
  fireEvent[act](field(), { clipboardData: { setData: (type: string, text: string) => held.set(type, text) } })
  return { plain: held.get('text/plain') ?? '', html: held.get('text/html') ?? '' }
}

function paste({ plain = '', html = '' }: { readonly plain?: string; readonly html?: string }): void {
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : plain) }
  fireEvent.paste(field(), { clipboardData })
}

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../../fixtures/clipboard', name), 'utf8')
}

const extend = (keys: string) => userEvent.keyboard(`{Shift>}${keys}{/Shift}`)

describe('a range of cells', () => {
  it('grows with Shift and the arrows, is read out, and ends with Escape', async () => {
    await openKpi()
    await extend('{ArrowRight}{ArrowDown}{ArrowDown}')
    expect(status()).toBe('3行2列を選んでいます')
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('3行2列を選んでいます')
    expect(cell('72件／令和7年度末').closest('.cell')?.className).toMatch(/is-chosen.*ends-bottom ends-left/)
    await userEvent.keyboard('{Escape}')
    expect(status()).toBe('')
    expect(document.activeElement).toBe(field())
  })

  it('grows by dragging and with Shift and a click, and a click alone ends it', async () => {
    await openKpi()
    const to = cell('72件／令和7年度末').closest('.cell')!
    fireEvent.mouseEnter(to, { buttons: 1 })
    expect(status()).toBe('3行1列を選んでいます')
    fireEvent.mouseDown(cell('42件／令和4年度末'), { shiftKey: true, button: 0 })
    expect(status()).toMatch(/^3行\d列/)
    fireEvent.mouseDown(cell('250件／令和7年度'), { button: 0 })
    expect(status()).toBe('')
  })

  it('is copied as a spreadsheet copies it, as text and as a table', async () => {
    await openKpi()
    await extend('{ArrowDown}{ArrowDown}')
    expect(taken('copy')).toEqual({
      plain: '250件／令和7年度\r\n\r\n72件／令和7年度末\r\n',
      html: expect.stringContaining('<tr><td>250件／令和7年度</td></tr><tr><td></td></tr>') as string,
    })
  })

  it('is cut in one act, which one undo takes back', async () => {
    const program = await openKpi()
    await extend('{ArrowDown}{ArrowDown}')
    expect(taken('cut').plain).toContain('72件')
    await waitFor(async () => expect(await keptValues(program)).not.toContain('72件／令和7年度末'))
    expect(await keptValues(program)).not.toContain('250件／令和7年度')
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await keptValues(program)).toContain('72件／令和7年度末'))
    expect(await keptValues(program)).toContain('250件／令和7年度')
  })

  it('is emptied with Delete and filled down with Ctrl and D, each in one act', async () => {
    const program = await openKpi()
    await extend('{ArrowDown}{ArrowDown}')
    await userEvent.keyboard('{Control>}d{/Control}')
    await waitFor(async () =>
      expect((await keptValues(program)).filter((raw) => raw === '250件／令和7年度')).toHaveLength(3),
    )
    await userEvent.keyboard('{Delete}')
    await waitFor(async () => expect(await keptValues(program)).not.toContain('250件／令和7年度'))
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
    await waitFor(async () => expect(await keptValues(program)).toContain('72件／令和7年度末'))
  })
})

describe('pasting', () => {
  it('puts a block into the cells that follow, and one undo takes all of it back', async () => {
    const program = await openKpi()
    const before = await keptValues(program)
    paste({ plain: '300件\t400件\r\n310件\t410件\r\n' })
    await waitFor(async () => expect(await keptValues(program)).toEqual(expect.arrayContaining(['300件', '410件'])))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect([...(await keptValues(program))].sort()).toEqual([...before].sort()))
  })

  it('takes the cells of Excel, and says which have no room before anything is written', async () => {
    const program = await openKpi()
    const before = await keptValues(program)
    const html = fixture('excel-table.html')
    paste({ html, plain: '指標\t目標値' })
    await waitFor(async () => expect(await keptValues(program)).toContain('オンライン申請件数\n（年間）'))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await keptValues(program)).toHaveLength(before.length))
    await userEvent.keyboard('{End}')
    paste({ html })
    const dialog = await screen.findByRole('dialog', { name: '貼り付ける場所が足りません' })
    expect(dialog.textContent).toContain('3列ですが、選んだ欄から右には1列しかありません')
    expect(await keptValues(program)).toHaveLength(before.length)
  })

  it('puts the paragraphs of Word into one cell, line by line', async () => {
    const program = await openKpi()
    paste({ html: fixture('word-list.html') })
    await waitFor(async () =>
      expect((await keptValues(program)).find((raw) => raw.includes('手数料'))).toMatch(
        /^　町民が.*\n\n・手数料の電子納付\n①/s,
      ),
    )
  })

  it('asks about letters that were hardly meant, and writes what the officer chooses in one act', async () => {
    const program = await openKpi()
    paste({ plain: 'デジタルデバйд対策 ﾃﾝｽｳ１０点と5点<br>' })
    const dialog = await screen.findByRole('dialog', { name: '貼り付ける文字の確認' })
    expect([...dialog.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['йд', 'ﾃﾝｽｳ', '<br>']),
    )
    expect((await keptValues(program)).join('')).not.toContain('デバ')
    await userEvent.click(screen.getByRole('radio', { name: /半角に/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'HTMLの書式を除く' }))
    expect([...dialog.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['йд'])
    await userEvent.click(screen.getByRole('button', { name: '貼り付ける' }))
    await waitFor(async () => expect(await keptValues(program)).toContain('デジタルデバйд対策 テンスウ10点と5点'))
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(async () => expect(await keptValues(program)).toContain('250件／令和7年度'))
  })

  it('pastes as it is where nothing is chosen, and nothing where the officer stops', async () => {
    const program = await openKpi()
    paste({ plain: 'ｵﾝﾗｲﾝ' })
    await userEvent.click(await screen.findByRole('button', { name: 'やめる' }))
    expect(await keptValues(program)).toContain('250件／令和7年度')
    paste({ plain: 'ｵﾝﾗｲﾝ' })
    await userEvent.click(await screen.findByRole('button', { name: '貼り付ける' }))
    await waitFor(async () => expect(await keptValues(program)).toContain('ｵﾝﾗｲﾝ'))
  })

  it('is left to the text while it is edited', async () => {
    const program = await openKpi()
    await userEvent.keyboard('{F2}')
    paste({ plain: '1\t2' })
    expect(await keptValues(program)).toContain('250件／令和7年度')
    expect(field().value).toBe('250件／令和7年度')
  })

  it('names the cells of a register that refuse their text, and writes nothing', async () => {
    await openKpi()
    const outline = screen.getAllByRole('button', { name: '目次' })[0]!
    if (outline.getAttribute('aria-pressed') !== 'true') await userEvent.click(outline)
    await userEvent.click(screen.getByRole('button', { name: '階層と番号' }))
    await userEvent.click(cell('重点取組事項'))
    paste({ plain: '大項目\t適当に' })
    const dialog = await screen.findByRole('dialog', { name: '書き込めない欄があります' })
    expect(dialog.textContent).toMatch(/重点取組事項.*番号の付け方.*「適当に」はこの欄に書ける言葉ではありません/s)
    await userEvent.click(screen.getByRole('button', { name: '閉じる' }))
    expect(cell('重点取組事項')).toBeTruthy()
  })
})
