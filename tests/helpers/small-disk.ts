import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { makeTempFolder } from './temp-folder.ts'

/** A folder on a disk of its own of `sizeKiB`, which really gets full; null where this account may not mount one. */
export function mountSmallDisk(sizeKiB: number): string | null {
  const folder = makeTempFolder()
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${String(sizeKiB)}k`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    console.warn('NO DISK CAN BE MOUNTED HERE: A FULL DISK IS NOT TRIED')
    return null
  }
  onTestFinished(() => {
    execFileSync('/bin/umount', ['-l', folder])
  })
  return folder
}
