import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

/** Published test vectors stand beside the project, not in it. */
const vectors = fileURLToPath(new URL('../../../shared/vectors', import.meta.url))

/** `describe` for tests that read `../shared/vectors/<folder>`; without that folder they are skipped, and a line says so. */
export function describeWithVectors(folder: string): ReturnType<typeof describe.skipIf> {
  const isThere = existsSync(join(vectors, folder))
  if (!isThere) console.warn(`TEST VECTORS MISSING: ../shared/vectors/${folder}`)
  return describe.skipIf(!isThere)
}

export function readVector(path: string): Buffer {
  return readFileSync(join(vectors, path))
}

export function readJsonVector<T>(path: string): T {
  return JSON.parse(readVector(path).toString('utf8')) as T
}

export function listVectors(folder: string): readonly string[] {
  return readdirSync(join(vectors, folder)).sort()
}
