import { describe, expect, it } from 'vitest'
import { findingsOf } from '#shared/domain/check/findings-of.ts'
import { smallPlan } from '../../../../../helpers/small-plan.ts'
import { foundBy } from './found-by.ts'

describe('name-differs', () => {
  const differs = (name: string, rowName: string, severity?: string) =>
    findingsOf(smallPlan(({ addProject }) => addProject(name, { rowName }))).filter(
      (finding) => finding.rule === 'name-differs' && (severity === undefined || finding.severity === severity),
    )

  it.each([
    ['被害防止対策事業', '被害対策防止事業'],
    ['窓口プラットフォーム等構築事業', '窓口プラットフォーム構築事業'],
  ])('reports %s beside %s', (name, rowName) => {
    expect(differs(name, rowName, 'attention')).toHaveLength(1)
  })

  it('is a hint where lists leave words away', () => {
    expect(differs('文書管理システム導入事業', '文書管理システムの導入', 'hint')).toHaveLength(1)
  })

  it.each([
    ['町HP改修事業', '町 HP 改修事業'],
    ['データの利活用（オープンデータ）', 'データの利活用'],
    ['申請', ''],
  ])('takes %s and %s for the same', (name, rowName) => {
    expect(differs(name, rowName)).toEqual([])
  })
})

describe('wording-drift', () => {
  const drifts = (one: string, other: string) =>
    foundBy(
      'wording-drift',
      smallPlan(({ write, addProject }) => {
        const { project } = addProject('申請')
        const field = write('fieldDef', 'f', { label: '概要' })
        for (const [key, text] of Object.entries({ one, other }))
          write('fieldValue', key, { field, owner: project, text })
      }),
    )

  it.each([
    ['地方統一QRコードも使う。', '地方税統一QRコードも使う。'],
    ['第2期見本市総合計画による。', '第2次見本市総合計画後期基本計画'],
  ])('reports %s beside %s', (one, other) => {
    expect(drifts(one, other)).toHaveLength(1)
  })

  it.each([
    ['オープンデータ１類', 'オープンデータ２類'],
    ['令和7年度実施予定', '令和8年度実施予定'],
    ['町内事業者向け講習会', '町外事業者向け講習会'],
    ['電子申請システム', '電子決裁システム'],
    ['電子申請システム', '電子申請システム更新'],
    ['データ利活用', 'データ活用'],
  ])('takes %s and %s for two things', (one, other) => {
    expect(drifts(one, other)).toEqual([])
  })

  it('does not compare two projects', () => {
    const model = smallPlan(({ addProject }) => {
      addProject('地方統一QRコード')
      addProject('地方税統一QRコード')
    })
    expect(foundBy('wording-drift', model)).toEqual([])
  })
})

describe('section-name', () => {
  const named = (text: string, isLinked = true) =>
    foundBy(
      'section-name',
      smallPlan(({ write, addProject }) => {
        const { project } = addProject('申請')
        const section = write('section', 's', { name: 'まちづくり推進課', aliases: ['まち課'] })
        write('responsibility', 'r', { owner: project, text, section: isLinked ? section : null })
      }),
    )

  it.each([
    ['まちづくり推進課課', true],
    ['まちずくり推進課', false],
    ['総務課', true],
  ])('reports %s', (text, isLinked) => {
    expect(named(text, isLinked)).toEqual([{ text, section: 'まちづくり推進課' }])
  })

  it.each(['まちづくり推進課', 'まちづくり推進課ほか', 'まちづくり推進課(集落排水)', 'まち課'])(
    'takes %s for the section',
    (text) => {
      expect(named(text)).toEqual([])
    },
  )

  it.each(['全課', '窓口がある課', 'まちづくり推進課'])('says nothing of %s without a section', (text) => {
    expect(named(text, false)).toEqual([])
  })
})

describe('indicator-twin', () => {
  const twins = (one: string, other: string) =>
    foundBy(
      'indicator-twin',
      smallPlan(({ write, addProject, measure }) => {
        const { project, placement } = addProject('申請')
        const again = write('placement', 'again', { project, measure, isRepeat: true })
        for (const [owner, raw] of [
          [placement, one],
          [again, other],
        ] as const) {
          const indicator = write('indicator', owner, { name: '申請の割合' })
          write('indicatorUse', owner, { indicator, owner })
          write('value', owner, { owner: indicator, role: 'target', period: '2025', raw })
        }
      }),
    )

  it('reports other figures at the 再掲, and no other words around the same figure', () => {
    expect(twins('30%', '50%')).toEqual([{ indicator: '申請の割合', year: '2025', one: '30%', other: '50%' }])
    expect(twins('30%', '30%※')).toEqual([])
    expect(twins('検討', '実施')).toHaveLength(1)
  })
})
