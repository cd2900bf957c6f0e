import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeIzunokuni } from '#db/samples/izunokuni/index.ts'
import { createSampleWriter } from '#db/samples/sample-writer.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields, PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'

const seed = new URL('../../../../../shared/seeds/001_0d833138ee3573bd.txt', import.meta.url)
const source = existsSync(seed) ? readFileSync(seed, 'utf8') : null
if (source === null) console.warn(`skipped: the source text is missing: ${seed.pathname}`)

const writer = createSampleWriter('izunokuni')
writeIzunokuni(writer)
const records = writer.records()

type HasFields = { readonly fields: object }

function all<T extends RecordType>(type: T): readonly PlanRecord<T>[] {
  return records.filter((record) => record.type === type) as unknown as readonly PlanRecord<T>[]
}

/** Records of a type whose field `name` holds `id`, by position. */
function of<T extends RecordType>(type: T, name: string, id: RecordId): readonly PlanRecord<T>[] {
  return all(type)
    .filter((record) => looseFields(record)[name] === id)
    .toSorted(byPosition)
}

function byPosition(a: HasFields, b: HasFields): number {
  return Number(looseFields(a)['position']) - Number(looseFields(b)['position'])
}

function looseFields(record: HasFields): LooseFields {
  return record.fields as LooseFields
}

function byId<T extends RecordType>(type: T, id: RecordId): PlanRecord<T> {
  const found = all(type).find((record) => record.id === id)
  if (found === undefined) throw new Error(`No ${type} ${id}`)
  return found
}

const columns = all('column').toSorted(byPosition)

/** A 個票 as the town prints it, put together from the records. */
type PrintedSheet = {
  readonly measure: string
  readonly number: string
  readonly name: string
  readonly responsible: string
  readonly labels: readonly string[]
  readonly baseline: string
  readonly target: string
  readonly columns: readonly string[]
  readonly grid: readonly (readonly string[])[]
}

function printedSheet(placement: PlanRecord<'placement'>): PrintedSheet {
  const measure = byId('measure', placement.fields.measure)
  const project = byId('project', placement.fields.project)
  return {
    measure: `${measure.fields.number}${measure.fields.title}`,
    number: placement.fields.number ?? '',
    name: project.fields.name + project.fields.statusTags.join(''),
    responsible: of('responsibility', 'owner', project.id)
      .map(({ fields }) => fields.text)
      .join(' '),
    labels: all('fieldValue')
      .filter(({ fields }) => fields.owner === project.id)
      .map(({ fields }) => byId('fieldDef', fields.field))
      .toSorted(byPosition)
      .map(({ fields }) => fields.label),
    baseline: printedCell(placement, 'baseline'),
    target: printedCell(placement, 'target'),
    columns: columns.map(({ fields }) => fields.label),
    grid: of('lane', 'owner', placement.id).map((lane) => {
      const bars = of('bar', 'lane', lane.id)
      return columns.map(({ fields }) =>
        bars
          .filter((bar) => bar.fields.from === fields.period)
          .map((bar) => [bar.fields.label, bar.fields.remark].filter((part) => part !== null).join(' '))
          .join(' | '),
      )
    }),
  }
}

function valuesOf(placement: PlanRecord<'placement'>, role: 'baseline' | 'target') {
  return of('indicatorUse', 'owner', placement.id).flatMap((use) => {
    const indicator = byId('indicator', use.fields.indicator)
    return of('value', 'owner', indicator.id)
      .filter(({ fields }) => fields.role === role)
      .map(({ fields }) => ({ name: indicator.fields.name, raw: fields.raw, period: fields.period }))
  })
}

/** The cell of 基準値 or 目標値: one — where no indicator of the sheet has a value. */
function printedCell(placement: PlanRecord<'placement'>, role: 'baseline' | 'target'): string {
  const values = valuesOf(placement, role)
  if (values.every(({ raw }) => raw === '—')) return '—'
  return values.map(({ name, raw }) => [name, raw].filter((part) => part !== '').join(' ')).join(' ')
}

/** The values that the plan gives: a cell that is one — gives none. */
function givenValues(role: 'baseline' | 'target') {
  return all('placement')
    .filter((placement) => printedCell(placement, role) !== '—')
    .map((placement) => valuesOf(placement, role))
}

const sheets = new Map(
  all('placement').map((placement) => [Number(placement.fields.number), printedSheet(placement)] as const),
)

function sheet(number: number): PrintedSheet {
  const found = sheets.get(number)
  if (found === undefined) throw new Error(`No sheet ${number}`)
  return found
}

function sheetValues(number: number, role: 'baseline' | 'target') {
  const placement = all('placement').find(({ fields }) => fields.number === String(number))
  return placement === undefined ? [] : valuesOf(placement, role)
}

/** `label` to `from`, `to`, `end` and `style` of every bar of a sheet. */
function bars(number: number) {
  const placement = all('placement').find(({ fields }) => fields.number === String(number))
  if (placement === undefined) throw new Error(`No sheet ${number}`)
  return of('lane', 'owner', placement.id)
    .flatMap((lane) => of('bar', 'lane', lane.id))
    .map(({ fields: { label, remark, from, to, end, style } }) => ({ label, remark, from, to, end, style }))
}

describe('writeIzunokuni', () => {
  it('writes 5 重点取組事項 with 9, 13, 3, 5 and 1 projects, numbered through from 1 to 31', () => {
    const numbers = all('measure').map(({ id }) =>
      of('placement', 'measure', id).map(({ fields }) => Number(fields.number)),
    )
    expect(numbers.map((group) => group.length)).toEqual([9, 13, 3, 5, 1])
    expect(numbers.flat()).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
    expect(all('project')).toHaveLength(31)
    expect(new Set(all('placement').map(({ fields }) => fields.project)).size).toBe(31)
  })

  it('gives 28 targets on 24 projects, 5 of them without a figure to reach', () => {
    const targets = givenValues('target')
    expect(targets).toHaveLength(24)
    expect(targets.flat()).toHaveLength(28)
    const qualitative = targets
      .flat()
      .map(({ raw }) => raw)
      .filter((raw) => !/\d(?:件|人|名|事業|業務（|個|%)/.test(raw))
    expect(qualitative).toEqual([
      '書かない窓口の導入／令和7年度',
      '国が定める自治体情報システムの主要な20業務の標準化、共通化を令和7年度末までに実施する。',
      '実施／令和7年度',
      '調査等を実施し、必要なデータを洗い出す。',
      '伊豆の国市セキュリティポリシーを、改訂セキュリティポリシーガイドラインに合わせる / 令和5年度',
    ])
  })

  it('gives 20 baselines on 16 projects, and neither on 7', () => {
    const baselines = givenValues('baseline')
    expect(baselines).toHaveLength(16)
    expect(baselines.flat()).toHaveLength(20)
    const without = [...sheets.values()].filter(({ baseline, target }) => baseline === '—' && target === '—')
    expect(without.map(({ number }) => number)).toEqual(['3', '7', '15', '19', '23', '25', '27'])
  })

  it('writes one baseline and one target for every indicator', () => {
    expect(all('indicator')).toHaveLength(28 + 7)
    expect(all('indicatorUse')).toHaveLength(28 + 7)
    for (const { id } of all('indicator')) {
      expect(of('value', 'owner', id).map(({ fields }) => fields.role)).toEqual(['baseline', 'target'])
    }
  })

  it('writes 91 labels on 76 lanes in 5 columns, and no lane on sheet 25 alone', () => {
    expect(all('bar')).toHaveLength(91)
    expect(all('lane')).toHaveLength(76)
    expect(columns).toHaveLength(5)
    expect([...sheets.values()].filter(({ grid }) => grid.length === 0).map(({ number }) => number)).toEqual(['25'])
    expect(new Set(all('bar').map(({ fields }) => fields.lane)).size).toBe(76)
  })

  it('numbers what stands on one sheet without gaps from 0', () => {
    for (const { id, fields } of all('placement')) {
      const groups = [
        of('indicatorUse', 'owner', id),
        of('lane', 'owner', id),
        of('responsibility', 'owner', fields.project),
        ...of('lane', 'owner', id).map((lane) => of('bar', 'lane', lane.id)),
      ]
      for (const group of groups) {
        expect(group.map((record) => looseFields(record)['position'])).toEqual([...group.keys()])
      }
    }
  })

  it('writes four text fields on every sheet', () => {
    expect(all('fieldValue')).toHaveLength(4 * 31)
    for (const { labels } of sheets.values()) expect(labels).toEqual(['概要', '現状・課題等', '目的', '今後の取組内容'])
  })

  it('registers 27 sections once each, every one of them on a sheet', () => {
    const names = all('section').map(({ fields }) => fields.name)
    expect(new Set(names).size).toBe(27)
    expect(names).toHaveLength(27)
    const used = new Set(
      all('responsibility').flatMap(({ fields: { section } }) => (section === null ? [] : [section])),
    )
    expect(used).toEqual(new Set(all('section').map(({ id }) => id)))
  })

  it('points to the section whose name the printed words begin with, and to none for a phrase', () => {
    const phrases = all('responsibility').filter(({ fields }) => fields.section === null)
    expect(phrases.map(({ fields }) => fields.text)).toEqual([
      'ほか',
      'ほか',
      '窓口がある課',
      'ほか手数料等の支払がある課',
      '自治体情報システムを使用している課',
      '対象業務がある課',
      'AI議事録を使用する課',
      'AI議事録を使用する課',
      'ほか',
      'チャットボットを使用する課',
      'ドローンを使用する課',
      '全課',
      '全庁的な取り組み',
    ])
    expect(phrases.filter(({ fields }) => fields.others)).toHaveLength(4)
    for (const { fields } of all('responsibility')) {
      if (fields.section === null) continue
      const name = byId('section', fields.section).fields.name
      expect(fields.text).toBe(fields.scopeNote === null ? name : `${name} ${fields.scopeNote}`)
    }
  })

  it('keeps the plan from April 2023 to March 2026 and the column past it', () => {
    expect(all('plan')[0]?.fields).toMatchObject({
      title: '伊豆の国市DX推進計画 アクションプラン',
      periodFrom: '2023-04',
      periodTo: '2026-03',
      calendar: 'era',
    })
    expect(columns.map(({ fields }) => [fields.period, fields.isBeyond])).toEqual([
      ['2023H1', false],
      ['2023H2', false],
      ['2024', false],
      ['2025', false],
      ['2026', true],
    ])
    expect(all('planLink').map(({ fields }) => fields.title)).toEqual(['伊豆の国市DX戦略', '伊豆の国市DX推進計画'])
    expect(all('chapter').map(({ fields }) => [fields.number, fields.title])).toEqual([
      [null, 'アクションプランとは'],
      ['1', 'アクションプランとは'],
      ['2', '進捗管理及び事業の見直しについて'],
      ['3', '基本的な考え方'],
      [null, '【検討プロセス】'],
    ])
  })

  it('keeps status tags apart from the names', () => {
    const tagged = all('project').filter(({ fields }) => fields.statusTags.length > 0)
    expect(tagged.map(({ fields }) => [fields.name, fields.statusTags])).toEqual([
      ['申請、届出、納付手続等の押印廃止及び電子化', ['【一部実施済】']],
      ['生成AIの導入', ['【新規】']],
      ['ビジネスチャットツールの導入', ['【一部実施中】']],
    ])
  })

  it('keeps the separators of values and the year that each names', () => {
    expect(sheetValues(1, 'baseline')).toEqual([
      { name: 'オンライン申請件数', raw: '100件／令和4年度', period: '2022' },
      { name: 'オンライン申請化された手続件数', raw: '42件／令和4年度末', period: '2022' },
    ])
    expect(sheetValues(6, 'target')[0]?.raw).toBe('2,000件/令和7年度')
    expect(sheetValues(24, 'target')).toEqual([
      { name: '', raw: 'Web研修及び会議の実施者の50%がテレワークを実施 / 令和7年度', period: '2025' },
      { name: 'テレワークでの勤務や研修の経験がある職員', raw: '100名 / 令和7年度', period: '2025' },
    ])
    expect(sheetValues(31, 'target')[0]?.period).toBe('2023')
  })

  it('names in every value the year that its own text ends on', () => {
    for (const { fields } of all('value')) {
      const years = [...fields.raw.matchAll(/令和(\d)年度/g)].map((match) => String(2018 + Number(match[1])))
      expect(fields.period, fields.raw).toBe(years.at(-1) ?? null)
    }
  })

  it('keeps relative targets, a base year in the future and scope notes as printed', () => {
    expect(sheet(14).baseline).toBe(
      '認証印刷システムの導入率 34%/令和4年度（小中学校は別システムを検討しているため除く。） 紙の印刷枚数 —',
    )
    expect(sheetValues(14, 'target')[1]?.raw).toBe('令和4年度比 5%削減/令和7年度')
    expect(sheet(28).target).toBe('スマホ操作教室の参加人数 令和6年度参加人数の20%増／令和7年度')
    expect(sheet(28).baseline).toBe('—')
    expect(sheetValues(22, 'baseline')[0]?.raw).toBe('未実施／令和5年度')
    expect(sheetValues(12, 'target')[0]?.raw).toBe('30業務（50時間以上の業務）／令和7年度')
    expect(sheet(26).target).toBe('調査等を実施し、必要なデータを洗い出す。')
  })

  it('closes states in their own column and leaves the end of every other label unknown', () => {
    expect(bars(1)).toEqual([
      bar('他自治体の事例等の情報収集', '2023H1'),
      { ...bar('目標達成', '2023H1'), end: 'closed', style: 'state' },
      bar('オンライン申請手続の拡大', '2025'),
    ])
    expect(bars(16)[1]).toEqual({
      ...bar('導入済み', '2023H1'),
      remark: '(ペーパーレス効果大)',
      end: 'closed',
      style: 'state',
    })
    expect(bars(19).at(-1)).toEqual(bar('運用開始', '2026'))
    const states = all('bar').filter(({ fields }) => fields.style === 'state')
    expect(states.every(({ fields }) => /済み$|達成$/.test(fields.label))).toBe(true)
    expect(all('bar').filter(({ fields }) => /済み/.test(fields.label))).toHaveLength(states.length - 1)
  })

  it('draws the frame of sheet 26 over the whole row', () => {
    expect(bars(26)).toEqual([
      {
        ...bar('どのようなデータが必要とされているか調査を実施し、データの有効な利活用を図る。', '2023H1'),
        to: '2026',
        end: 'closed',
        style: 'box',
      },
    ])
  })

  it('keeps the contradictions and the damaged letters of the source', () => {
    const text = (number: string, label: string) => {
      const placement = all('placement').find(({ fields }) => fields.number === number)
      const field = all('fieldDef').find(({ fields }) => fields.label === label)
      return all('fieldValue').find(
        ({ fields }) => fields.owner === placement?.fields.project && fields.field === field?.id,
      )?.fields.text
    }
    expect(text('6', '概要')).toContain('地方統一QRコード')
    expect(text('6', '今後の取組内容')).toContain('地方税統一QRコード')
    expect(text('27', '概要')).toContain('デジタルデバ\u0439\u0434対策')
    expect(sheet(13).responsible).toBe('情報政策課 AI議事録を使用する課')
    expect(text('1', '今後の取組内容')).toMatch(/（一部実施中）$/)
    expect(text('29', '今後の取組内容')).toMatch(/\(実施中\)$/)
  })
})

function bar(label: string, period: string) {
  return { label, remark: null, from: period, to: period, end: 'unknown', style: 'action' }
}

/** Text without tags, blanks and line breaks. */
function plain(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/\s+/g, '')
}

/** The 個票 of the source, every cell in `plain` form. */
function sourceSheets(text: string): readonly PrintedSheet[] {
  const blocks = text.split(/^(?=重点取組事項名\t)/m).slice(1)
  return blocks.map((block) => {
    const rows = block.split('\n').map((line) => line.split('\t').map(plain))
    const row = (label: string, column = 0) => {
      const found = rows.find((cells) => cells[column] === label)
      if (found === undefined) throw new Error(`No row ${label}`)
      return found
    }
    const head = row('重点取組事項名').filter((cell) => cell !== '')
    const names = row('事業名').filter((cell) => cell !== '')
    const schedule = rows.indexOf(row('スケジュール'))
    return {
      measure: head[1]!,
      number: head[3]!,
      name: names[1]!,
      responsible: names[3]!,
      labels: ['概要', '現状・課題等', '目的', '今後の取組内容'].filter((label) => row(label)[1] !== ''),
      baseline: row('基準値', 1)[2]!,
      target: row('目標値', 1)[2]!,
      columns: row('スケジュール').slice(1),
      grid: rows
        .slice(schedule + 1)
        .filter((cells) => cells.length === 6 && cells.some((cell) => cell !== ''))
        .map((cells) => cells.slice(1)),
    }
  })
}

function plainSheet(given: PrintedSheet): PrintedSheet {
  return {
    measure: plain(given.measure),
    number: given.number,
    name: plain(given.name),
    responsible: plain(given.responsible),
    labels: given.labels,
    baseline: plain(given.baseline),
    target: plain(given.target),
    columns: given.columns,
    grid: given.grid.map((cells) => cells.map(plain)),
  }
}

describe.skipIf(source === null)('the sample against its source text', () => {
  const text = source ?? ''

  it('prints every sheet of the source cell by cell, and no other', () => {
    expect([...sheets.values()].map(plainSheet)).toEqual(sourceSheets(text))
  })

  it('takes every name, value, label and tag from the source, spacing inside values included', () => {
    const spaced = text.replace(/<[^>]*>/g, '')
    const printed = [
      ...all('project').flatMap(({ fields }) => [fields.name, ...fields.statusTags]),
      ...all('measure').map(({ fields }) => fields.title),
      ...all('section').map(({ fields }) => fields.name),
      ...all('responsibility').map(({ fields }) => fields.text),
      ...all('indicator').map(({ fields }) => fields.name),
      ...all('value').map(({ fields }) => fields.raw),
      ...all('column').map(({ fields }) => fields.label),
      ...all('bar').flatMap(({ fields }) => [fields.label, fields.remark ?? '']),
      ...all('fieldDef').map(({ fields }) => fields.label),
      ...all('planLink').flatMap(({ fields }) => [fields.title, fields.note ?? '']),
      ...all('plan').map(({ fields }) => fields.title),
      ...all('level').flatMap(({ fields }) => [
        fields.name,
        fields.prefix ?? '',
        fields.titleLabel ?? '',
        fields.numberLabel ?? '',
      ]),
      ...all('chapter').map(({ fields }) => fields.title),
    ]
    expect(printed.filter((words) => !spaced.includes(words))).toEqual([])
  })

  it('tells longer prose in its own words', () => {
    const prose = [...all('fieldValue'), ...all('chapter')].flatMap(({ fields }) => fields.text.split(/[。\n]/))
    const source = plain(text)
    expect(prose.filter((sentence) => sentence.length > 40 && source.includes(plain(sentence)))).toEqual([])
  })
})
