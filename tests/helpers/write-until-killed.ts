import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { writeFileAtomically } from '#electron/host/services/write-file-atomically.ts'

/**
 * A program of its own: writes a file out of another one, and is killed at a point on the way. It ends by itself, with 1, only where it never comes to that
 * point.
 */
const [path = '', source = '', point = ''] = process.argv.slice(2)
const bytes = fs.readFileSync(source)
const real = { ...fs }

function die(at: string): void {
  if (at === point) process.kill(process.pid, 'SIGKILL')
}

function after<Given extends readonly unknown[], Answer>(at: string, act: (...given: Given) => Answer) {
  return (...given: Given): Answer => {
    const answer = act(...given)
    die(at)
    return answer
  }
}

const writeHalf = (file: number, content: Uint8Array, from: number): number => {
  const half = real.writeSync(file, content, from, Math.ceil((content.length - from) / 2))
  die('half-written')
  return half + real.writeSync(file, content, from + half)
}

Object.assign(fs, {
  openSync: after('opened', real.openSync),
  writeSync: after('written', writeHalf),
  fsyncSync: after('synced', real.fsyncSync),
  closeSync: after('closed', real.closeSync),
  readFileSync: after('read-back', real.readFileSync),
  renameSync: after('renamed', real.renameSync),
})
syncBuiltinESMExports()
writeFileAtomically(path, bytes)
process.exitCode = 1
