import { startHost } from '#electron/host/start-host.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { queryDataFile } from '../helpers/query-data-file.ts'
import { valueOf } from '../helpers/run-host.ts'
import { expect, test } from './program.ts'
import { openPlan, waitUntilSaved } from './screens.ts'

const GOAL = `select value.raw from value join indicator on indicator.id = value.owner
  where indicator.name = '手数料に係るキャッシュレス決済件数' and value.role = 'target'`

const DAY_MS = 24 * 60 * 60 * 1000

/** Types the goal as an officer would have done yesterday. */
async function editYesterday(dataFolder: string, raw: string): Promise<void> {
  const now = () => new Date(Date.now() - DAY_MS)
  const host = valueOf(await startHost({ dataFolder, withSamples: true, now }))
  const plans = valueOf(await host.api.plan.list({}))
  const planId = plans.find(({ municipality }) => municipality.name === '伊豆の国市')!.id
  const model = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
  const goal = model.list('value').find(({ fields }) => fields.raw === '2,000件/令和7年度')!
  valueOf(await host.api.plan.commit({ planId, act: 'value/put', changes: [...changeFields(model, goal.id, { raw })] }))
  await host.close()
}

test('yesterday is opened, compared with today, restored and undone', async ({ folder, openProgram }) => {
  await editYesterday(folder, '3,000件/令和7年度')
  const { page, dataFolder } = await openProgram({ copyOf: folder })
  const goalIs = (raw: string) => expect.poll(() => queryDataFile(dataFolder, GOAL)).toEqual([{ raw }])
  await openPlan(page, '伊豆の国市')
  await page.getByRole('navigation', { name: '目次' }).getByText('手数料等の支払い').click()
  await page.getByRole('cell', { name: '3,000件/令和7年度', exact: true }).click()
  await page.keyboard.type('9,000件/令和7年度')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  await goalIs('9,000件/令和7年度')

  await page.getByRole('button', { name: '履歴', exact: true }).click()
  await page.getByRole('button', { name: /^昨日の終わり/ }).click()
  await expect(page.getByText(/の状態です。読むだけで、書き直せません。/)).toBeVisible()
  await page.getByRole('cell', { name: '3,000件/令和7年度', exact: true }).click()
  await page.keyboard.type('1件')
  await page.keyboard.press('Enter')
  await goalIs('9,000件/令和7年度')

  await page.getByRole('button', { name: '今との違い' }).click()
  await expect(page.getByRole('row', { name: /目標値.*3,000件.*9,000件/ })).toBeVisible()
  await page.getByRole('button', { name: 'この状態に戻す' }).click()
  await goalIs('3,000件/令和7年度')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await goalIs('9,000件/令和7年度')
})

test('a new plan is made in five questions, and its first project is typed at once', async ({ program }) => {
  const { page, dataFolder } = program
  await page.getByRole('button', { name: '新しい計画' }).click()
  await page.getByLabel('全国地方公共団体コード').fill('222097')
  await page.getByLabel('団体の名称').fill('東町')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '計画の名称' }).fill('東町DX推進計画')
  await page.keyboard.press('Enter')
  await page.getByLabel('もとにする形').selectOption({ label: '国の手引の構成（市町村官民データ活用推進計画の雛型）' })
  for (let step = 3; step < 5; step += 1) await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('button', { name: 'この内容で作る' }).click()
  await expect(page.locator('.cell-editor')).toBeFocused()
  await page.keyboard.type('窓口の改革')
  await page.keyboard.press('Enter')
  await waitUntilSaved(page)
  const name = `select project.name from project join plan on plan.plan_id = project.plan_id
    where plan.title = '東町DX推進計画'`
  expect(queryDataFile(dataFolder, name)).toEqual([{ name: '窓口の改革' }])
})
