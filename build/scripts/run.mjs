import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { inProject, readJson, root } from './project.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {boolean} [capture] keeps the output instead of showing it
 * @property {boolean} [toStandardError] shows the output on standard error alone
 * @property {number} [timeoutMs] the program is ended after this time
 */

/** What ends a script ends the program that it runs, and the script then ends with that program's status. */
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM'])

/**
 * Runs a program in the project's root until it ends. A program that cannot be started ends with status 127.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ status: number, output: string }>} `output` is what it printed on both streams, if captured
 */
export function run(program, args, { env = {}, capture = false, toStandardError = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['inherit', toStandardError ? 2 : 'inherit', 'inherit'],
      shell: program.endsWith('.cmd'),
      timeout: timeoutMs,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    const end = () => void child.kill('SIGTERM')
    const finish = (/** @type {{ status: number, output: string }} */ result) => {
      for (const signal of endings) process.off(signal, end)
      resolve(result)
    }
    for (const signal of endings) process.on(signal, end)
    child.on('error', (error) => finish({ status: 127, output: String(error) }))
    child.on('close', (code) => finish({ status: code ?? 1, output }))
  })
}

/** The Node that runs TypeScript: the one in `node_modules`, or this one where it is new enough. */
export function modernNode() {
  const installed = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error('Node 24 is neither in node_modules nor on this machine')
}

/**
 * Runs the command of an installed package under the modern Node.
 *
 * @param {string} packageName
 * @param {string[]} args
 * @param {RunOptions & { bin?: string, wrapper?: string[] }} [options] `bin`: the command, if it is not named after the
 *   package; `wrapper`: a program and arguments that start the command
 */
export function runTool(packageName, args, { bin = packageName, wrapper = [], ...options } = {}) {
  const folder = inProject('node_modules', packageName)
  const manifest = readJson(path.join(folder, 'package.json'))
  const file = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]
  return runNode([path.join(folder, file), ...args], { wrapper, ...options })
}

/**
 * Runs a script under the modern Node, which the script's own children find first, too.
 *
 * @param {string[]} args
 * @param {RunOptions & { wrapper?: string[] }} [options]
 */
export function runNode(args, { wrapper = [], env = {}, ...options } = {}) {
  const [program = '', ...rest] = [...wrapper, modernNode(), ...args]
  return run(program, rest, { env: { ...compiledOnce(), ...withModernNodeFirst(), ...env }, ...options })
}

/** Keeps what Node has compiled for the next start: a command of the command line then begins in half the time. */
const compiledOnce = () => ({ NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? inProject('.out', 'compiled') })

function withModernNodeFirst() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { [name]: [path.dirname(modernNode()), process.env[name]].join(path.delimiter) }
}
