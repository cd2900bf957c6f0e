import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'

/** Copies a file so that the copy, under its own name, is either whole and on the disk or not there. */
export function copyFileWhole(from: string, to: string): void {
  const unfinished = `${to}.part`
  try {
    copyFileSync(from, unfinished)
    syncFile(unfinished)
    renameSync(unfinished, to)
  } catch (thrown) {
    rmSync(unfinished, { force: true })
    throw thrown
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
