import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { runCli } from '../helpers/run-cli.ts'
import { expect, test, type Program } from './program.ts'
import { showListed } from './listed-sheets.ts'
import { chosenCell, findActualCell, makeKey, openPlan, waitUntilSaved } from './screens.ts'

const TOWN = '伊豆の国市'
const PROJECT = '行政手続のオンライン化の推進'
const PASSPHRASE = '四つの単語をつなげた合言葉'
const APPROVED_TARGET = '250件／令和7年度'
const BOLD_TARGET = '2500件／令和7年度'
const RETURNED_WITH = '昨年の10倍になる根拠がない。'
const SOUND_TARGET = '300件／令和7年度'
const COMMITTEE_SAYS = '窓口の件数も並べて示すこと。'
const TOWN_ANSWERS = '来年度の計画から並べて示す。'
const TOWN_DOES = '様式の欄を用意した。'
const SECTION = '商工課'
const ACTUAL = '265件'

/** Whoever has a key of their own, with the public part as a file and its digits. */
type Holder = {
  readonly holder: string
  readonly post: string
  readonly role: 'officer' | 'supervisor' | 'prefecture'
  readonly municipality: string
}
type Office = { readonly program: Program; readonly who: Holder; readonly keyFile: string; readonly digits: string }

const OFFICER: Holder = { holder: '山田　花子', post: '企画課 主査', role: 'officer', municipality: '222259' }
const SUPERVISOR: Holder = { holder: '杉山　次郎', post: '企画課長', role: 'supervisor', municipality: '222259' }
const PREFECTURE: Holder = {
  holder: '静岡　三郎',
  post: '県デジタル戦略課 主任',
  role: 'prefecture',
  municipality: '220001',
}

test('a plan is returned, corrected, approved, commented on by the prefecture and answered, with a file each time', async ({
  openProgram,
  samplesFolder,
  folder,
}) => {
  test.slow()
  const open = async (who: Holder, given: { readonly copyOf?: string } = {}): Promise<Office> => {
    const keyFile = join(folder, `${who.holder}.pub.json`)
    let digits = ''
    const program = await openProgram({
      ...given,
      withSamples: false,
      prepare: async (data) => {
        digits = await keygen(data, who, keyFile)
      },
    })
    return { program, who, keyFile, digits }
  }
  const [officer, supervisor, prefecture] = await Promise.all([
    open(OFFICER, { copyOf: samplesFolder }),
    open(SUPERVISOR),
    open(PREFECTURE),
  ])
  const roster = join(folder, '名簿.json')
  const secretariat = await openProgram({ withSamples: false })
  const rootDigits = await foundRoster(secretariat.page)
  for (const office of [officer, supervisor, prefecture]) await enrol(secretariat, office)
  await secretariat.save(roster, () => secretariat.page.getByRole('button', { name: '名簿を書き出す' }).click())
  await expect(secretariat.page.getByText(/を保存しました。/)).toBeVisible()
  await secretariat.close()
  for (const { program } of [officer, supervisor, prefecture]) await takeRosterIn(program, roster, rootDigits)

  const file = (name: string) => join(folder, `${name}.plan.json`)
  await openPlan(officer.program.page, TOWN)
  await submit(officer.program, file('最初の提出'))
  await takeIn(supervisor.program, file('最初の提出'))
  await expectStanding(supervisor.program, '担当者署名')
  await review(supervisor.program)
  await answer(supervisor.program, '承認する', file('最初の承認'))

  await chooseTarget(officer.program.page, APPROVED_TARGET)
  await writeTarget(officer.program.page, BOLD_TARGET)
  await submit(officer.program, file('二度目の提出'))
  await takeIn(supervisor.program, file('二度目の提出'), async (preview) => {
    await expect(preview.getByRole('deletion')).toContainText(APPROVED_TARGET)
    await expect(preview.getByRole('insertion')).toContainText(BOLD_TARGET)
  })
  const changes = await review(supervisor.program)
  await changes.getByRole('navigation', { name: '変わった所' }).getByRole('button', { name: PROJECT }).first().click()
  const changed = changes.getByRole('button', {
    name: new RegExp(`変更。前は\\s*${APPROVED_TARGET}\\s*、今は\\s*${BOLD_TARGET}`),
  })
  await expect(changed.locator('del')).toHaveText(APPROVED_TARGET)
  await expect(changed.locator('ins')).toHaveText(BOLD_TARGET)
  await remark(supervisor, changes, { cell: BOLD_TARGET, text: RETURNED_WITH })
  await answer(supervisor.program, '意見を付けて差し戻す', file('差戻し'))

  await takeIn(officer.program, file('差戻し'), (preview) => expect(preview.getByText(RETURNED_WITH)).toBeVisible())
  await expectStanding(officer.program, '差戻し')
  await chooseTarget(officer.program.page, BOLD_TARGET)
  const beside = officer.program.page.getByRole('complementary', { name: '選んだ欄' })
  await expect(beside.getByText(RETURNED_WITH)).toBeVisible()
  await writeTarget(officer.program.page, SOUND_TARGET)
  await submit(officer.program, file('三度目の提出'))
  await expectStanding(officer.program, '担当者署名')

  await takeIn(supervisor.program, file('三度目の提出'))
  await review(supervisor.program)
  await answer(supervisor.program, '承認する', file('承認'))
  await takeIn(officer.program, file('承認'))
  await expectStanding(officer.program, '課長承認')

  await takeIn(prefecture.program, file('承認'))
  await expectStanding(prefecture.program, '課長承認')
  const seen = await review(prefecture.program)
  await remark(prefecture, seen, { cell: SOUND_TARGET, text: COMMITTEE_SAYS })
  await answer(prefecture.program, '意見だけを返す', file('県の意見'))
  await showExchange(officer.program.page)
  await takeIn(officer.program, file('県の意見'), (preview) => expect(preview.getByText(COMMITTEE_SAYS)).toBeVisible())
  await answerInList(officer.program.page, COMMITTEE_SAYS, { answer: TOWN_ANSWERS, followUp: TOWN_DOES })
  await expectStanding(officer.program, '課長承認')
  await submit(officer.program, file('町の回答'))
  await takeIn(prefecture.program, file('町の回答'))
  const answered = await remarkInList(prefecture.program.page, COMMITTEE_SAYS)
  for (const text of [TOWN_ANSWERS, TOWN_DOES, '回答済み']) await expect(answered).toContainText(text)
})

test('a section fills in the file of its own projects, and 未提出一覧 says so once that is taken in @once', async ({
  openProgram,
  samplesFolder,
  folder,
}) => {
  const open = (holder: string, given: { readonly copyOf?: string } = {}): Promise<Program> => {
    const prepare = async (data: string) => {
      await runCli(['keygen', '--holder', holder], { data, passphrase: PASSPHRASE })
    }
    return openProgram({ ...given, withSamples: false, prepare })
  }
  const [secretariat, section] = await Promise.all([open('石井　一郎', { copyOf: samplesFolder }), open('商工　花子')])
  const unanswered = secretariat.page.getByRole('table', { name: '未提出一覧' })
  await openPlan(secretariat.page, TOWN)
  await showExchange(secretariat.page)
  const handedOut = await handOut(secretariat, SECTION, join(folder, '配布'))
  await expect(unanswered.getByText('未提出（1）')).toBeVisible()

  await takeIn(section, handedOut)
  await (await findActualCell(section.page)).click()
  await chosenCell(section.page).fill(ACTUAL)
  await section.page.keyboard.press('Enter')
  await waitUntilSaved(section.page)
  const answer = join(folder, '回答.plan.json')
  await submit(section, answer)

  await takeIn(secretariat, answer, (preview) => expect(preview.getByRole('insertion')).toContainText(ACTUAL))
  await showExchange(secretariat.page)
  await expect(unanswered.getByText('提出済み（1）')).toBeVisible()
  await expect(unanswered.getByText('未提出（1）')).toBeHidden()
})

/** Makes the key of somebody before their program starts. */
async function keygen(data: string, { holder, post }: Holder, file: string): Promise<string> {
  const terminal = { data, passphrase: PASSPHRASE }
  const made = await runCli(['keygen', '--holder', holder, '--json'], terminal)
  await runCli(['key-export', '--public', '--post', post, '--out', file], terminal)
  return (JSON.parse(made.stdout) as { digits: string }).digits
}

/** The office makes its key the root of a roster; gives the digits that the others have to type. */
async function foundRoster(page: Page): Promise<string> {
  const digits = await makeKey(page, '石井　一郎', PASSPHRASE)
  await page.getByRole('button', { name: 'この部署で名簿を作る' }).click()
  const founding = page.getByRole('dialog', { name: 'この部署で名簿を作る' })
  await founding.getByLabel('職', { exact: true }).fill('企画課長補佐')
  await founding.getByLabel('団体コード（6桁）').fill(OFFICER.municipality)
  await founding.getByLabel('合言葉').fill(PASSPHRASE)
  await founding.getByRole('button', { name: '名簿を作る' }).click()
  await expect(page.getByText(/^名簿の第1版を使い始めました。/)).toBeVisible()
  return digits
}

/** Takes the public key of an office into the roster, by its file and the digits that were read out on the telephone. */
async function enrol({ page, choose }: Program, { who, keyFile, digits }: Office): Promise<void> {
  await choose(keyFile, () => page.getByRole('button', { name: '鍵を登録する' }).click())
  const dialog = page.getByRole('dialog', { name: '鍵を登録する' })
  await dialog.getByLabel('聞いた30桁の番号').fill(digits)
  await dialog.getByLabel('役割').selectOption(who.role)
  await dialog.getByLabel('団体コード（6桁）').fill(who.municipality)
  await dialog.getByLabel('合言葉').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByRole('table', { name: '登録された鍵' }).getByRole('cell', { name: who.holder })).toBeVisible()
}

async function takeRosterIn({ page, choose }: Program, roster: string, rootDigits: string): Promise<void> {
  await page.getByRole('button', { name: '鍵と名簿' }).click()
  await choose(roster, () => page.getByRole('button', { name: '名簿を取り込む' }).click())
  const dialog = page.getByRole('dialog', { name: '名簿を取り込む前の確認' })
  await dialog.getByLabel('根の鍵の30桁の番号').fill(rootDigits)
  await dialog.getByRole('button', { name: '取り込む' }).click()
  await expect(page.getByText('名簿の第4版を使い始めました。')).toBeVisible()
  await page.getByRole('button', { name: '計画の一覧へ戻る' }).click()
}

async function showExchange(page: Page): Promise<void> {
  await page.getByRole('button', { name: '受け渡し' }).click()
}

/** Signs the open plan and saves it. */
async function submit({ page, save }: Program, file: string): Promise<void> {
  await showExchange(page)
  await page.getByLabel('合言葉', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '署名して書き出す' }).click()
  await saveMade(page, save, file)
}

async function saveMade(page: Page, save: Program['save'], file: string): Promise<void> {
  await save(file, () => page.getByRole('button', { name: 'ファイルに保存' }).click())
  await expect(page.getByText(/に保存しました。$/)).toBeVisible()
}

/** Takes a file in, from the list of plans or from the plan that is open, once what it would do was looked at. */
async function takeIn(
  { page, choose }: Program,
  file: string,
  look: (preview: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await choose(file, () => page.getByRole('button', { name: /^(ファイルを)?取り込む$/ }).click())
  const preview = page.getByRole('dialog', { name: '取り込む前の確認' })
  await expect(preview.getByRole('button', { name: '取り込む' })).toBeVisible()
  await look(preview)
  await preview.getByRole('button', { name: '取り込む' }).click()
  await expect(preview).toBeHidden()
}

async function expectStanding({ page }: Program, word: string): Promise<void> {
  await expect(page.getByRole('status', { name: 'この計画の状態' })).toHaveText(word)
}

/** Opens what was submitted beside what was approved. */
async function review({ page }: Program): Promise<Locator> {
  await showExchange(page)
  await page.getByRole('button', { name: '変更を見て、承認・差戻しをする' }).click()
  return page.getByRole('dialog', { name: '提出された計画を見る' })
}

type Remark = { readonly cell: string; readonly text: string }

/** Puts a remark on a cell of the sheet that is looked at. */
async function remark({ who: { holder, post } }: Office, dialog: Locator, { cell, text }: Remark): Promise<void> {
  await dialog.getByRole('button', { name: cell }).first().click()
  await dialog.getByLabel('新しい意見').fill(text)
  await dialog.getByLabel('だれから（名前）').fill(holder)
  await dialog.getByLabel('所属・職').fill(post)
  await dialog.getByRole('button', { name: '意見を書き込む' }).click()
  await expect(dialog.getByText('書き込んだ意見1件をいっしょに返します。')).toBeVisible()
}

/** Signs the answer to what is looked at and saves it. */
async function answer({ page, save }: Program, act: string, file: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '提出された計画を見る' })
  await dialog.getByRole('radio', { name: act }).check()
  await dialog.getByLabel('合言葉').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: '署名して書き出す' }).click()
  await expect(dialog).toBeHidden()
  await saveMade(page, save, file)
}

/** Chooses the cell of a target on the 個票 that is shown. */
async function chooseTarget(page: Page, target: string): Promise<void> {
  await page.getByRole('button', { name: '計画', exact: true }).click()
  await page.getByRole('cell', { name: target }).first().click()
  await expect(chosenCell(page)).toHaveAccessibleName(new RegExp(`：${target}$`))
}

/** Writes another target into the chosen cell. */
async function writeTarget(page: Page, target: string): Promise<void> {
  await page.keyboard.press('F2')
  await chosenCell(page).fill(target)
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
}

/** Signs the part of one section and saves it into a new folder; gives the file. */
async function handOut({ page, saveInto }: Program, section: string, into: string): Promise<string> {
  mkdirSync(into)
  const room = page.getByRole('region', { name: '担当課に渡す' })
  await room.getByRole('checkbox', { name: section }).check()
  await room.getByLabel('鍵の合言葉').fill(PASSPHRASE)
  await room.getByRole('button', { name: '1件のファイルを作る' }).click()
  await saveInto(into, () => room.getByRole('button', { name: '1件をまとめて保存' }).click())
  await expect(room.getByText('1件を保存しました。')).toBeVisible()
  return join(into, readdirSync(into)[0] ?? '')
}

/** The line of a remark in 意見一覧. */
async function remarkInList(page: Page, text: string): Promise<Locator> {
  await showListed(page, '意見一覧')
  return page.getByRole('table', { name: '意見一覧' }).getByRole('row').filter({ hasText: text })
}

type Reply = { readonly answer: string; readonly followUp: string }

/** Answers a remark on its line of 意見一覧, and says what was done. */
async function answerInList(page: Page, text: string, { answer, followUp }: Reply): Promise<void> {
  const line = await remarkInList(page, text)
  await expect(line).toContainText('未回答')
  for (const [column, reply] of [
    [5, answer],
    [6, followUp],
  ] as const) {
    await line.getByRole('cell').nth(column).click()
    await chosenCell(page).fill(reply)
    await page.keyboard.press('Enter')
    await waitUntilSaved(page)
    await expect(line).toContainText(reply)
  }
  await expect(line).toContainText('回答済み')
}
