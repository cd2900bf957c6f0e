import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layerBreaches, lintBreaches, soundSources, typeBreaches, type Breach } from '../../fixtures/breaches.ts'
import { plantProject, type PlantedProject } from '../../helpers/planted-project.ts'

const folders = ['shared', 'db', 'electron', 'electron/web/client', 'renderer', 'tests']

type Check = (project: PlantedProject) => Promise<string>

const checkTypes: Check = async (project) => {
  const outputs: string[] = []
  for (const folder of folders)
    outputs.push(await project.run('node_modules/typescript/bin/tsc', '--pretty', 'false', '-p', folder))
  return outputs.join('')
}

const lint: Check = (project) => project.run('node_modules/oxlint/bin/oxlint', '--type-aware', '--format=unix', '.')

const checkLayers: Check = (project) =>
  project.run(
    '--input-type=module',
    '--eval',
    `
    import { checkLayers } from './build/scripts/check-layers.mjs'
    const { status, output } = await checkLayers()
    console.log(output)
    process.exitCode = status
  `,
  )

const checks = [
  { tool: 'tsc of each folder', check: checkTypes, breaches: typeBreaches },
  { tool: 'oxlint', check: lint, breaches: lintBreaches },
  { tool: 'dependency-cruiser', check: checkLayers, breaches: layerBreaches },
]

describe.each(checks)('$tool', ({ check, breaches }) => {
  let project: PlantedProject
  let complaints: string[]

  beforeAll(async () => {
    project = plantProject({ ...soundSources, ...sourcesOf(breaches) })
    complaints = (await check(project)).split('\n')
  })

  afterAll(() => project.remove())

  it.each(breaches)('finds $rule in $file', ({ file, rule }) => {
    expect(complaints.filter((line) => line.includes(rule) && line.includes(file))).not.toEqual([])
  })

  it('has nothing to say about the sources around them', () => {
    const planted = breaches.map(({ file }) => file)
    expect(complaints.filter((line) => /\.tsx?\b/.test(line) && !planted.some((file) => line.includes(file)))).toEqual(
      [],
    )
  })
})

describe('dependency-cruiser that leaves sources out', () => {
  it('is not taken for content', async () => {
    const project = plantProject(soundSources)
    const settings = path.join(project.folder, 'build', 'dependency-cruiser.mjs')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace("exclude: { path: '", "exclude: { path: '^shared/|"))
    const output = await checkLayers(project)
    project.remove()
    expect(output).toMatch(/2 source files were not read, the first: shared\/contracts\/index.ts/)
  })
})

function sourcesOf(breaches: readonly Breach[]): Record<string, string> {
  return Object.fromEntries(breaches.map(({ file, source }) => [file, source]))
}
