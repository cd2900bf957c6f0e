import { readdirSync } from 'node:fs'
import { ensureInstalled } from './ensure-installed.mjs'
import { inProject, say } from './project.mjs'
import { runNode } from './run.mjs'

/** Runs the benchmarks whose names contain one of the arguments, or all of them. */
const wanted = process.argv.slice(2)
const files = readdirSync(inProject('tests', 'bench')).filter((file) => file.endsWith('.bench.ts'))

await ensureInstalled()
for (const file of files.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
  say(file)
  const { status } = await runNode(['--expose-gc', `tests/bench/${file}`])
  if (status !== 0) process.exitCode = 1
}
