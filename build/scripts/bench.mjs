import { readdirSync } from 'node:fs'
import { displayWrapper } from './display.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { inProject, say } from './project.mjs'
import { runNode } from './run.mjs'

/**
 * Runs the benchmarks whose names contain one of the arguments, or all of them, and prints what they measured as a table;
 * with `--json` a line of JSON for each row. Nothing here fails because something is slow.
 *
 * @typedef {import('../../tests/bench/report.ts').BenchRow} BenchRow
 */
const words = process.argv.slice(2)
const isJson = words.includes('--json')
const wanted = words.filter((word) => word !== '--json')
const files = readdirSync(inProject('tests', 'bench')).filter((file) => file.endsWith('.bench.ts'))

await ensureInstalled()
say('Building')
const built = await runNode(['build/scripts/build.ts'], { capture: true })
if (built.status !== 0) console.error(built.output.trimEnd())
if (!isJson) console.log(line(['milliseconds', 'p50', '(p95)', 'floor', 'p50', 'ratio', 'goal', '']))
for (const file of files.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
  const { status, output } = await runNode(['--expose-gc', `tests/bench/${file}`], {
    wrapper: process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined ? [] : displayWrapper(),
    capture: true,
  })
  const lines = output.split('\n').filter((text) => text !== '')
  for (const text of lines) console.log(isJson || !text.startsWith('{') ? text : line(cellsOf(JSON.parse(text))))
  if (status !== 0) console.log(`${file} was not measured to its end`)
}

/** @param {BenchRow} row */
function cellsOf({ operation, p50, p95, floor, ratio, goal, limitMs }) {
  const times = [milliseconds(p50), `(${milliseconds(p95)})`, floor?.name ?? '', floor ? milliseconds(floor.p50) : '']
  const cells = [operation, ...times, ratio?.toFixed(2) ?? '']
  if (limitMs !== null) return [...cells, `≤ ${String(limitMs)} ms`, p95 <= limitMs ? 'ok' : 'over']
  if (goal === null || ratio === null) return [...cells, '', '']
  return [...cells, `≤ ${String(goal)}`, ratio <= goal ? 'ok' : 'over']
}

/** @param {number} time */
function milliseconds(time) {
  return time.toFixed(time < 10 ? 2 : 0)
}

/** One line of the table: names to the left, figures to the right. @param {string[]} cells */
function line(cells) {
  const widths = [56, 7, 9, 28, 7, 7, 9, 5]
  return cells
    .map((cell, at) =>
      at === 0 || at === 3 || at === 7 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    )
    .join('  ')
    .trimEnd()
}
