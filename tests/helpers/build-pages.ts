import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Pages as the build leaves them, in `<root>/renderer`, and beside that folder a file that nobody may have. */
export function buildPages(root: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  const all = {
    'index.html': '<!doctype html><html lang="ja"><head><title>計画簿</title></head><body></body></html>',
    'print.html': '<!doctype html><html lang="ja"><head><title>計画簿</title></head><body></body></html>',
    'assets/index.js': 'export {}',
    'assets/index.css': 'body {}',
    'assets/index.js.map': '{}',
    ...files,
  }
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content)
  writeFileSync(join(root, 'secret.txt'), 'secret')
  return folder
}
