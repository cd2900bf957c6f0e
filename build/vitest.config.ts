import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit and integration tests; the journeys in `tests/e2e` run under Playwright. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.ts'],
    // Ample: a screen or a property test may share the machine with much else.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
