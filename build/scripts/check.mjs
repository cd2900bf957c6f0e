import { ensureInstalled } from './ensure-installed.mjs'
import { checkLayers } from './check-layers.mjs'
import { runTool } from './run.mjs'

const folders = ['shared', 'db', 'electron', 'electron/web/client', 'renderer', 'build', 'tests']

const lintOptions = ['--type-aware', '--report-unused-disable-directives-severity=error', '--format=unix']

/** @type {{ name: string, check: () => Promise<{ status: number, output: string }> }[]} */
const checks = [
  { name: 'format', check: () => runTool('prettier', ['--check', '--log-level=warn', '.'], { capture: true }) },
  { name: 'lint', check: () => runTool('oxlint', [...lintOptions, '.'], { capture: true }) },
  ...folders.map((folder) => ({
    name: `types of ${folder}`,
    check: () => runTool('typescript', ['-p', folder], { bin: 'tsc', capture: true }),
  })),
  { name: 'layers', check: checkLayers },
  { name: 'unused code', check: () => runTool('knip', ['--config', 'build/knip.json'], { capture: true }) },
]

await ensureInstalled()
const rest = [...checks]
await Promise.all([runInTurn(), runInTurn()])

/** Runs one check after the other until none is left. Most of them use one core alone: two at a time take little more than half the time. */
async function runInTurn() {
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    const started = Date.now()
    const { status, output } = await next.check()
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${next.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    if (status !== 0) {
      console.log(output.trimEnd())
      process.exitCode = 1
    }
  }
}
