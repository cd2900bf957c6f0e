import { existsSync } from 'node:fs'
import { ensureInstalled } from './ensure-installed.mjs'
import { inProject } from './project.mjs'
import { runNode } from './run.mjs'

// The command line on a fresh clone too: what is missing is installed, and the pages are built before one is printed. Only the
// answer goes to standard output.
await ensureInstalled()
if (process.argv[2] === 'print' && !existsSync(inProject('.out', 'renderer', 'print.html'))) {
  await runNode(['build/scripts/build.ts'], { toStandardError: true })
}
process.exitCode = (await runNode(['electron/cli/cli.ts', ...process.argv.slice(2)])).status
