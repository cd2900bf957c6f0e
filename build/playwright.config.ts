import { defineConfig } from '@playwright/test'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { sandboxFlags } from './scripts/display.mjs'

/**
 * The same journeys in Electron and in the machine's Chromium. A file `*.electron.e2e.ts`, and `security.e2e.ts`, is about
 * Electron's own shell; a test tagged `@once` is about pages that both shells show alike, and takes long.
 */
export default defineConfig({
  testDir: '../tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../.out/test-results',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  // Ample: a journey may share the machine with much else.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json']],
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    screenshot: 'only-on-failure',
    // A trace of every step is a third of the work of a journey.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
  },
  projects: [
    // First, so that its one worker has work from the start. Two windows on one display would take the focus from each other.
    { name: 'electron', workers: 1, grepInvert: /@once/ },
    {
      name: 'chromium',
      testIgnore: ['**/security.e2e.ts', '**/*.electron.e2e.ts'],
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        launchOptions: { executablePath: findBrowser() ?? '', args: sandboxFlags() },
      },
    },
  ],
})
