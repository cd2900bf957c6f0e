// @vitest-environment jsdom
import axe from 'axe-core'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'
import { buildEntry } from '../../../../helpers/build-roster.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { removeAt } from '../../../../helpers/exchange-plans.ts'
import { officer, putRoster, supervisor } from '../../../../helpers/found-office.ts'
import { showProgram, startProgram, type TestProgram } from '../../../../helpers/render-app.tsx'
import {
  cellOf,
  countEntries,
  digestOfContent,
  editOf,
  exportSigned,
  holdFile,
  startTestHost,
  valueOf,
} from '../../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../../helpers/temp-folder.ts'

const plan = buildPlan('三島')
const { planId, project } = plan

async function startOther(): Promise<Host> {
  const other = await startTestHost(makeTempFolder(), [plan])
  onTestFinished(() => other.close())
  return other
}

/** A program that has taken the plan in as the other office first sent it. */
async function startWithPlan(entries?: readonly RosterEntry[]) {
  const other = await startOther()
  const program = await startProgram()
  if (entries !== undefined) await putRoster(program.host, entries)
  const first = await exportSigned(other, planId)
  valueOf(await program.api.exchange.takeIn({ token: holdFile(program.host, first) }))
  return { other, program, first }
}

const put = async (host: Host, before: string, raw: string) =>
  valueOf(await host.api.plan.commit(cellOf(plan, { before, raw })))

const rename = async (host: Host, name: string) => {
  const edit = { recordId: project, before: { name: 'オンライン申請' }, after: { name } }
  valueOf(await host.api.plan.commit(editOf(planId, 'project', edit)))
}

async function choose(program: TestProgram, bytes: Uint8Array): Promise<HTMLElement> {
  program.choose({ token: holdFile(program.host, bytes), name: '受け取った計画.plan.json' })
  showProgram(program)
  await userEvent.click(await screen.findByRole('button', { name: '取り込む' }))
  const dialog = await screen.findByRole('dialog', { name: '取り込む前の確認' })
  await within(dialog).findByText('署名した人')
  return dialog
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

const heading = (dialog: HTMLElement) => dialog.querySelector('.take-in-relation h3')?.textContent

describe('the take-in dialog', () => {
  it('says in words how a file stands to what is here: new', async () => {
    const dialog = await choose(await startProgram(), await exportSigned(await startOther(), planId))
    expect(heading(dialog)).toContain('新しい計画')
    expect(dialog.textContent).toContain('計画の一覧に加わります')
    expect(await violations()).toEqual([])
  })

  it('says same, and offers nothing', async () => {
    const { program, first } = await startWithPlan()
    const dialog = await choose(program, first)
    expect(heading(dialog)).toMatch(/同じ$/)
    expect(dialog.textContent).toContain('前に取り込んだ日時')
    expect(within(dialog).queryByRole('button', { name: '取り込む' })).toBeNull()
  })

  it('says older, and offers nothing', async () => {
    const { program, first } = await startWithPlan()
    await put(program.host, '1,000件', '1,100件')
    const dialog = await choose(program, first)
    expect(heading(dialog)).toMatch(/古い$/)
    expect(within(dialog).queryByRole('button', { name: '取り込む' })).toBeNull()
  })

  it('says newer, with the old text struck and the new one beside it, on which sheet', async () => {
    const { program, other } = await startWithPlan()
    await rename(other, '電子申請')
    const dialog = await choose(program, await exportSigned(other, planId))
    expect(heading(dialog)).toMatch(/新しい$/)
    expect(dialog.querySelector('del')?.textContent).toContain('オンライン申請')
    expect(dialog.querySelector('ins')?.textContent).toContain('電子申請')
    expect(dialog.querySelector('.changed-sheet h4')?.textContent).toBe('1 電子申請【新規】')
    expect(dialog.textContent).toContain('取り込むと変わるところ（1件）')
    expect(dialog.querySelector('.take-in-relation')?.textContent).toContain(
      '変わるところ 1件、決めていただく食い違い 0件',
    )
    expect(await violations()).toEqual([])
  })

  it('says diverged with what comes and what will have to be decided, and writes nothing before it is told to', async () => {
    const { program, other } = await startWithPlan()
    await put(program.host, '1,000件', '1,100件')
    await put(other, '1,000件', '1,200件')
    await rename(other, '電子申請')
    const bytes = await exportSigned(other, planId)
    const [before, entries] = [await digestOfContent(program.host), await countEntries(program.host)]
    const dialog = await choose(program, bytes)
    expect(heading(dialog)).toContain('両方に変更がある')
    expect(dialog.querySelector('.take-in-conflicts')?.textContent).toMatch(/食い違い（1件）.*1,100件.*1,200件/)
    expect(await digestOfContent(program.host)).toBe(before)
    await userEvent.click(within(dialog).getByRole('button', { name: '取り込む' }))
    expect(await screen.findByText('食い違いが 1件あります。')).toBeTruthy()
    expect(await countEntries(program.host)).toBe(entries + 1)
  })

  it('says unrelated where the two began apart', async () => {
    const { program } = await startWithPlan()
    const apart = await startOther()
    await rename(apart, '電子申請')
    const dialog = await choose(program, await exportSigned(apart, planId))
    expect(heading(dialog)).toContain('つながりが分からない')
    expect(dialog.querySelector('.take-in-conflicts')?.textContent).toContain('電子申請')
  })

  it('tells removals and additions by name', async () => {
    const { program, other } = await startWithPlan()
    await removeAt(other, planId, [plan.bar])
    const dialog = await choose(program, await exportSigned(other, planId))
    expect(dialog.querySelector('.change.is-delete')?.textContent).toMatch(/^削除.*実施/)
  })

  it('names the signer with post and validity by the roster', async () => {
    const { program, first } = await startWithPlan([buildEntry(officer, { validTo: '2027-03-31' })])
    const dialog = await choose(program, first)
    const signer = dialog.querySelector('.signer.is-valid')?.textContent
    expect(signer).toContain('名簿で確認')
    expect(signer).toContain('三島 太郎（デジタル推進課 主査・担当者）')
    expect(signer).toContain('有効期間 令和8年4月1日 ～ 令和9年3月31日')
    expect(dialog.querySelector('.standing-mark.is-author-signed')?.textContent).toBe('担当者署名')
  })

  it('counts no signature without a roster, and says so', async () => {
    const dialog = await choose(await startProgram(), await exportSigned(await startOther(), planId))
    expect(dialog.querySelector('.signer')?.textContent).toMatch(/未確認.*名前の分からない鍵.*\d{5}( \d{5}){5}/)
    expect(dialog.textContent).toContain('下書き署名はありますが')
  })

  it('refuses what a revoked key signed, whatever day it claims', async () => {
    const program = await startProgram()
    await putRoster(program.host, [buildEntry(officer, { revoked: { on: '2026-05-01', reason: '紛失' } })])
    program.choose({
      token: holdFile(program.host, await exportSigned(await startOther(), planId)),
      name: 'a.plan.json',
    })
    showProgram(program)
    await userEvent.click(await screen.findByRole('button', { name: '取り込む' }))
    expect((await screen.findByRole('alert')).textContent).toContain('取り込んでいません')
  })

  it('warns of a signer who is taken for somebody else, and shows what nobody would see', async () => {
    const other = await startOther()
    await rename(other, '電子\u202e申請')
    const program = await startProgram()
    await putRoster(program.host, [
      buildEntry(officer, { holder: '二宮 太郎' }),
      buildEntry(supervisor, { holder: 'ニ宮 太郎', role: 'supervisor' }),
    ])
    const dialog = await choose(program, await exportSigned(other, planId))
    const warnings = dialog.querySelector('.take-in-warnings')?.textContent
    expect(warnings).toContain('「二宮 太郎」は、名簿の「ニ宮 太郎」と見分けのつかない別の名前です')
    expect(warnings).toContain('1か所')
    expect(dialog.querySelector('.deceptive-texts mark')?.textContent).toContain('U+202E')
  })

  it('asks why where the days of the roster are over, and keeps the reason', async () => {
    const { program, other } = await startWithPlan()
    await putRoster(program.host, [buildEntry(officer)])
    await rename(other, '電子申請')
    const bytes = await exportSigned(other, planId)
    Object.assign(program.host.context, { now: () => new Date('2028-01-10T00:00:00Z') })
    const dialog = await choose(program, bytes)
    expect(dialog.textContent).toContain('名簿の期限が切れています')
    const take = within(dialog).getByRole('button', { name: '取り込む' })
    await userEvent.click(take)
    const reason = within(dialog).getByLabelText('名簿の期限が過ぎていても取り込む理由')
    expect(document.activeElement).toBe(reason)
    expect(dialog.textContent).toContain('理由を書いてください。')
    await userEvent.keyboard('新しい名簿を待っている')
    await userEvent.click(take)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { events } = valueOf(await program.api.roster.events({ before: null, limit: 10 }))
    expect(events).toMatchObject([{ act: 'roster/override', reason: '新しい名簿を待っている' }])
  })

  it('opens from the exchange screen and from the palette too', async () => {
    const { program, first } = await startWithPlan()
    program.choose({ token: holdFile(program.host, first), name: 'a.plan.json' })
    showProgram(program)
    await userEvent.click(await screen.findByRole('button', { name: '三島市DX推進計画' }))
    await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
    await userEvent.click(await screen.findByRole('button', { name: 'ファイルを取り込む' }))
    await screen.findByRole('dialog', { name: '取り込む前の確認' })
    await userEvent.keyboard('{Escape}')
    await userEvent.click(screen.getByRole('button', { name: '計画' }))
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.keyboard('ファイルを取り込む{Enter}')
    expect(await screen.findByRole('dialog', { name: '取り込む前の確認' })).toBeTruthy()
  })

  it('says that a file is about another plan than the open one, and goes on to that plan', async () => {
    const { program, first, other } = await startWithPlan()
    const notice = /いま開いている計画とは別の計画（三島市 三島市DX推進計画）のものです。/
    program.choose({ token: holdFile(program.host, first), name: 'a.plan.json' })
    showProgram(program)
    const takeIn = async (plan: RegExp) => {
      await userEvent.click(await screen.findByRole('button', { name: plan }))
      await userEvent.click(await screen.findByRole('button', { name: '受け渡し' }))
      await userEvent.click(await screen.findByRole('button', { name: 'ファイルを取り込む' }))
      return within(await screen.findByRole('dialog', { name: '取り込む前の確認' }))
    }
    const own = await takeIn(/^三島市DX推進計画/)
    expect(await own.findByText('署名した人')).toBeTruthy()
    expect(own.queryByText(notice)).toBeNull()
    await userEvent.keyboard('{Escape}')
    await userEvent.click(screen.getByRole('button', { name: /^計画簿/ }))
    await rename(other, '電子申請')
    program.choose({ token: holdFile(program.host, await exportSigned(other, planId)), name: 'b.plan.json' })
    const dialog = await takeIn(/川本町/)
    expect(await dialog.findByText(notice)).toBeTruthy()
    await userEvent.click(dialog.getByRole('button', { name: '取り込む' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findAllByText(/電子申請/)).not.toHaveLength(0)
  })

  it('tells some hundred changes and how many there are, and the rest when asked', async () => {
    const { program, other } = await startWithPlan()
    const { records } = valueOf(await other.api.plan.open({ planId }))
    const term = records.find(({ type }) => type === 'bullet')!
    const changes = Array.from({ length: 250 }, (_, rank) => ({
      op: 'insert' as const,
      record: {
        ...term,
        id: `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`,
        fields: { ...term.fields, position: rank + 10, text: `項目${String(rank)}` },
      },
    }))
    valueOf(await other.api.plan.commit({ planId, act: 'record/add', changes } as never))
    const dialog = await choose(program, await exportSigned(other, planId))
    expect(dialog.textContent).toContain('取り込むと変わるところ（250件）')
    expect(dialog.querySelectorAll('.change')).toHaveLength(200)
    await userEvent.click(within(dialog).getByRole('button', { name: '続きを出す' }))
    await waitFor(() => expect(dialog.querySelectorAll('.change')).toHaveLength(250))
    await waitFor(() => expect(document.activeElement).toBe(dialog.querySelectorAll('.change')[200]))
  })
})
