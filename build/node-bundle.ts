import { fileURLToPath } from 'node:url'
import type { InlineConfig } from 'vite'

export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

type NodeBundle = {
  /** Source file, relative to the project's root. */
  readonly entry: string
  /** File below `.out/electron`. */
  readonly file: string
  readonly format: 'es' | 'cjs'
  readonly define?: Record<string, string>
}

/**
 * Vite configuration of one file that Electron runs outside a page.
 *
 * Everything is bundled except Electron itself and `better-sqlite3`, whose native part has to stay a file of its own. The
 * target is the oldest Electron that the tests run in.
 */
export function nodeBundle({ entry, file, format, define = {} }: NodeBundle): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    define,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: entry,
      target: 'node20.18',
      outDir: '.out/electron',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format, entryFileNames: file, codeSplitting: false } },
    },
  }
}
