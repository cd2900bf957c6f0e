import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCli } from '../helpers/run-cli.ts'
import { expect, type Program } from './program.ts'
import { openPlan, showSheet, waitUntilSaved } from './screens.ts'
import { showListed } from './listed-sheets.ts'
import { PASSPHRASE, stageConflicts, stageReturn, stageReview } from './stage-exchange.ts'

type Stage = { readonly program: Program; readonly folder: string }
type ShownScreen = { readonly name: string; readonly show: (stage: Stage) => Promise<void> }

/** The screens and dialogs of the program, but for the sheets that the outline lists, and the way to each. */
export const shownScreens: readonly ShownScreen[] = [
  { name: 'home', show: ({ program: { page } }) => expect(page.getByRole('row')).toHaveCount(6) },
  { name: 'card', show: ({ program: { page } }) => openPlan(page, '伊豆の国市') },
  { name: 'card-cell', show: ({ program: { page } }) => showCardCell(page) },
  { name: 'kpi', show: ({ program: { page } }) => showCell(page, '評価指標一覧', '100件／令和4年度') },
  { name: 'schedule', show: ({ program: { page } }) => showCell(page, '工程表', 'スモール運用開始') },
  { name: 'line-menu', show: ({ program: { page } }) => showLineMenu(page) },
  { name: 'repeat', show: ({ program: { page } }) => showLineDialog(page, '再掲を置く') },
  { name: 'end', show: ({ program: { page } }) => showLineDialog(page, '廃止・完了') },
  { name: 'find', show: ({ program: { page } }) => showFind(page) },
  { name: 'bulk', show: ({ program: { page } }) => showBulk(page) },
  { name: 'palette', show: ({ program: { page } }) => showPalette(page) },
  { name: 'keys', show: ({ program: { page } }) => showKeys(page) },
  { name: 'sections', show: ({ program: { page } }) => showSections(page) },
  { name: 'findings', show: ({ program: { page } }) => showFindings(page) },
  { name: 'acts', show: ({ program: { page } }) => showActs(page) },
  { name: 'edition', show: ({ program: { page } }) => showEdition(page) },
  { name: 'past', show: ({ program: { page } }) => showPast(page) },
  { name: 'comparison', show: ({ program: { page } }) => showComparison(page) },
  ...[1, 2, 3, 4, 5].map((step) => ({
    name: `new-plan-${String(step)}`,
    show: ({ program: { page } }: Stage) => showNewPlan(page, step),
  })),
  { name: 'print', show: ({ program: { page } }) => showPreview(page) },
  { name: 'print-setup', show: ({ program: { page } }) => showPrintSetup(page) },
  { name: 'print-batch', show: ({ program: { page } }) => showPrintBatch(page) },
  { name: 'form-parts', show: ({ program: { page } }) => showFormParts(page) },
  { name: 'exchange', show: showExchange },
  { name: 'import', show: showImport },
  { name: 'import-answer', show: showAnswer },
  { name: 'conflicts', show: showConflicts },
  { name: 'conflict-other', show: showOtherContent },
  { name: 'review', show: showReview },
  { name: 'review-remark', show: showRemark },
  { name: 'handouts', show: showHandouts },
  { name: 'trust', show: showTrust },
  { name: 'trust-enrol', show: showEnrolment },
]

async function showCardCell(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.getByRole('cell', { name: '行政手続のオンライン化の推進', exact: true }).click()
}

async function showCell(page: Page, sheet: '評価指標一覧' | '工程表', text: string): Promise<void> {
  await openPlan(page, '伊豆の国市')
  const table = await showSheet(page, sheet)
  await table.getByText(text, { exact: true }).first().click()
}

async function showPreview(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '印刷', exact: true }).click()
  await expect(page.getByText(/これが保存されるPDFそのものです。$/)).toBeVisible({ timeout: 60_000 })
}

/** 用紙の設定 with measures that cannot be. */
async function showPrintSetup(page: Page): Promise<void> {
  await showPreview(page)
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await dialog.getByText('余白・綴じ代・文字・取扱区分・基準日').click()
  await dialog.getByLabel('上の余白（mm）').fill('100')
  await expect(dialog.getByText('5から50までの数で書いてください。')).toBeVisible()
}

async function showPrintBatch(page: Page): Promise<void> {
  await showPreview(page)
  const dialog = page.getByRole('dialog', { name: '印刷' })
  await dialog.getByRole('radio', { name: '個票をまとめて' }).check()
  await expect(dialog.getByLabel('担当課')).toBeVisible()
}

/** The lines of a form of the plan's own. */
async function showFormParts(page: Page): Promise<void> {
  await showPreview(page)
  await page.getByRole('button', { name: '写しを作る' }).click()
  await page.getByRole('button', { name: '欄を直す' }).click()
  await page.getByRole('cell', { name: '今後の取組内容', exact: true }).click()
  await expect(page.getByRole('combobox', { name: '載せるもの' })).toBeVisible()
}

async function makeKey({ program, folder }: Stage): Promise<string> {
  const file = join(folder, 'plan.json')
  const terminal = { data: program.dataFolder, passphrase: PASSPHRASE }
  await runCli(['keygen', '--holder', '企画課　山田'], terminal)
  await runCli(['export', '伊豆の国市', '--out', file], terminal)
  return file
}

async function showExchange(stage: Stage): Promise<void> {
  const { page } = stage.program
  await makeKey(stage)
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '受け渡し' }).click()
  await page.getByLabel('合言葉', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '署名して書き出す' }).click()
  await expect(page.getByRole('heading', { name: '書き出しました' })).toBeVisible()
}

/** A colleague has gone on with the plan. */
async function showImport(stage: Stage): Promise<void> {
  const { program, folder } = stage
  const file = await makeKey(stage)
  const colleague = { data: join(folder, 'colleague'), passphrase: PASSPHRASE }
  await runCli(['keygen', '--holder', '企画課　佐藤'], colleague)
  await runCli(['import', file], colleague)
  const { stdout } = await runCli(['plans', '--json'], colleague)
  const [plan] = JSON.parse(stdout) as ReadonlyArray<{ readonly id: string }>
  await runCli(['set', '伊豆の国市', plan?.id ?? '', 'subtitle', '令和8年度の見直し'], colleague)
  await runCli(['export', '伊豆の国市', '--out', file], colleague)
  await program.choose(file, () => program.page.getByRole('button', { name: '取り込む' }).click())
  await expect(program.page.getByRole('insertion')).toHaveText(/令和8年度の見直し$/)
}

/** What is undecided in a plan whose approval is void. */
async function showConflicts({ program, folder }: Stage): Promise<void> {
  const { page } = program
  await stageConflicts(program.dataFolder, '島田市', join(folder, 'colleague'), 3)
  await page.reload()
  await openPlan(page, '島田市')
  await page.getByRole('button', { name: '食い違い（3）' }).click()
  await expect(page.getByRole('option')).toHaveCount(3)
}

async function showOtherContent(stage: Stage): Promise<void> {
  await showConflicts(stage)
  await stage.program.page.getByRole('button', { name: '別の内容を書く' }).click()
  await expect(stage.program.page.getByLabel('新しい内容')).toBeFocused()
}

/** What was submitted beside what was approved, on its sheet. */
async function showReview({ program: { page, dataFolder } }: Stage): Promise<void> {
  await stageReview(dataFolder, '島田市')
  await page.reload()
  await openPlan(page, '島田市')
  await page.getByRole('button', { name: '受け渡し' }).click()
  await page.getByRole('button', { name: '変更を見て、承認・差戻しをする' }).click()
  const places = page.getByRole('navigation', { name: '変わった所' })
  await places.getByRole('button', { name: /その1/ }).first().click()
  await expect(
    page
      .getByRole('dialog')
      .getByRole('button', { name: /変更。前は/ })
      .first(),
  ).toBeVisible()
}

async function showRemark(stage: Stage): Promise<void> {
  const { page } = stage.program
  await showReview(stage)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /変更。前は/ })
    .first()
    .click()
  await page.getByLabel('新しい意見').fill('元の名前に戻してください。')
  await page.getByLabel('だれから（名前）').fill('杉山　次郎')
  await page.getByRole('button', { name: '意見を書き込む' }).click()
  await expect(page.getByText('書き込んだ意見1件をいっしょに返します。')).toBeVisible()
}

/** What the 課長 has returned, on the terminal that submitted it. */
async function showAnswer({ program, folder }: Stage): Promise<void> {
  const file = join(folder, '差戻し.plan.json')
  await stageReturn(program.dataFolder, '島田市', { otherFolder: join(folder, 'supervisor'), file })
  await program.choose(file, () => program.page.getByRole('button', { name: '取り込む' }).click())
  await expect(program.page.getByRole('heading', { name: '提出した計画への返事：差戻し' })).toBeVisible()
}

/** Files for two sections, and who has not answered. */
async function showHandouts(stage: Stage): Promise<void> {
  const { page } = stage.program
  await makeKey(stage)
  await openPlan(page, '伊豆の国市')
  await page.getByRole('button', { name: '受け渡し' }).click()
  const section = page.getByRole('region', { name: '担当課に渡す' })
  for (const rank of [0, 1]) await section.getByRole('checkbox').nth(rank).check()
  await section.getByLabel('鍵の合言葉').fill(PASSPHRASE)
  await section.getByRole('button', { name: '2件のファイルを作る' }).click()
  await expect(section.getByRole('button', { name: '2件をまとめて保存' })).toBeFocused()
}

/** A roster of which this terminal has the root; gives how a key of another terminal is offered, and how it is enrolled. */
async function makeRoster({ program, folder }: Stage) {
  const root = { data: program.dataFolder, passphrase: PASSPHRASE }
  const town = ['--municipality', '222224']
  await runCli(['keygen', '--holder', '企画課　石井'], root)
  await runCli(['roster', 'init', '--post', '企画課長補佐', ...town], root)
  const offer = async (holder: string, post: string) => {
    const terminal = { data: join(folder, holder), passphrase: PASSPHRASE }
    const made = await runCli(['keygen', '--holder', holder, '--json'], terminal)
    const file = join(folder, `${holder}.pub.json`)
    await runCli(['key-export', '--public', '--post', post, '--out', file], terminal)
    return { file, ...(JSON.parse(made.stdout) as { kid: string; digits: string }) }
  }
  const enrol = async (holder: string, post: string, rest: readonly string[]) => {
    const { file, kid, digits } = await offer(holder, post)
    await runCli(['roster', 'enrol', file, '--digits', digits, ...town, ...rest], root)
    return kid
  }
  return { offer, enrol, root }
}

/** A key that counts, one that was revoked, and one whose days are over. */
async function showTrust(stage: Stage): Promise<void> {
  const { enrol, root } = await makeRoster(stage)
  const lost = await enrol('杉山　次郎', 'デジタル戦略課長', ['--role', 'supervisor'])
  await runCli(['roster', 'revoke', lost, '--reason', '鍵を入れたパソコンの盗難'], root)
  await enrol('前任　三郎', '企画課 主事', ['--role', 'officer', '--from', '2024-04-01', '--to', '2025-03-31'])
  const { page } = stage.program
  await page.getByRole('button', { name: '鍵と名簿' }).click()
  await expect(page.getByRole('table', { name: '登録された鍵' }).getByRole('row')).toHaveCount(4)
}

async function showEnrolment(stage: Stage): Promise<void> {
  const { offer } = await makeRoster(stage)
  const { file } = await offer('三島　太郎', 'デジタル戦略課 主査')
  const { program } = stage
  await program.page.getByRole('button', { name: '鍵と名簿' }).click()
  await program.choose(file, () => program.page.getByRole('button', { name: '鍵を登録する' }).click())
  await expect(program.page.getByLabel('聞いた30桁の番号')).toBeVisible()
}

async function showLineMenu(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page
    .getByRole('navigation', { name: '目次' })
    .locator('[data-line]')
    .filter({ hasText: '窓口業務の改革' })
    .click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
}

async function showLineDialog(page: Page, item: string): Promise<void> {
  await showLineMenu(page)
  await page.getByRole('menuitem', { name: item }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function showFind(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.keyboard.press('Control+f')
  await page.keyboard.insertText('オンライン')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/件$/)
}

async function showBulk(page: Page): Promise<void> {
  await showFind(page)
  await page.getByRole('button', { name: '見つけた語を一括で変える…' }).click()
  await page.getByRole('dialog').getByLabel('新しい語').fill('電子')
  await expect(page.getByRole('button', { name: /か所を変える$/ })).toBeEnabled()
}

async function showPalette(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('工程')
  await expect(page.getByRole('option').first()).toBeVisible()
}

async function showKeys(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function showSections(page: Page): Promise<void> {
  await openPlan(page, '伊豆の国市')
  await showListed(page, '課の台帳')
  await page.getByRole('button', { name: '課の変更（改称・統合・分割）' }).click()
  const dialog = page.getByRole('dialog', { name: '課の変更' })
  await dialog.getByLabel('変更する課').selectOption('情報政策課')
  await dialog.getByLabel('新しい課名').fill('デジタル推進課')
  await dialog.getByLabel('いつから').fill('令和8年度')
  await dialog.getByRole('button', { name: '次へ' }).click()
  await expect(dialog.getByRole('row', { name: /生成AIの導入/ })).toBeVisible()
}

async function showFindings(page: Page): Promise<void> {
  await openPlan(page, '川本町')
  await page.getByRole('group', { name: '用紙' }).getByRole('button', { name: /^点検/ }).click()
  await expect(page.getByRole('region', { name: '点検', exact: true })).toBeVisible()
}

/** The list of acts, in which there is an act of the officer. */
async function showActs(page: Page): Promise<void> {
  await showCardCell(page)
  await page.keyboard.insertText('行政手続の電子化の推進')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await page.getByRole('button', { name: '履歴', exact: true }).click()
  await expect(page.getByRole('button', { name: /^この時点を開く/ })).not.toHaveCount(0)
}

async function showEdition(page: Page): Promise<void> {
  await showActs(page)
  await page.getByRole('button', { name: '版を確定する' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '版を確定する' }).last().click()
  await expect(page.getByText('版の名称を入れてください。')).toBeVisible()
}

async function showPast(page: Page): Promise<void> {
  await showActs(page)
  await page
    .getByRole('button', { name: /^この時点を開く/ })
    .last()
    .click()
  await expect(page.getByText(/の状態です。読むだけで、書き直せません。/)).toBeVisible()
}

async function showComparison(page: Page): Promise<void> {
  await showPast(page)
  await page.getByRole('button', { name: '今との違い' }).click()
  await expect(page.getByRole('row', { name: /^名称 .*電子化/ })).toBeVisible()
}

async function showNewPlan(page: Page, step: number): Promise<void> {
  await page.getByRole('button', { name: '新しい計画' }).click()
  const dialog = page.getByRole('dialog')
  if (step > 1) {
    await dialog.getByLabel('全国地方公共団体コード').fill('222097')
    await dialog.getByLabel('団体の名称').fill('東町')
    await dialog.getByRole('button', { name: '次へ' }).click()
  }
  if (step > 2) {
    await dialog.getByRole('textbox', { name: '計画の名称' }).fill('東町DX推進計画')
    await dialog.getByRole('button', { name: '次へ' }).click()
  }
  for (let done = 3; done < step; done += 1) await dialog.getByRole('button', { name: '次へ' }).click()
  await expect(dialog.getByRole('heading', { name: `${String(step)}／5` })).toBeVisible()
}
