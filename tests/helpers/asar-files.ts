import { closeSync, openSync, readSync } from 'node:fs'

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean }

/** One file of an asar archive. */
export type AsarFile = { readonly name: string; readonly isUnpacked: boolean }

/**
 * The files that an asar archive lists, those beside it included.
 *
 * The archive begins with four 32-bit numbers, of which the last is the length of the JSON header that follows them
 * (https://github.com/electron/asar#format).
 */
export function listAsar(archive: string): AsarFile[] {
  const descriptor = openSync(archive, 'r')
  try {
    const sizes = Buffer.alloc(16)
    readSync(descriptor, sizes, 0, 16, 0)
    const header = Buffer.alloc(sizes.readUInt32LE(12))
    readSync(descriptor, header, 0, header.length, 16)
    return filesBelow('', JSON.parse(header.toString('utf8')))
  } finally {
    closeSync(descriptor)
  }
}

function filesBelow(name: string, { files, unpacked = false }: Entry): AsarFile[] {
  if (files === undefined) return [{ name, isUnpacked: unpacked }]
  const prefix = name === '' ? '' : `${name}/`
  return Object.entries(files).flatMap(([child, entry]) => filesBelow(`${prefix}${child}`, entry))
}
