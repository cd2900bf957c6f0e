import { readdirSync } from 'node:fs'
import { inProject } from './project.mjs'
import { runTool } from './run.mjs'

const folders = ['shared', 'db', 'electron', 'renderer', 'build', 'tests']

/**
 * Runs dependency-cruiser. It must have read every source file: with a parser that it cannot use it reads none and is
 * content.
 *
 * @returns {Promise<{ status: number, output: string }>}
 */
export async function checkLayers() {
  const options = ['--config', 'build/dependency-cruiser.mjs', '--output-type', 'json']
  const { status, output } = await runTool('dependency-cruiser', [...options, ...folders], {
    bin: 'depcruise',
    capture: true,
  })
  const start = output.indexOf('{')
  if (start < 0) return { status: status || 1, output }

  const { modules, summary } = JSON.parse(output.slice(start))
  const read = new Set(modules.map((/** @type {{ source: string }} */ module) => module.source))
  const unread = sourceFiles().filter((file) => !read.has(file))
  const lines = [
    ...summary.violations.map(describe),
    ...(unread.length > 0 ? [`${unread.length} source files were not read, the first: ${unread[0]}`] : []),
  ]
  return { status: lines.length === 0 ? 0 : 1, output: lines.join('\n') }
}

/** @param {{ rule: { name: string }, from: string, to: string, cycle?: { name: string }[] }} violation */
const describe = ({ rule, from, to, cycle }) =>
  `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`

const sourceFiles = () =>
  folders.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts')),
  )
