import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts)

/** Prints a line about the work itself, apart from what the tools print. @param {string} line */
export const say = (line) => console.error(`\n▸ ${line}`)

/** The parsed content of a JSON file. @param {string} file @returns {any} */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
