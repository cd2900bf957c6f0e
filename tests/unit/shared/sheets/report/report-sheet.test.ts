import { describe, expect, it } from 'vitest'
import { endProject, mergeProjects } from '#shared/domain/structure/lifecycle.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { reportWords } from '#shared/messages/report-words.ts'
import { reportSheetOf } from '#shared/sheets/report/report-sheet.ts'
import { reportYearOf, reportYearsOf } from '#shared/sheets/report/report-years.ts'
import { listSheets } from '#shared/sheets/sheet-choice.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { JUDGED_REASON, LATE_REASON, makeProgress, REVISION, STOP_REASON } from '../../../../helpers/make-progress.ts'
import { sampleModels } from '../../../../helpers/sample-models.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'

const newId = createIds()

function inProgress(model: PlanModel, year: string): PlanModel {
  const after = model.withChanges(makeProgress(model, { year, actuals: 20, newId }))
  expect(checkPlanRecords(after.all()).ok).toBe(true)
  return after
}

const fukuyama = inProgress(sampleModels.fukuyama, '2022')
const shimada = inProgress(sampleModels.shimada, '2023')

describe('reportSheetOf', () => {
  it('counts each project and each indicator once, under its measures, in the words of the scale', () => {
    const { tallies, projectLabel } = reportSheetOf(fukuyama, '2022')
    const [projects, indicators] = tallies
    expect(projectLabel).toBe('個別事業')
    expect(projects?.sum.total).toBe(24)
    expect(projects?.rows.map(({ label, depth, total }) => [label, depth, total]).slice(0, 4)).toEqual([
      ['1 市民サービスの向上', 0, 13],
      ['1-1 行政手続のオンライン化', 1, 7],
      ['1-2 窓口のスマート化', 1, 3],
      ['1-3 情報発信の最適化', 1, 3],
    ])
    expect(projects?.groups).toEqual([
      { label: '実績値の入力', columns: ['すべて', '一部', '未入力', '指標なし'] },
      { label: '事業の状態', columns: ['遅れなし', '遅れ', '実績未入力', '工程線なし', '廃止'] },
    ])
    expect(projects?.sum.counts[1]).toEqual([0, 3, 0, 20, 1])
    expect(indicators?.groups[0]?.columns.slice(0, 4)).toEqual(['順調', '概ね順調', '遅れ', '評価不能'])
    expect(indicators?.sum.total).toBe(25)
  })

  it('counts a project that stands in several places where it is not repeated', () => {
    const { tallies, groups } = reportSheetOf(shimada, '2023')
    expect(tallies[0]?.sum.total).toBe(sampleModels.shimada.list('project').length)
    const listed = groups.flatMap(({ projects }) => projects.map(({ id }) => id))
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((id) => shimada.find('placement', id)?.fields.isRepeat === true)).toEqual([])
  })

  it('lists target and actual of the year, and a target of a later year with that year', () => {
    const [row] = projectAt(fukuyama, '2022', 'マイナンバーカードの普及促進').rows
    expect(row?.targets[0]).toMatchObject({ text: '100%', asides: [{ kind: 'facts', text: '2023年度の目標' }] })
    expect(row?.actuals.map(({ text }) => text)).toEqual(['50%'])
    expect(row?.attainment).toMatch(/^\d+\.\d%$/)
  })

  it('says with a judgement by hand its reason, where it can be written anew', () => {
    const [row] = projectAt(shimada, '2023', '電子申請システム運用業務').rows
    const [grade, reason] = row?.grade ?? []
    expect(grade).toMatchObject({ text: '順調', asides: [{ text: reportWords.computed('評価不能') }] })
    expect(reason?.text).toBe(JUDGED_REASON)
    const written = writeCell(shimada, reason!.address!, { text: '聞き取りによる。', newId })
    if (!written.ok) throw new Error(written.error.code)
    const after = shimada.withChanges(written.value)
    expect(projectAt(after, '2023', '電子申請システム運用業務').rows[0]?.grade[1]?.text).toBe('聞き取りによる。')
  })

  it('tells the changes of that year alone', () => {
    const { changes } = reportSheetOf(fukuyama, '2022')
    expect(changes.map(({ kind }) => kind)).toEqual(['目標の改定', '目標の改定', '廃止'])
    expect(changes[0]).toMatchObject({ decided: `2023年3月15日　${REVISION.body}`, reason: { text: REVISION.reason } })
    expect(changes[2]).toMatchObject({ subject: '3-3-3 デジタル人材の育成', reason: { text: STOP_REASON } })
    expect(reportSheetOf(fukuyama, '2023').changes).toEqual([])
  })

  it('tells in which project one goes on', () => {
    const [from, into] = fukuyama.list('project').filter(({ fields }) => fields.lifecycle === 'active')
    const merging = { from: [from!.id], into: into!.id, since: '2022', reason: '一つにするため。', newId }
    const after = fukuyama.withChanges(mergeProjects(fukuyama, merging))
    const merged = reportSheetOf(after, '2022').changes.find(({ kind }) => kind === '統合')
    expect(merged).toMatchObject({
      content: `「${into!.fields.name}」に引き継ぐ`,
      reason: { text: '一つにするため。' },
    })
  })

  it('lists what ends later than planned, with how much later and why', () => {
    const { late } = reportSheetOf(fukuyama, '2022')
    expect(late.map(({ name, due, done, late: by, reason }) => [name, due, done, by, reason.text])).toEqual([
      ['1-1-1 オンライン手続の拡大', '2021年度', '2022年度', '1年', LATE_REASON],
      ['1-1-2 マイナンバーカードの普及促進', '2021年度', '2022年度', '1年', LATE_REASON],
      ['1-1-3 問合せ自動応答サービスの分野拡大', '2021年度', '2022年度', '1年', ''],
    ])
  })

  it('has what was late in the year it was due, and no more once it is done', () => {
    expect(reportSheetOf(fukuyama, '2021').late).toHaveLength(3)
    expect(reportSheetOf(fukuyama, '2023').late).toEqual([])
  })

  it('drafts the agenda out of what the plan says', () => {
    const { agenda } = reportSheetOf(fukuyama, '2022')
    expect(agenda?.title).toBe('福山市情報化推進委員会　次第（案）')
    expect(agenda?.reports.map(({ about }) => about)).toEqual([
      ['個別事業24件、評価指標25件（うち実績値の入力20件）'],
      ['目標の改定2件、廃止1件'],
      ['3件'],
    ])
    expect(agenda?.matters.map(({ key, about }) => [key, about])).toEqual([
      ['lowest', ['2-1-1 RPAの導入業務の拡大　RPA導入業務数（目標 20業務、実績 2業務）']],
      ['reached', ['2-2-1 テレワーク環境の整備及び利活用　テレワーク定着率（目標 100%、実績 120%）']],
      ['without-reason', ['1-1-3 問合せ自動応答サービスの分野拡大「システムの導入」']],
      ['ended', ['3-3-3 デジタル人材の育成（廃止）']],
    ])
  })

  it('asks about targets that are still to be decided', () => {
    const { agenda } = reportSheetOf(inProgress(sampleModels.kawamoto, '2023'), '2023')
    expect(agenda?.matters.find(({ key }) => key === 'undecided')?.about).toContain(
      '文書管理適正化事業　文書の検索に要する時間削減',
    )
  })

  it('names no committee where the plan has several', () => {
    const id = newId()
    const body = {
      position: 0,
      name: '外部評価委員会',
      parent: null,
      side: 'below',
      members: null,
      duty: null,
      link: null,
    }
    const withBody = fukuyama.withChanges([{ op: 'insert', record: { id, type: 'body', fields: body } as never }])
    expect(reportSheetOf(withBody, '2022').agenda?.title).toBe('委員会の次第（案）')
  })

  it('numbers its parts through, and points to them by their numbers', () => {
    const { sections, agenda } = reportSheetOf(fukuyama, '2022')
    expect(sections).toEqual({ counts: 1, progress: 2, changes: 3, late: 4 })
    expect(agenda?.reports.map(({ see }) => see)).toEqual(['1 集計、2 一覧', '3 変更点', '4 遅れている事業'])
  })

  it('leaves no gap for the list that it does not have where nothing is entered yet', () => {
    const { id } = sampleModels.fukuyama.list('project')[0]!
    const ended = endProject(sampleModels.fukuyama, id, { as: 'stopped', since: '2021', reason: STOP_REASON })
    const { sections, groups, agenda } = reportSheetOf(sampleModels.fukuyama.withChanges(ended), '2021')
    expect(groups).toEqual([])
    expect(sections).toEqual({ counts: 1, progress: null, changes: 2, late: 3 })
    expect(agenda?.reports.map(({ see }) => see)).toEqual(['1 集計', '2 変更点'])
  })

  it('says in words that there is nothing to report', () => {
    const bare = reportSheetOf(sampleModels.fukuyama, '2021')
    expect(bare).toMatchObject({ tallies: [], groups: [], agenda: null })
    expect(bare.nothing.progress).toBe(reportWords.nothing.actuals('2021年度'))
    expect(reportSheetOf(sampleModels.mishima, null).nothing.progress).toBe(reportWords.nothing.year)
  })

  it('speaks of the innermost measures in a plan without projects', () => {
    const model = smallPlan(({ write, measure, level }) => {
      write('column', '2025', { label: '令和7年度', period: '2025' })
      const inner = write('measure', 'inner', { level, parent: measure, title: '推進項目', number: '1-1' })
      const indicator = write('indicator', 'i', { name: '件数' })
      write('indicatorUse', 'i', { indicator, owner: inner })
      write('value', 'a', { owner: indicator, role: 'actual', period: '2025', raw: '5件' })
    })
    const { tallies, groups } = reportSheetOf(model, '2025')
    expect(tallies[0]?.sum).toMatchObject({ total: 1, counts: [[1, 0, 0], [1]] })
    expect(tallies[1]?.sum).toMatchObject({ total: 1, counts: [[0, 0, 1, 0]] })
    expect(groups[0]?.projects.map(({ name }) => name)).toEqual(['推進項目'])
  })
})

function projectAt(model: PlanModel, year: string, name: string) {
  const all = reportSheetOf(model, year).groups.flatMap(({ projects }) => projects)
  const found = all.find((project) => project.name.startsWith(name))
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

describe('reportYearsOf', () => {
  it('begins with the latest year that has an actual or a judgement', () => {
    expect(reportYearsOf(shimada).map(({ year }) => year)).toEqual(['2023', '2022'])
    expect(reportYearOf(shimada, null)).toBe('2023')
  })

  it('is the first year in a plan without actuals, and none in one without years', () => {
    expect(reportYearsOf(sampleModels.shimada).map(({ year }) => year)).toEqual(['2022'])
    expect(reportYearsOf(sampleModels.mishima)).toEqual([])
  })

  it('gives the outline a sheet for each year, named as the plan writes years', () => {
    const reports = (model: PlanModel) => listSheets(model).filter(({ choice }) => choice.kind === 'report')
    expect(reports(shimada).map(({ title }) => title)).toEqual(['令和5年度 進捗状況報告書', '令和4年度 進捗状況報告書'])
    expect(reports(fukuyama)[0]?.title).toBe('2022年度 進捗状況報告書')
    expect(reports(sampleModels.mishima).map(({ choice }) => choice.owner)).toEqual([null])
    expect(reports(shimada).map(({ choice }) => reportYearOf(shimada, choice.owner))).toEqual(['2023', '2022'])
  })

  it('names a year that no column has by one of its actuals', () => {
    const model = smallPlan(({ write, addProject }) => {
      const indicator = write('indicator', 'i', { name: '件数' })
      write('indicatorUse', 'i', { indicator, owner: addProject('事業').placement })
      write('value', 'a', { owner: indicator, role: 'actual', period: '2026', raw: '5件' })
    })
    const [only] = reportYearsOf(model)
    expect(reportYearOf(model, only!.owner)).toBe('2026')
  })
})
