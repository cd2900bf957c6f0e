import { beforeAll, describe, expect, it } from 'vitest'
import { playHistory, shrinkHistory } from '../../../../helpers/exchange-history.ts'
import { laws, type Breach } from '../../../../helpers/exchange-laws.ts'

const RUNS = process.env['LONG'] === '1' ? 10_000 : 1_000

describe('exchange among three offices', () => {
  const breaches: Breach[] = []

  beforeAll(() => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const outcome = playHistory(seed)
      breaches.push(...outcome.breaches)
      const shifted = playHistory(seed, seed % 2 === 0 ? 1 : -1)
      if (shifted.end === outcome.end) continue
      breaches.push({
        law: 'shifting a clock by ten years changes nothing but printed dates',
        seed,
        what: 'another end',
      })
    }
  }, 7_200_000)

  it.each(laws)('%s', (law) => {
    const broken = breaches.filter((breach) => breach.law === law)
    expect(broken.slice(0, 5).map((breach) => ({ ...breach, steps: shrinkHistory(breach) }))).toEqual([])
  })
})
