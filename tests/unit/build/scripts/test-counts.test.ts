import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCounts, crashed, playwrightCounts, vitestCounts } from '../../../../build/scripts/test-counts.mjs'

let folder: string
let report: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'counts-'))
  report = path.join(folder, 'report.json')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (content: unknown) => writeFileSync(report, JSON.stringify(content))

describe('vitestCounts', () => {
  const clean = { numPassedTests: 3, numPendingTests: 1, numTodoTests: 0, testResults: [] }
  const file = path.resolve('tests/unit/a.test.ts')

  it('takes over what passed and what was skipped', () => {
    write(clean)
    expect(vitestCounts(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 1, failures: [] })
  })

  it('names the tests that failed', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a works' },
      { status: 'failed', fullName: 'a fails' },
    ]
    write({ ...clean, testResults: [{ name: file, status: 'failed', assertionResults }] })
    expect(vitestCounts(report, 1)).toMatchObject({
      failed: 1,
      failures: [`${path.join('tests', 'unit', 'a.test.ts')}: a fails`],
    })
  })

  it('counts a file that could not be loaded as one failure', () => {
    write({ ...clean, testResults: [{ name: file, status: 'failed', assertionResults: [] }] })
    expect(vitestCounts(report, 1)).toMatchObject({ passed: 3, failed: 1 })
  })

  it('counts an error outside every test as one failure', () => {
    write(clean)
    expect(vitestCounts(report, 1)).toMatchObject({
      passed: 3,
      failed: 1,
      failures: ['vitest did not come to its end'],
    })
  })

  it('counts a run without a report as one failure', () => {
    expect(vitestCounts(report, 0)).toEqual(crashed('vitest'))
  })
})

describe('playwrightCounts', () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    tests: statuses.map((status) => ({ projectName: 'chromium', status })),
  })

  it('names failed and flaky tests in suites of any depth', () => {
    const inner = { title: 'inner', specs: [spec('breaks', 'unexpected'), spec('wavers', 'flaky')] }
    const suites = [{ title: 'a.e2e.ts', specs: [spec('works', 'expected')], suites: [inner] }]
    write({ stats: { expected: 1, skipped: 2 }, suites })
    expect(playwrightCounts(report, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 2,
      failures: ['a.e2e.ts: inner: (chromium) breaks', 'a.e2e.ts: inner: (chromium) wavers'],
    })
  })

  it('counts an error outside every test as one failure', () => {
    write({ stats: { expected: 0, skipped: 0 }, suites: [] })
    expect(playwrightCounts(report, 1)).toMatchObject({ failed: 1 })
  })
})

describe('addCounts', () => {
  it('adds the parts of a run', () => {
    const part = { passed: 2, failed: 0, skipped: 1, failures: [] }
    expect(addCounts([part, crashed('the build'), part])).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
      failures: ['the build did not come to its end'],
    })
  })
})
