import { existsSync } from 'node:fs'
import path from 'node:path'
import { readJson, root } from './project.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Counts */

/** What a part counts that did not come to its end. @param {string} part @returns {Counts} */
export const crashed = (part) => ({ passed: 0, failed: 1, skipped: 0, failures: [`${part} did not come to its end`] })

/** @param {Counts[]} parts @returns {Counts} */
export function addCounts(parts) {
  return parts.reduce(
    (sum, part) => ({
      passed: sum.passed + part.passed,
      failed: sum.failed + part.failed,
      skipped: sum.skipped + part.skipped,
      failures: [...sum.failures, ...part.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  )
}

/**
 * The counts of Vitest's JSON report. A file that could not even be loaded, and an error outside every test, count as one
 * failure.
 *
 * @param {string} report
 * @param {number} status Vitest's exit status
 * @returns {Counts}
 */
export function vitestCounts(report, status) {
  if (!existsSync(report)) return crashed('vitest')
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = readJson(report)
  const failures = testResults.flatMap(failuresOfFile)
  const counts = { passed: numPassedTests, failed: failures.length, skipped: numPendingTests + numTodoTests, failures }
  return status !== 0 && failures.length === 0 ? addCounts([counts, crashed('vitest')]) : counts
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} file */
function failuresOfFile({ name, status, assertionResults }) {
  const file = path.relative(root, name)
  const failed = assertionResults.filter((result) => result.status === 'failed')
  if (failed.length === 0 && status === 'failed') return [`${file} could not be run`]
  return failed.map(({ fullName }) => `${file}: ${fullName}`)
}

/**
 * The counts of Playwright's JSON report; a test that passed only when repeated has failed.
 *
 * @param {string} report
 * @param {number} status Playwright's exit status
 * @returns {Counts}
 */
export function playwrightCounts(report, status) {
  if (!existsSync(report)) return crashed('playwright')
  const { stats, suites } = readJson(report)
  const failures = suites.flatMap(failuresOfSuite)
  const counts = { passed: stats.expected, failed: failures.length, skipped: stats.skipped, failures }
  return status !== 0 && failures.length === 0 ? addCounts([counts, crashed('playwright')]) : counts
}

/**
 * @typedef {{ title: string, file: string, tests: { projectName: string, status: string }[] }} Spec
 * @typedef {{ title: string, suites?: Suite[], specs?: Spec[] }} Suite
 */

/** @param {Suite} suite @returns {string[]} the failed tests with the titles that lead to them */
function failuresOfSuite({ title, suites = [], specs = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName }) => `(${projectName}) ${spec.title}`),
  )
  return [...own, ...suites.flatMap(failuresOfSuite)].map((name) => `${title}: ${name}`)
}
