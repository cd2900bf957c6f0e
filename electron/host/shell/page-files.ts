import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One file that a shell may hand to a page. `path` is its place on the disk. */
export type PageFile = { readonly path: string; readonly contentType: string }

/** The files of the pages by their address, such as `/assets/index.js`. What is not in here does not exist for a page. */
export type PageFiles = ReadonlyMap<string, PageFile>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/**
 * Lists the built pages below `folder` once, at the start. An address is looked up as it was sent, never decoded and never
 * joined to a path, so that none can lead out of the folder.
 */
export function listPageFiles(folder: string): PageFiles {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`there are no pages in ${folder}: run "npm run build"`)
  const files = new Map<string, PageFile>()
  collect(folder, '', files)
  return files
}

function collect(folder: string, address: string, files: Map<string, PageFile>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const contentType = CONTENT_TYPES[extname(entry.name)]
    if (entry.isDirectory()) collect(path, `${address}/${entry.name}`, files)
    else if (entry.isFile() && contentType !== undefined) files.set(`${address}/${entry.name}`, { path, contentType })
  }
}
