import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The name, or the first of `name（2）`, `name（3）` … that nothing in the folder has. The number stands before the first ending. */
export function freeName(folder: string, name: string): string {
  const end = name.indexOf('.', 1)
  const [stem, ending] = end < 0 ? [name, ''] : [name.slice(0, end), name.slice(end)]
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${stem}（${String(count)}）${ending}`
    if (!existsSync(join(folder, tried))) return tried
  }
}
