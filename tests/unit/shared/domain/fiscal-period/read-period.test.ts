import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ERAS } from '#shared/domain/fiscal-period/eras.ts'
import { toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { readPeriod } from '#shared/domain/fiscal-period/read-period.ts'

/** Canonical text of what was read, or the code of the error. */
function read(text: string, fiscalYear?: number): string {
  const result = readPeriod(text, fiscalYear === undefined ? {} : { context: { fiscalYear } })
  return result.ok ? toPeriodText(result.value.period) : result.error.code
}

function momentOf(text: string) {
  const result = readPeriod(text)
  return result.ok ? result.value.moments[0] : null
}

describe('readPeriod', () => {
  it.each([
    ['令和4年度', '2022'],
    ['令和 4 年度', '2022'],
    ['R4', '2022'],
    ['R 4', '2022'],
    ['Ｒ４', '2022'],
    ['R 2 年度', '2020'],
    ['R3年度', '2021'],
    ['令和元年', '2019'],
    ['令和元年度', '2019'],
    ['R元', '2019'],
    ['㋿7年度', '2025'],
    ['平成31年', '2019'],
    ['平成31年度', '2019'],
    ['H30', '2018'],
    ['昭和64年', '1989'],
    ['昭和63年度', '1988'],
    ['大正元年', '1912'],
    ['明治45年', '1912'],
    ['２０２５', '2025'],
    ['2025', '2025'],
    ['2025年度', '2025'],
    ['２０２５年度', '2025'],
    ['令和7年（2025年）', '2025'],
    ['令和7年度(2025年度)', '2025'],
    ['令和7（2025）年度', '2025'],
    ['2025（令和7）年度', '2025'],
    ['2025年度（令和7年度）', '2025'],
    ['R7(2025)', '2025'],
  ])('reads the year %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['R 2. 4', '2020-04'],
    ['R4.9.30', '2022-09'],
    ['R4.9.30現在', '2022-09'],
    ['R3.11月末', '2021-11'],
    ['R 3.11月末時点', '2021-11'],
    ['2021年3月末現在', '2021-03'],
    ['2020年1月1日', '2020-01'],
    ['2020年（令和2年）1月1日', '2020-01'],
    ['令和3年11月29日現在', '2021-11'],
    ['令和5年6月時点', '2023-06'],
    ['平成28年7月', '2016-07'],
    ['令和5年度2月', '2024-02'],
    ['2025/4/1', '2025-04'],
    ['2025-11', '2025-11'],
    ['2024.2.29', '2024-02'],
  ])('reads the month %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['令和5年度(前期)', '2023H1'],
    ['令和5年度（後期）', '2023H2'],
    ['R3上半期', '2021H1'],
    ['令和6年度下半期', '2024H2'],
    ['令和5年度第1四半期', '2023Q1'],
    ['R5 第４四半期', '2023Q4'],
  ])('reads the part of a year %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['R5～R7', '2023..2025'],
    ['令和5年度～令和7年度', '2023..2025'],
    ['令和5年度から令和7年度まで', '2023..2025'],
    ['R5〜R7間で', '2023..2025'],
    ['令和5～7年度', '2023..2025'],
    ['2023～2025年度', '2023..2025'],
    ['2023～25年度', '2023..2025'],
    ['2021年11月–2025年3月', '2021-11..2025-03'],
    ['2021年11月～2025年3月', '2021-11..2025-03'],
    ['2021年11月～3月', '2021-11..2022-03'],
    ['令和6年度以降', '2024..'],
    ['令和6年度から', '2024..'],
    ['令和6年度～', '2024..'],
    ['2022年10月から', '2022-10..'],
    ['2022年度まで', '..2022'],
    ['令和7年度末までに', '..2025'],
    ['～令和7年度', '..2025'],
  ])('reads the range %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each(['国の動向による', '国の動向を見ながら', '未定', '時期未定'])('reads %s as an unknown time', (text) => {
    expect(read(text)).toBe('?')
  })

  it.each([
    ['4月', '2023-04'],
    ['12月', '2023-12'],
    ['1月', '2024-01'],
    ['3月末', '2024-03'],
    ['前期', '2023H1'],
    ['後期', '2023H2'],
    ['上半期', '2023H1'],
    ['第1四半期', '2023Q1'],
    ['4月～6月', '2023-04..2023-06'],
    ['前期～後期', '2023H1..2023H2'],
  ])('reads %s in the fiscal year 2023 as %s', (text, expected) => {
    expect(read(text, 2023)).toBe(expected)
    expect(read(text)).toBe('period/year-missing')
  })

  it('keeps the day, the end of a month or year, and whether a fiscal or a calendar year was named', () => {
    expect(momentOf('R4.9.30現在')).toMatchObject({ day: 30, edge: 'whole', yearWord: 'none' })
    expect(momentOf('2020年1月1日')).toMatchObject({ day: 1, yearWord: 'calendar' })
    expect(momentOf('2021年3月末現在')).toMatchObject({ day: null, edge: 'end', yearWord: 'calendar' })
    expect(momentOf('令和4年度末')).toMatchObject({
      point: { kind: 'year', year: 2022 },
      edge: 'end',
      yearWord: 'fiscal',
    })
    expect(momentOf('令和5年度中')).toMatchObject({ edge: 'within' })
    expect(momentOf('令和5年度当初')).toMatchObject({ edge: 'start' })
    expect(momentOf('R7')).toMatchObject({ edge: 'whole', yearWord: 'none' })
  })

  it.each([
    ['', 'period/unreadable'],
    ['未導入', 'period/unreadable'],
    ['R4.13', 'period/unreadable'],
    ['R4.2.30', 'period/unreadable'],
    ['2023.2.29', 'period/unreadable'],
    ['R3月末', 'period/unreadable'],
    ['5', 'period/unreadable'],
    ['1300', 'period/unreadable'],
    ['令和4年度の目標', 'period/unreadable'],
    ['光文3年度', 'period/unknown-era'],
    ['平成45年', 'period/era-year-out-of-range'],
    ['平成32年度', 'period/era-year-out-of-range'],
    ['平成29～33年度', 'period/era-year-out-of-range'],
    ['令和0年度', 'period/era-year-out-of-range'],
    ['R2025', 'period/era-year-out-of-range'],
    ['令和7年（2024年）', 'period/contradiction'],
    ['R7～R5', 'period/reversed'],
  ])('refuses %s with %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it('says which year was probably meant where an era did not last so long', () => {
    expect(readPeriod('平成45年度')).toEqual({
      ok: false,
      error: { code: 'period/era-year-out-of-range', era: '平成', eraYear: 45, year: 2033 },
    })
  })

  it('names both years of a contradiction', () => {
    expect(readPeriod('令和7年（2024年）')).toEqual({
      ok: false,
      error: { code: 'period/contradiction', year: 2025, otherYear: 2024 },
    })
  })

  it('reads an era of the future when the table has it, and then ends the one before', () => {
    const eras = [...ERAS, { name: '光文', letter: 'K', ligature: '', start: '2040-05-01' }]
    const result = readPeriod('光文3年度', { eras })
    expect(result.ok && result.value.period).toEqual({ kind: 'year', year: 2042 })
    expect(readPeriod('令和30年度', { eras })).toMatchObject({ error: { code: 'period/era-year-out-of-range' } })
  })

  it('answers for any text without throwing', () => {
    const scraps = fc.array(
      fc.constantFrom(
        '令和',
        'R',
        'H',
        '平成',
        '元',
        '4',
        '13',
        '2025',
        '年度',
        '年',
        '月',
        '日',
        '末',
        '～',
        '.',
        '（',
        '）',
        ' ',
        '前期',
      ),
      { maxLength: 10 },
    )
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      scraps.map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const result = readPeriod(text, { context: { fiscalYear: 2025 } })
        if (result.ok) expect(result.value.moments.length > 0 || result.value.period.kind === 'unknown').toBe(true)
        else expect(result.error.code).toMatch(/^period\//)
      }),
    )
  })
})
