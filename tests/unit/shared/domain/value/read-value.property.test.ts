import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PeriodPoint } from '#shared/domain/fiscal-period/fiscal-period.ts'
import { toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import { readValue } from '#shared/domain/value/read-value.ts'
import type { Span } from '#shared/domain/value/value-reading.ts'
import { points } from '../fiscal-period/fiscal-period-arbitraries.ts'
import { summaryOf } from './reading-summary.ts'

const SCRAPS =
  '令和7年度 R4 R5～R7間で 2025年度末までに 2021年3月末現在 年 月 回 1 12 1,489 0 .5 -3 % 割 件 手続 か所 万 億 ／ / ⇒ → ➔ のうち に 以上 最大 約 削減 増 比 全体の 延べ 【累積】 【小学校】 （ ） ( ) [ ] ① ② ※1 ※ — - 未導入 未把握 検討 必要に応じ 希望する全学区 計画で検討 検討の中で設定 、 。 ： 𠮷 \u3000 \n'.split(
    / /,
  )

/** Text of any characters, and text in which the signs of the plans meet in every order. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.constant(' ')), { maxLength: 14 }).map((parts) => parts.join('')),
)

/** Every span anywhere in a reading. */
function spansIn(part: unknown): readonly Span[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap(spansIn)
  return 'start' in part && 'end' in part ? [part as Span, ...inner] : inner
}

/** A whole number or a decimal, as an exact text and as one of the ways to print it. */
const figures = fc
  .record({
    whole: fc.integer({ min: 0, max: 9_999_999 }),
    decimals: fc.constantFrom('', '.5', '.0', '.25'),
    style: fc.constantFrom('plain', 'commas', 'wide'),
  })
  .map(({ whole, decimals, style }) => {
    const plain = `${whole}${decimals}`
    const commas = plain.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',')
    const wide = commas.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    return { exact: plain, printed: { plain, commas, wide }[style] }
  })
const units = fc.constantFrom('件', '人', 'か所', '業務', '手続き', '学区', 'ポイント', '%', '事業', '時間')
const labels = fc.constantFrom('', '登録者数 ', 'オンライン申請件数 ', '第2期計画の柱の数 ')
const fiscalYears = fc.integer({ min: 2019, max: 2060 }).map((year): PeriodPoint => ({ kind: 'year', year }))

describe('readValue, for any text', () => {
  it('answers, keeps the text, and points only into it, never into the middle of a character', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const reading = readValue(raw)
        expect(reading.raw).toBe(raw)
        for (const { start, end } of spansIn(reading)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(raw.length)
          if (raw.isWellFormed()) expect(raw.slice(start, end).isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('says text exactly where it understood only words, and never calls anything printed empty', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { kind, confidence, ...reading } = readValue(raw)
        expect(confidence === 'text').toBe(kind === 'text')
        const isNotSet = 'nothing' in reading && reading.nothing === 'not-set'
        if (isNotSet) expect(raw.trim() === '' || /未設定|設定/.test(raw)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('answers for the longest cell a record may hold, whatever stands in it', () => {
    for (const scrap of [...SCRAPS, ' ', '1,', '((', 'の', '計画', '検討の中で', 'R5～', '1/1、', '①10件 ', '10件\n']) {
      const raw = scrap.repeat(4000 / scrap.length)
      const { raw: kept } = readValue(raw)
      expect(kept).toBe(raw)
    }
  }, 60_000)
})

describe('readValue, for values of a known kind', () => {
  it('reads number, unit and name', () => {
    fc.assert(
      fc.property(labels, figures, units, (label, { exact, printed }, unit) => {
        expect(summaryOf(`${label}${printed}${unit}`)).toEqual({
          kind: 'amount',
          amount: `${exact}|${unit}`,
          ...(label === '' ? {} : { label: label.trim() }),
          confidence: 'sure',
        })
      }),
    )
  })

  it('reads value／period in every notation, and never takes it for n of N', () => {
    const slashes = fc.constantFrom('／', '/', ' / ')
    const notations = fc.constantFrom('era' as const, 'western' as const, 'both' as const, 'era-short' as const)
    fc.assert(
      fc.property(figures, slashes, points(2019, 2060), notations, (figure, slash, point, notation) => {
        expect(summaryOf(`${figure.printed}件${slash}${writePeriod(point, notation)}`)).toEqual({
          kind: 'amount',
          amount: `${figure.exact}|件`,
          period: toPeriodText(point),
          confidence: 'sure',
        })
      }),
    )
  })

  it('reads n／N and NのうちN, and never takes them for a period', () => {
    fc.assert(
      fc.property(figures, figures, units, fc.constantFrom('／', '/'), (part, whole, unit, slash) => {
        const expected = {
          kind: 'share',
          part: `${part.exact}|${unit}`,
          whole: `${whole.exact}|${unit}`,
          confidence: 'sure',
        }
        expect(summaryOf(`${part.printed}${unit}${slash}${whole.printed}${unit}`)).toEqual(expected)
        expect(summaryOf(`${whole.printed}${unit}のうち${part.printed}${unit}`)).toEqual(expected)
      }),
    )
  })

  it('reads from → to with the time of each side', () => {
    const arrows = fc.constantFrom('⇒', '→', ' ➔ ')
    const sides = fc.tuple(figures, fiscalYears).map(([{ exact, printed }, period]) => ({
      raw: `${writePeriod(period, 'era-short')} ${printed}件`,
      read: { kind: 'amount', amount: `${exact}|件`, period: toPeriodText(period), confidence: 'sure' },
    }))
    fc.assert(
      fc.property(sides, sides, arrows, (from, to, arrow) => {
        expect(summaryOf(`${from.raw}${arrow}${to.raw}`)).toEqual({
          kind: 'change',
          sides: [from.read, to.read],
          confidence: 'sure',
        })
      }),
    )
  })

  it('reads a change against a base period apart from the time of the value', () => {
    fc.assert(
      fc.property(figures, fiscalYears, fiscalYears, fc.constantFrom('削減', '増'), (figure, base, period, word) => {
        const raw = `${writePeriod(base, 'era')}比${figure.printed}%${word}／${writePeriod(period, 'era')}`
        expect(summaryOf(raw)).toEqual({
          kind: 'relative',
          amount: `${figure.exact}|%`,
          direction: word === '増' ? 'more' : 'less',
          base: toPeriodText(base),
          period: toPeriodText(period),
          confidence: 'sure',
        })
      }),
    )
  })

  it('reads bounds on either side', () => {
    const bounds = fc.constantFrom(
      ['最大', '', 'at-most 最大'],
      ['約', '', 'about 約'],
      ['', '以上', 'at-least 以上'],
      ['', '未満', 'less-than 未満'],
      ['', 'に近づける', 'approach に近づける'],
    )
    fc.assert(
      fc.property(figures, units, bounds, (figure, unit, [before, behind, expected]) => {
        expect(summaryOf(`${before}${figure.printed}${unit}${behind}`)).toEqual({
          kind: 'amount',
          amount: `${figure.exact}|${unit}`,
          bounds: expected,
          confidence: 'sure',
        })
      }),
    )
  })

  it('reads ratios and frequencies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (per, count) => {
        expect(summaryOf(`${per}校に${count}人`)).toMatchObject({
          kind: 'ratio',
          amount: `${count}|人`,
          per: `${per}|校`,
        })
        expect(summaryOf(`年${count}回`)).toMatchObject({ kind: 'frequency', amount: `${count}|回`, cycle: 'year' })
        expect(summaryOf(`月に${count}回`)).toMatchObject({ kind: 'frequency', amount: `${count}|回`, cycle: 'month' })
      }),
    )
  })

  it('resolves 万 and 億 exactly, also where a float would not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.integer({ min: 1, max: 9999 }), (whole, rest) => {
        expect(summaryOf(`${whole}万円`)).toMatchObject({ amount: `${whole}0000|円` })
        expect(summaryOf(`${whole}億${rest}万円`)).toMatchObject({
          amount: `${whole * 10n ** 8n + BigInt(rest) * 10n ** 4n}|円`,
        })
        expect(summaryOf(`0.${rest}億円`)).toMatchObject({ amount: `${BigInt(String(rest).padEnd(8, '0'))}|円` })
      }),
    )
  })
})
