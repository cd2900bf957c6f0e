import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** A project of a few files with this project's tools and their settings, in a temporary folder. */
export type PlantedProject = {
  readonly folder: string
  /** Runs Node with these arguments there; gives everything that it printed. */
  readonly run: (...args: string[]) => Promise<string>
  readonly remove: () => void
}

/** The tools' settings, and the one source that their scripts share with the program. */
const settings = ['build', 'package.json', '.gitignore', '.oxlintrc.json', 'electron/web/find-browser.mjs']
const typeChecked = ['shared', 'db', 'electron', 'electron/web/client', 'renderer', 'tests']

/** @param files contents by path; each top folder that they do not name stays without sources */
export function plantProject(files: Readonly<Record<string, string>>): PlantedProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planted-'))
  const shared = [...settings, ...typeChecked.map((name) => `${name}/tsconfig.json`)]
  for (const name of shared) cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return {
    folder,
    run: (...args) => runNode(folder, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function runNode(cwd: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => resolve(stdout + stderr))
  })
}
