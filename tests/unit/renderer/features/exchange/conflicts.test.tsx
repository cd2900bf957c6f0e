// @vitest-environment jsdom
import axe from 'axe-core'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import { createPlanStore } from '#renderer/features/plan/plan-store.ts'
import { digitsOf } from '#shared/bundle/fingerprint.ts'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'
import type { GivenChange } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { initialFieldsOf } from '#shared/domain/record/read-record.ts'
import { conflictCellsOf } from '#shared/sheets/merge/conflict-cells.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { buildEntry } from '../../../../helpers/build-roster.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { recordsOf, removeAt, sendPlan } from '../../../../helpers/exchange-plans.ts'
import { officer, putRoster } from '../../../../helpers/found-office.ts'
import { showProgram, startProgram } from '../../../../helpers/render-app.tsx'
import { cellOf, editOf, exportSigned, holdFile, startTestHost, valueOf } from '../../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

const plan = buildPlan('三島')
const { planId, project, bar, values } = plan

/** The plan with so many 用語, each without an explanation. */
function withTerms(count: number) {
  const ids = createIds()
  const terms = Array.from({ length: count }, (_, position) => {
    const fields = { ...initialFieldsOf('term'), position, term: `用語${String(position)}`, definition: '' }
    return { id: ids(), type: 'term', fields } as PlanRecord
  })
  const idOf = (at: number) => terms[at]?.id ?? expect.fail(`there is no term ${String(at)}`)
  return { records: [...plan.records, ...terms], idOf }
}

const put = async (host: Host, before: string, raw: string) =>
  valueOf(await host.api.plan.commit(cellOf(plan, { before, raw })))

const [FIRST, LATER] = [1, 2].map((at) => `0000000${String(at)}-0000-8000-8000-000000000000` as RecordId) as [
  RecordId,
  RecordId,
]

/** An actual value of 2025 under an id of its own. */
const putActual = async (host: Host, { raw, id }: { readonly raw: string; readonly id: RecordId }) => {
  const cell = { owner: plan.indicator, role: 'actual', period: '2025', position: 0 } as const
  const record = { id, type: 'value', fields: { ...initialFieldsOf('value'), ...cell, raw } } as const
  valueOf(await host.api.plan.commit({ planId, act: 'value/put', changes: [{ op: 'insert', record }] }))
}

const rename = async (host: Host, name: string) => {
  const edit = { recordId: project, before: { name: 'オンライン申請' }, after: { name } }
  valueOf(await host.api.plan.commit(editOf(planId, 'project', edit)))
}

/** The open plan of a program after another office's file was taken in. `ours` and `theirs` are what both have done since they were one. */
async function openAfter(ours: (host: Host) => Promise<void>, theirs: (host: Host) => Promise<void>) {
  const other = await startTestHost(makeTempFolder(), [plan])
  onTestFinished(() => other.close())
  const program = await startProgram()
  const first = await exportSigned(other, planId)
  valueOf(await program.api.exchange.takeIn({ token: holdFile(program.host, first) }))
  await ours(program.host)
  await theirs(other)
  await sendPlan(other, program.host, planId)
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: '三島市DX推進計画' }))
  return program
}

/** Both have written the target of 2025 and the name of the project; `roster` is in force here, null for none. */
async function openTwo(roster: readonly RosterEntry[] | null = null) {
  const program = await openAfter(
    async (host) => {
      if (roster !== null) await putRoster(host, roster)
      await put(host, '1,000件', '1,100件')
      await rename(host, '電子申請')
    },
    async (host) => {
      await put(host, '1,000件', '1,200件')
      await rename(host, '申請の電子化')
    },
  )
  await screen.findByText('食い違いが 2件あります。')
  return program
}

const toConflicts = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '食い違いを決める' }))
  return screen.findByRole('listbox', { name: '決まっていない食い違い' })
}

const nameOf = async ({ host }: { host: Host }) => (await recordsOf(host, planId)).get(project)?.fields
const rawOf = async ({ host }: { host: Host }) => (await recordsOf(host, planId)).get(values[0])?.fields

async function choose(list: HTMLElement, name: RegExp) {
  await userEvent.click(within(list).getByRole('option', { name }))
}

async function violations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    rules: {
      'color-contrast': { enabled: false },
      'html-has-lang': { enabled: false },
      'document-title': { enabled: false },
    },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

describe('the conflict screen', () => {
  it('shows base, ours and theirs side by side, by whom and when', async () => {
    await openTwo()
    const list = await toConflicts()
    expect(within(list).getAllByRole('option')).toHaveLength(2)
    await choose(list, /申請件数/)
    const sides = document.querySelectorAll('.conflict-side')
    expect([...sides].map((side) => side.querySelector('.conflict-content')?.textContent)).toEqual([
      '1,000件',
      '1,100件',
      '1,200件',
    ])
    expect(sides[2]?.querySelector('.conflict-writer')?.textContent).toMatch(/令和\d+年\d+月\d+日/)
    expect(await violations()).toEqual([])
  })

  it('says of each side where it is from: this computer, or a file and who signed it, with what that counts for', async () => {
    const { host } = await openTwo([buildEntry(officer, { holder: '三島 太郎\u202e' })])
    await choose(await toConflicts(), /申請件数/)
    const writerIn = (name: string) => screen.getByRole('region', { name }).querySelector('.conflict-writer')
    const { actor } = host.context
    expect(writerIn('こちら')?.textContent).toContain(`このパソコンで書いた内容書いたアカウント ${actor}`)
    const theirs = writerIn('相手')
    expect(theirs?.textContent).toMatch(/^次の署名のファイルで届いた内容○ 名簿で確認三島 太郎/)
    expect(theirs?.textContent).toContain('（デジタル推進課 主査・担当者）担当者の署名書いたアカウント')
    expect(theirs?.querySelector('mark')?.textContent).toContain('U+202E')
  })

  it('says why a signature does not count', async () => {
    await openTwo([])
    await choose(await toConflicts(), /申請件数/)
    const theirs = screen.getByRole('region', { name: '相手' })
    expect(theirs.textContent).toContain('？ 未確認名前の分からない鍵')
    expect(theirs.textContent).toContain('名簿に載っていない鍵なので')
    expect(theirs.textContent).toContain(digitsOf(officer.kid))
  })

  it('keeps ours, takes theirs and goes on to the next, by the keyboard alone', async () => {
    const program = await openTwo()
    const list = await toConflicts()
    await waitFor(() => expect(document.activeElement).toBe(list))
    const isName = () => document.querySelector('#conflict-subject')?.textContent?.includes('事業') === true
    if (isName()) await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('2')
    await screen.findByText('決めました。残り 1件です。')
    expect(await rawOf(program)).toMatchObject({ raw: '1,200件' })
    await userEvent.keyboard('1')
    expect(await screen.findByText('決まっていない食い違いはありません。')).toBeTruthy()
    expect(await nameOf(program)).toMatchObject({ name: '電子申請' })
    expect(valueOf(await program.api.exchange.conflicts({ planId })).total).toBe(0)
  })

  it('takes a third text', async () => {
    const program = await openTwo()
    await choose(await toConflicts(), /事業/)
    await userEvent.click(screen.getByRole('button', { name: '別の内容を書く' }))
    const field = screen.getByLabelText('新しい内容')
    await userEvent.clear(field)
    await userEvent.type(field, 'オンライン手続')
    await userEvent.click(screen.getByRole('button', { name: 'この内容にする' }))
    await screen.findByText('決めました。残り 1件です。')
    expect(await nameOf(program)).toMatchObject({ name: 'オンライン手続' })
  })

  it('never loses the keyboard: where another content is given up, and behind the last decision', async () => {
    await openTwo()
    const list = await toConflicts()
    await choose(list, /事業/)
    await userEvent.click(screen.getByRole('button', { name: '別の内容を書く' }))
    expect(document.activeElement).toBe(screen.getByLabelText('新しい内容'))
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '別の内容を書く' }))
    await userEvent.click(screen.getByRole('button', { name: /^こちらの内容にする/ }))
    await screen.findByText('決めました。残り 1件です。')
    expect(document.activeElement).toBe(list)
    await userEvent.keyboard('1')
    await screen.findByText('決めました。食い違いはすべて決まりました。')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '計画の画面へ' }))
  })

  it('keeps another content that was begun until its conflict is decided, and the keyboard in the list meanwhile', async () => {
    const program = await openTwo()
    const list = await toConflicts()
    await choose(list, /事業/)
    await userEvent.click(screen.getByRole('button', { name: '別の内容を書く' }))
    await userEvent.type(screen.getByLabelText('新しい内容'), 'の手続')
    await choose(list, /申請件数/)
    expect(screen.queryByLabelText('新しい内容')).toBeNull()
    expect(within(list).getByRole('option', { name: /事業.*書きかけの内容あり/ })).toBeTruthy()

    await userEvent.click(screen.getByRole('button', { name: '計画の画面へ' }))
    const again = await toConflicts()
    await waitFor(() => expect(document.activeElement).toBe(again))
    await choose(again, /事業/)
    const written = () => screen.getByLabelText<HTMLInputElement>('新しい内容').value
    expect(written()).toBe('電子申請の手続')
    expect(document.activeElement).not.toBe(screen.getByLabelText('新しい内容'))
    await choose(again, /申請件数/)
    await userEvent.keyboard('2')
    await screen.findByText('決めました。残り 1件です。')
    expect(written()).toBe('電子申請の手続')
    await userEvent.click(screen.getByRole('button', { name: 'この内容にする' }))
    await screen.findByText('決まっていない食い違いはありません。')
    expect(await nameOf(program)).toMatchObject({ name: '電子申請の手続' })
    await userEvent.keyboard('{Control>}z{/Control}')
    await screen.findAllByRole('option')
    expect(screen.queryByLabelText('新しい内容')).toBeNull()
  })

  it('gives up what was begun with Escape', async () => {
    await openTwo()
    await choose(await toConflicts(), /事業/)
    await userEvent.click(screen.getByRole('button', { name: '別の内容を書く' }))
    await userEvent.type(screen.getByLabelText('新しい内容'), 'の手続{Escape}')
    await userEvent.click(screen.getByRole('button', { name: '別の内容を書く' }))
    expect(screen.getByLabelText<HTMLInputElement>('新しい内容').value).toBe('電子申請')
    expect(screen.getAllByText('書きかけの内容あり')).toHaveLength(1)
  })

  it('says in words what can deceive in a content', async () => {
    await openAfter(
      (host) => rename(host, '電子申請'),
      (host) => rename(host, '電子\u202e申請'),
    )
    await toConflicts()
    const theirs = screen.getByRole('region', { name: '相手' })
    expect(theirs.querySelector('mark')?.textContent).toContain('U+202E')
    expect(theirs.querySelector('.conflict-content .field-hint')?.textContent).toContain('文字の向きの指示')
  })

  it('names what undo and redo would turn, and what they have turned', async () => {
    await openTwo()
    await choose(await toConflicts(), /申請件数/)
    const turns = () => ['元に戻す', 'やり直す'].map((name) => screen.getByRole('button', { name }).title)
    expect(turns()).toEqual(['元に戻す：ほかの所の変更の取り込み', 'やり直す'])
    await userEvent.keyboard('2')
    await screen.findByText('決めました。残り 1件です。')
    expect(turns()).toEqual(['元に戻す：食い違いの決定', 'やり直す'])
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('「食い違いの決定」を元に戻しました。')).toBeTruthy()
    expect(turns()).toEqual(['元に戻す：ほかの所の変更の取り込み', 'やり直す：食い違いの決定'])
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(await screen.findByText('「食い違いの決定」をやり直しました。')).toBeTruthy()
  })

  it('opens a decision again with Ctrl+Z', async () => {
    const program = await openTwo()
    await choose(await toConflicts(), /申請件数/)
    await userEvent.click(screen.getByRole('button', { name: /^相手の内容にする/ }))
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    expect(await rawOf(program)).toMatchObject({ raw: '1,100件' })
  })

  it('is left and taken up again, and the whole take-in is undone as one act', async () => {
    const program = await openTwo()
    const list = await toConflicts()
    await choose(list, /申請件数/)
    await userEvent.keyboard('2')
    await screen.findByText('決めました。残り 1件です。')
    await userEvent.click(screen.getByRole('button', { name: '計画の画面へ' }))
    await screen.findByText('食い違いが 1件あります。')
    await userEvent.click(screen.getByRole('button', { name: '食い違い（1）' }))
    expect(await screen.findAllByRole('option')).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }))
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2))
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }))
    expect(await screen.findByText('決まっていない食い違いはありません。')).toBeTruthy()
    expect([await rawOf(program), await nameOf(program)]).toMatchObject([{ raw: '1,100件' }, { name: '電子申請' }])
  })

  it('says of two values in one cell which one is shown everywhere, and who has put it there', async () => {
    await openAfter(
      (host) => putActual(host, { raw: '20件', id: LATER }),
      (host) => putActual(host, { raw: '10件', id: FIRST }),
    )
    await toConflicts()
    const [, shown, other] = [...document.querySelectorAll('.conflict-side')].map(({ textContent }) => textContent)
    expect(shown).toMatch(
      /^今出ている値決めるまで、どの所の計画にもこの値が出ます次の署名の.+令和.+10件今出ている値にする/,
    )
    expect(other).toMatch(/^もう一つの値このパソコンで書いた内容.+20件もう一つの値にする/)
  })

  it('says what was removed on one side, and takes the removal', async () => {
    const edit = { recordId: bar, before: { label: '実施' }, after: { label: '導入' } }
    const program = await openAfter(
      async (host) => void valueOf(await host.api.plan.commit(editOf(planId, 'bar', edit))),
      (host) => removeAt(host, planId, [bar]),
    )
    await toConflicts()
    expect(screen.queryByRole('button', { name: '別の内容を書く' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /^削除する/ }))
    await screen.findByText('決まっていない食い違いはありません。')
    expect((await recordsOf(program.host, planId)).has(bar)).toBe(false)
  })
})

describe('an open conflict on the sheets', () => {
  it('is marked in a word in its cell, and the pane leads to its decision', async () => {
    await openTwo()
    const cell = await screen.findByText('1,100件')
    const marked = cell.closest('.cell')!
    expect(marked.className).toContain('has-conflict')
    expect(marked.querySelector('.conflict-mark')?.textContent).toBe('食い違い')
    await userEvent.click(cell)
    const pane = screen.getByRole('complementary', { name: '選んだ欄' })
    expect(within(pane).getByRole('heading', { name: 'この欄の食い違い' })).toBeTruthy()
    expect(pane.textContent).toContain('1,200件')
    expect(await violations()).toEqual([])
    await userEvent.click(within(pane).getByRole('button', { name: 'この食い違いを決める' }))
    expect(document.querySelector('#conflict-subject')?.textContent).toContain('申請件数')
  })

  it('is decided by typing into the cell', async () => {
    const program = await openTwo()
    await userEvent.click(await screen.findByText('1,100件'))
    await userEvent.keyboard('1,150件{Enter}')
    await screen.findByText('食い違いが 1件あります。')
    expect(await rawOf(program)).toMatchObject({ raw: '1,150件' })
  })

  it('is told as decided by typing, in the list too, and opens again when the typing is taken back', async () => {
    const program = await openTwo()
    await userEvent.click(await screen.findByText('1,100件'))
    await userEvent.keyboard('1,150件{Enter}')
    const [told] = await screen.findAllByText(/^今の操作で、食い違いが 1件決まりました。/)
    expect(told?.closest('.conflict-banner')).not.toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '食い違いを決める' }))
    const decided = await screen.findByRole('region', { name: '決まった食い違い（1）' })
    expect(decided.textContent).toContain('同じところへの操作（書き直し）で決まりました。')
    expect(decided.textContent).toContain('申請件数')
    expect(await violations()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '元に戻す' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: /^決まった食い違い/ })).toBeNull())
    expect(await rawOf(program)).toMatchObject({ raw: '1,100件' })
    expect(screen.getAllByRole('option')).toHaveLength(2)
  })

  it('tells what was decided in the list of conflicts, the latest first', async () => {
    await openTwo()
    const list = await toConflicts()
    await choose(list, /申請件数/)
    await userEvent.keyboard('2')
    await screen.findByText('決めました。残り 1件です。')
    await userEvent.keyboard('1')
    const decided = await screen.findByRole('region', { name: '決まった食い違い（2）' })
    expect(
      within(decided)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/電子申請.*こちらの内容にしました。/),
      expect.stringMatching(/申請件数.*相手の内容にしました。/),
    ])
  })
})

describe('a thousand conflicts', () => {
  const COUNT = 1_000
  const { records, idOf } = withTerms(COUNT)

  /** Both have written every one of the plan's terms. */
  async function openMany() {
    const many = { ...plan, records }
    const other = await startTestHost(makeTempFolder(), [many])
    onTestFinished(() => other.close())
    const program = await startProgram()
    const first = await exportSigned(other, planId)
    valueOf(await program.api.exchange.takeIn({ token: holdFile(program.host, first) }))
    for (const [host, definition] of [
      [program.host, 'こちら'],
      [other, '相手'],
    ] as const) {
      const changes = Array.from({ length: COUNT }, (_, at): GivenChange => {
        return { op: 'update', id: idOf(at), type: 'term', before: { definition: '' }, after: { definition } }
      })
      valueOf(await host.api.plan.commit({ planId, act: 'bulk/replace', changes }))
    }
    await sendPlan(other, program.host, planId)
    return program
  }

  it('are all listed and all marked, and each can be decided', async () => {
    const program = await openMany()
    const store = createPlanStore(program.api, planId)
    await store.load()
    const ready = () => {
      const state = store.state.getState()
      return state.status === 'ready' ? state : expect.fail(state.status)
    }
    const { model, conflicts } = ready()
    expect(conflicts).toHaveLength(COUNT)
    const marked = conflictCellsOf(
      model,
      conflicts.map(({ conflict }) => conflict),
    )
    expect(new Set(marked.values()).size).toBe(COUNT)
    const last = conflicts.at(-1)!.conflict.key
    expect(await store.settle(last, { take: 0 })).toBeNull()
    expect(ready().conflicts.map(({ conflict }) => conflict.key)).toEqual(
      conflicts.slice(0, -1).map(({ conflict }) => conflict.key),
    )
  })
})
