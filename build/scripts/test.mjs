import { rmSync } from 'node:fs'
import { displayWrapper } from './display.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { ensurePrograms } from './ensure-programs.mjs'
import { findElectron } from './find-electron.mjs'
import { inProject, say } from './project.mjs'
import { runNode, runTool } from './run.mjs'
import { addCounts, crashed, playwrightCounts, vitestCounts } from './test-counts.mjs'

const reports = inProject('.out', 'test-reports')
const vitestReport = inProject('.out', 'test-reports', 'vitest.json')
const playwrightReport = inProject('.out', 'test-reports', 'playwright.json')

const isLong = process.argv.includes('--long')
const filters = process.argv.slice(2).filter((word) => word !== '--long')

await ensureInstalled()
process.exitCode = (await ensurePrograms()) ? await test() : 1

/** Runs the tests and prints the counts. @returns {Promise<number>} the exit status */
async function test() {
  rmSync(reports, { recursive: true, force: true })
  say('Building')
  const built = await runNode(['build/scripts/build.ts'])
  const parts = built.status === 0 ? [] : [crashed('the build')]
  parts.push(await runVitest())
  if (filters.length === 0 && !isLong && built.status === 0) parts.push(await runPlaywright())

  const { passed, failed, skipped, failures } = addCounts(parts)
  for (const name of failures) console.log(`FAILED ${name}`)
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 && passed > 0 ? 0 : 1
}

async function runVitest() {
  say('Unit and integration tests')
  const reporters = [
    '--reporter=default',
    '--silent=passed-only',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ]
  const { status } = await runTool('vitest', ['run', '--config', 'build/vitest.config.ts', ...reporters, ...filters], {
    env: { ...(isLong ? { LONG: '1' } : {}), ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) },
  })
  return vitestCounts(vitestReport, status)
}

async function runPlaywright() {
  say('End-to-end tests')
  const electron = await findElectron()
  if (electron === null) {
    say('NO ELECTRON CAN BE HAD HERE: THE END-TO-END TESTS IN ELECTRON ARE SKIPPED, THE SAME JOURNEYS RUN IN CHROMIUM')
  }
  const projects = ['--project=chromium', ...(electron === null ? [] : ['--project=electron'])]
  const { status } = await runTool(
    '@playwright/test',
    ['test', '--config', 'build/playwright.config.ts', ...projects],
    {
      bin: 'playwright',
      wrapper: displayWrapper(),
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    },
  )
  return playwrightCounts(playwrightReport, status)
}
